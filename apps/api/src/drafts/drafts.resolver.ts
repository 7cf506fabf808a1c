import type { DraftOf } from '@candour/domain';
import { Arg, Ctx, FieldResolver, Mutation, Resolver, Root } from 'type-graphql';
import { CaseType } from '../cases/case.type.js';
import type { CaseNode } from '../cases/nodes.js';
import type { Context } from '../context.js';
import { DraftOfEnum, DraftType, DropDraftInput, DropDraftResult, SaveDraftInput, SaveDraftResult } from './draft.type.js';
import type { DropDraftAnswer, SaveDraftAnswer } from './draft.type.js';
import type { OwnDrafts } from './drafts.query.js';
import { dropDraft, saveDraft } from './save-draft.js';

@Resolver(() => CaseType)
export class DraftsResolver {
  @FieldResolver(() => DraftType, { nullable: true, description: 'What the person who asks is in the middle of writing; absent where there is nothing, or nothing they may still write.' })
  draft(@Root() node: CaseNode, @Arg('of', () => DraftOfEnum, { description: 'What is being written.' }) of: DraftOf): DraftType | null {
    return (node['drafts'] as OwnDrafts | undefined)?.[of] ?? null;
  }

  @Mutation(() => SaveDraftResult, { description: 'Keeps what somebody is writing in the server’s vault, for its author alone, until it is sent, dropped, or 30 days old.' })
  saveDraft(@Arg('input', () => SaveDraftInput, { description: 'What to keep.' }) input: SaveDraftInput, @Ctx() context: Context): Promise<SaveDraftAnswer> {
    return saveDraft(context, input);
  }

  @Mutation(() => DropDraftResult, { description: 'Drops what somebody was writing.' })
  dropDraft(@Arg('input', () => DropDraftInput, { description: 'What to drop.' }) input: DropDraftInput, @Ctx() context: Context): Promise<DropDraftAnswer> {
    return dropDraft(context, input);
  }
}
