import { Arg, Ctx, Float, Int, Mutation, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { auditEntries, auditEntry, auditStatus } from './auditor.query.js';
import { AuditEntryConnectionType, AuditEntryType, AuditFilterInput, AuditStatusType } from './auditor.type.js';
import { withholdLooks } from './withhold-looks.js';
import { WithholdLooksInput, WithholdLooksResult } from './withhold-looks.type.js';
import type { WithholdLooksAnswer } from './withhold-looks.type.js';

@Resolver()
export class AuditResolver {
  @Query(() => AuditEntryConnectionType, { nullable: true, description: 'For the auditor: who read what in the force, newest first, a page at a time; absent for anybody else. The total is not counted.' })
  auditEntries(
    @Arg('filter', () => AuditFilterInput, { nullable: true, description: 'Which reads.' }) filter: AuditFilterInput | null,
    @Arg('first', () => Int, { defaultValue: 25, description: 'How many: at most 100.' }) first: number,
    @Arg('after', () => String, { nullable: true, description: 'The endCursor of the page before.' }) after: string | null,
    @Ctx() context: Context,
  ): Promise<object | null> {
    return auditEntries(context, filter ?? {}, first, after ?? null);
  }

  @Query(() => AuditEntryType, { nullable: true, description: 'For the auditor: one read by its number in the ledger; absent for anybody else.' })
  auditEntry(@Arg('number', () => Float, { description: 'Its number.' }) number: number, @Ctx() context: Context): Promise<AuditEntryType | null> {
    return auditEntry(context, number);
  }

  @Query(() => AuditStatusType, { nullable: true, description: 'For the auditor: how the ledger of the force stands; absent for anybody else.' })
  auditStatus(@Ctx() context: Context): Promise<AuditStatusType | null> {
    return auditStatus(context);
  }

  @Mutation(() => WithholdLooksResult, { description: 'Withholds from an officer, for at most 28 days, that one person opened their case, where telling them would prejudice something; recorded, counted, and open to the auditor.' })
  withholdLooks(@Arg('input', () => WithholdLooksInput, { description: 'What to withhold.' }) input: WithholdLooksInput, @Ctx() context: Context): Promise<WithholdLooksAnswer> {
    return withholdLooks(context, input);
  }
}
