import type { CaseIdentity, Command } from '@candour/domain';
import type pg from 'pg';

interface Ask { readonly caseId: string; readonly forceId: string; readonly command: Command; readonly reviewer: string }

/** Those of the same incident whose joint discussion the same reviewer has arranged (R27). */
const JOINT = `
  SELECT c.id FROM cases c JOIN cases named ON named.id = $1 AND named.force_id = $2 AND (c.incident_group, c.meeting_on) = (named.incident_group, named.meeting_on)
  WHERE c.force_id = $2 AND c.id <> $1 AND c.state = 'DISCUSSION_ARRANGED' AND c.meeting_joint AND c.reviewer_id = $3`;

/** The cases a command changes: one, but for a joint discussion, which one act records in the case of each officer who took part. */
export async function casesOfCommand(client: pg.ClientBase, { caseId, forceId, command, reviewer }: Ask): Promise<readonly string[]> {
  if (command.type !== 'RecordDiscussion' || !command.joint) return [caseId];
  const { rows } = await client.query<{ id: string }>({ name: 'joint_cases', text: JOINT, values: [caseId, forceId, reviewer] });
  return [caseId, ...rows.map(({ id }) => id)];
}

/** A case whose joint discussion was called off, or taken from this reviewer, while another held it, has no part in it any more. */
const HOLD = `
  SELECT id, force_id AS force, reference FROM cases c
  WHERE id = ANY($2) AND (id = $1 OR (state = 'DISCUSSION_ARRANGED' AND meeting_joint AND reviewer_id = $3))
  ORDER BY id FOR UPDATE`;

/** Holds cases, always in the order of their ids, so that two acts never wait for each other in a circle. */
export async function holdCases(client: pg.ClientBase, named: string, all: readonly string[], reviewer: string): Promise<readonly CaseIdentity[]> {
  const { rows } = await client.query<CaseIdentity>({ name: 'hold_cases', text: HOLD, values: [named, all, reviewer] });
  return rows.some((row) => row.id === named) ? rows : [];
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
