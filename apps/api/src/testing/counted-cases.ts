import { randomUUID } from 'node:crypto';
import type { CaseEvent } from '@candour/domain';
import { addDays } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import { saveHistories } from '../cases/save-batch.js';
import type { DecidedHistory } from '../cases/save-batch.js';
import { pastCases } from './past-cases.js';
import type { TestApi } from './test-api.js';

/** An invented past case as far as a figure is made of it; days are counted from its submission. */
export interface CountedCase {
  readonly team: string;
  readonly submitted: string;
  readonly standards?: readonly string[];
  /** When the account was due, and in; null where there was none. */
  readonly account?: { readonly dueAfter: number; readonly inAfter: number | null };
  /** Days to the report, or to a withdrawal; a case without either is still open. */
  readonly reportAfter?: number;
  readonly withdrawnAfter?: number;
}

let batches = 0;

/** Puts cases into the record whose every count is known beforehand. */
export async function countedCases({ office, force }: TestApi, cases: readonly CountedCase[]): Promise<void> {
  batches += 1;
  const histories = [...pastCases(force, cases.length, randomUUID, [cases[0]?.team ?? ''], `COUNTED${batches}`)];
  await saveHistories(office, histories.map(({ identity, recorded }, i): DecidedHistory => ({ identity, recorded: recorded.map((r) => ({ ...r, event: { ...r.event, ...factsOf(cases[i] as CountedCase) } as unknown as CaseEvent })) })));
}

function factsOf({ team, submitted, standards = ['DUT'], account, reportAfter, withdrawnAfter }: CountedCase): object {
  const after = (days: number | null | undefined): Day | undefined => (days == null ? undefined : addDays(submitted as Day, days));
  const isDone = reportAfter !== undefined;
  const isWithdrawn = withdrawnAfter !== undefined;
  return {
    state: isDone ? 'CLOSED' : isWithdrawn ? 'DISCONTINUED' : account === undefined ? 'REVIEWER_APPOINTED' : 'NOTIFIED', unitAtIncident: team, knownOn: submitted, submittedOn: submitted, assessedOn: submitted, standards, actions: [], lessons: [],
    notifiedOn: account === undefined && !isDone ? undefined : submitted, accountDue: after(account?.dueAfter), accountInOn: after(account?.inAfter), discussedOn: isDone ? after(reportAfter) : undefined, reportSentOn: after(reportAfter),
    closedOn: after(reportAfter ?? withdrawnAfter), outcome: isDone ? 'COMPLETED_NO_ACTION' : isWithdrawn ? 'DISCONTINUED_WITHDRAWN' : undefined, ...(isDone ? {} : { ndmElements: [] }),
  };
}

/** How many officers a team had in each of some months; full-time equivalents where they are given. */
export async function officersOf({ database, force }: TestApi, team: string, months: readonly string[], officers: number, fte: number | null = null): Promise<void> {
  for (const month of months) await database.pool.query('INSERT INTO headcounts (force_id, unit_code, month, officers, specials, staff, fte) VALUES ($1, $2, $3, $4, 7, 9, $5)', [force.id, team, `${month}-01`, officers, fte]);
}
