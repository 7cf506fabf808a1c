import { DRAFT_KINDS, TERMINAL_STATES, draftWriters, draftsSentBy } from '@candour/domain';
import type { Case, CommandType } from '@candour/domain';
import type pg from 'pg';

/** A step in a case, and who took it. */
interface Step { readonly type: CommandType; readonly by: string }

/** Who may be writing what in a case as it stands; null once nobody ever will again. */
function writersIn(c: Case | null): string | null {
  if (c !== null && TERMINAL_STATES.includes(c.stage.state)) return null;
  return JSON.stringify(Object.fromEntries(DRAFT_KINDS.map((kind) => [kind, c === null ? [] : draftWriters(kind, c)])));
}

/**
 * Drafts move with the case, in the transaction that changes it: what a step sends is dropped, what nobody may write any more closes
 * at once, and what will never be written is gone. Nothing is asked of the database where nothing changes.
 */
export async function keepDrafts(client: pg.ClientBase, before: Case | null, after: Case, step: Step | null): Promise<void> {
  const sent = step === null ? [] : draftsSentBy(step.type);
  const writers = writersIn(after);
  if (sent.length === 0 && writersIn(before) === writers) return;
  await client.query({ name: 'keep_drafts', text: 'SELECT keep_drafts($1, $2, $3, $4)', values: [after.id, writers, sent, step?.by ?? null] });
}
