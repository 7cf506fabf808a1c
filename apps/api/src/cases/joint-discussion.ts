import type { CaseIdentity, Command } from '@candour/domain';
import type pg from 'pg';
import { isId } from '../database/new-id.js';

interface Ask { readonly caseId: string; readonly forceId: string; readonly command: Command; readonly reviewer: string }

const ONE = 'SELECT id, force_id AS force, reference FROM cases WHERE id = $1 AND force_id = $2 FOR UPDATE';
/** The named case, and those of the same incident whose joint discussion the same reviewer has arranged; always in the order of their ids (R27). */
const JOINT = `
  SELECT id, force_id AS force, reference FROM cases c
  WHERE force_id = $2 AND (id = $1 OR (state = 'DISCUSSION_ARRANGED' AND meeting_joint AND reviewer_id = $3
    AND (incident_group, meeting_on) = (SELECT incident_group, meeting_on FROM cases WHERE id = $1 AND force_id = $2)))
  ORDER BY id FOR UPDATE`;

/**
 * Holds the cases a command changes: one, but for a joint discussion, which one act records in the case of each officer who took
 * part. Cases are held in the order of their ids, so that two acts never wait for each other in a circle.
 */
export async function holdCases(client: pg.ClientBase, { caseId, forceId, command, reviewer }: Ask): Promise<readonly CaseIdentity[]> {
  if (!isId(caseId)) return [];
  const joint = command.type === 'RecordDiscussion' && command.joint;
  const { rows } = joint
    ? await client.query<CaseIdentity>({ name: 'hold_joint_cases', text: JOINT, values: [caseId, forceId, reviewer] })
    : await client.query<CaseIdentity>({ name: 'hold_case', text: ONE, values: [caseId, forceId] });
  return rows.some((row) => row.id === caseId) ? rows : [];
}

/**
 * The command as it is given to a case of the group. What was said in the joint discussion was said before all of them; what
 * concerns the one officer (welfare, an adjustment, whose notes these are) stays with the case it was given for.
 */
export function commandFor(command: Command, isNamedCase: boolean): Command {
  if (isNamedCase || command.type !== 'RecordDiscussion') return command;
  const { welfareNote: _welfare, recorded: _recorded, recordingAdjustment: _adjustment, officers: _officers, ...shared } = command;
  return shared;
}
