import { COMMANDS } from '@candour/domain';
import type { CommandType, Fields } from '@candour/domain';
import type { Vault } from '../case-record/vault.js';
import { hidden, shown } from '../reading/opaque.js';

/** What stands within a case and is seen by people who do not see the case. */
export type Within = 'action' | 'lesson' | 'followUp';
/** Where it stands: the case, and what it is called there. */
export interface Place { readonly caseId: string; readonly key: string }
type Prints = Pick<Vault, 'fingerprint'>;

/*
 * Inside, an action is called by its case, its place in the report and the report's version. Its owner or a line manager, who do
 * not see the case, would read from that which actions are of one case and that a report came back once: so outside it has a name that says nothing.
 */

/** What an action or lesson is called outside. */
export const outerName = (vault: Prints, within: Within, { caseId, key }: Place): string => hidden(vault, within, `${caseId} ${key.replace(caseId, '*')}`);

/** The action or lesson that an outer name stands for; null where it is none of ours. */
export function placeOf(vault: Prints, within: Within, name: string): Place | null {
  const [caseId, key] = shown(vault, within, name)?.split(' ') ?? [];
  return caseId === undefined || key === undefined ? null : { caseId, key: key.replace('*', caseId) };
}

/** What waits for whoever leads the officer once the process is over, each with the command that answers it (R38, R45). */
export const FOLLOW_UPS = { REVIEW_NOTE: 'RecordReviewNote', PDR_DISCUSSION: 'RecordPdrDiscussion' } as const satisfies Readonly<Record<string, CommandType>>;
export type FollowUpKind = keyof typeof FOLLOW_UPS;

/** What a command names besides its case: an action, a lesson or what is due at the follow-up, or none of them. */
export function withinOf(type: CommandType): Within | null {
  const { fields } = COMMANDS[type] as { readonly fields: Fields };
  return (['action', 'lesson'] as const).find((name) => fields[name]?.kind === 'ref') ?? (Object.values<CommandType>(FOLLOW_UPS).includes(type) ? 'followUp' : null);
}
