import { londonDay } from '@candour/domain/calendar';
import type { CaseNode } from '../cases/nodes.js';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import { plannedOnce, sql } from '../reading/sql.js';
import type { CaseLookType, LookRole } from './looks.type.js';

/** So many of the latest looks at each case are told. */
const MOST = 200;

interface LookRow { readonly case_id: string; readonly at: string; readonly relation: LookRole; readonly purpose: string; readonly classes: readonly string[] }

/** Fills in who opened the officer's own cases, all at once. What is withheld today is as if it were not there. */
export async function tellLooks({ reading }: Context, nodes: readonly CaseNode[]): Promise<void> {
  if (nodes.length === 0) return;
  const found = await reading.rows<LookRow>(plannedOnce(sql`SELECT * FROM case_looks(${nodes.flatMap(({ id }) => id ?? [])}::uuid[], ${MOST}::integer)`), NOBODY);
  for (const node of nodes) {
    node['looks'] = found.filter((row) => row.case_id === node.id).map(({ at, relation, purpose, classes }): CaseLookType => ({ at, on: londonDay(at), role: relation, purpose, classes }));
  }
}
