import type { CommandType } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import type pg from 'pg';
import type { SaidOfViewer, ViewerContexts } from '../access/viewer-context.js';
import { isId } from '../database/new-id.js';

/** Stands for a case that is not found, so that whoever may not see one waits as long as whoever may. */
export const NOWHERE = '00000000-0000-7000-8000-000000000000';

const TAKE = `SELECT set_config('candour.viewer', $3, true) WHERE case_in_view($1, $2)`;

/** Who takes which case in hand, and what for. */
export interface Taking { readonly contexts: ViewerContexts; readonly giver: SaidOfViewer; readonly caseId: string; readonly today: Day; readonly command?: CommandType }

/**
 * Asks in the giver's own name whether the case shows itself to them, and only if so goes on in a context that may look at all of it and
 * write to it: one statement, the same for a case that is not theirs and for one there is not. What is no id goes the same way.
 */
export async function takeInHand(client: pg.ClientBase, { contexts, giver, caseId, today, command }: Taking): Promise<boolean> {
  const id = isId(caseId) ? caseId : NOWHERE;
  const { rowCount } = await client.query({ name: 'take_in_hand', text: TAKE, values: [id, command === 'TakeOverRecord', contexts.sign(giver, { today, writes: [id] })] });
  return rowCount === 1;
}
