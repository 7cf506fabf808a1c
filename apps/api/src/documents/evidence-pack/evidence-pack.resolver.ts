import { Arg, Ctx, ID, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../../context.js';
import { cancelEvidencePack, requestEvidencePack } from './ask-for-a-pack.js';
import { CancelEvidencePackResult, EvidencePackType, RequestEvidencePackInput, RequestEvidencePackResult } from './evidence-pack.type.js';
import type { CancelEvidencePackAnswer, RequestEvidencePackAnswer } from './evidence-pack.type.js';
import { ownPack, ownPacks } from './own-packs.query.js';

@Resolver()
export class EvidencePackResolver {
  @Query(() => EvidencePackType, { nullable: true, description: 'A pack of figures that the person who asks has asked for; absent where there is none of theirs.' })
  evidencePack(@Arg('id', () => ID, { description: 'Which.' }) id: string, @Ctx() context: Context): Promise<EvidencePackType | null> {
    return ownPack(context, id);
  }

  @Query(() => [EvidencePackType], { description: 'The packs of figures that the person who asks has asked for, newest first.' })
  evidencePacks(@Ctx() context: Context): Promise<readonly EvidencePackType[]> {
    return ownPacks(context);
  }

  @Mutation(() => RequestEvidencePackResult, { description: 'Asks for figures as one PDF. It is made after the answer has left; `evidencePack` says how far it is.' })
  requestEvidencePack(@Arg('input', () => RequestEvidencePackInput, { description: 'What it is to hold.' }) input: RequestEvidencePackInput, @Ctx() context: Context): Promise<RequestEvidencePackAnswer> {
    return requestEvidencePack(context, input);
  }

  @Mutation(() => CancelEvidencePackResult, { description: 'Stops the making of a pack.' })
  cancelEvidencePack(@Arg('id', () => ID, { description: 'Which.' }) id: string, @Ctx() context: Context): Promise<CancelEvidencePackAnswer> {
    return cancelEvidencePack(context, id);
  }
}
