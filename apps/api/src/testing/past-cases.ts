import type { CaseEvent, PersonId, Recorded } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import type { DecidedHistory } from '../cases/save-batch.js';
import type { InventedForce } from './invented-force.js';

const STANDARDS = ['HON', 'ARC', 'EQD', 'UOF', 'ORD', 'DUT', 'CON', 'FIT', 'DIS', 'CHA'] as const;
const SOURCES = ['LINE_MANAGER', 'PUBLIC_COMPLAINT', 'CONDUCT_MATTER'] as const;
const pick = <T>(list: readonly T[], i: number): T => list[i % list.length] as T;
const dayOf = (i: number, later: number): Day => new Date(Date.UTC(2023, 0, 1 + (i % 900) + later)).toISOString().slice(0, 10) as Day;

/** Invented past cases, each one import event long, spread over teams, months, standards and outcomes. */
export function* pastCases(force: InventedForce, count: number, ids: () => string, teams: readonly string[] = ['RES-N', 'RES-S'], name = 'OLD'): Generator<DecidedHistory> {
  for (let i = 0; i < count; i += 1) {
    const id = ids();
    const event = {
      type: 'CaseImported', reference: `${name}-${i}`, rowHash: `${name}-row-${i}`, officer: force.ids.officer as PersonId, scheme: 'OFFICER_PCR', pack: 'OFFICER_PCR_2020',
      officerSnapshot: { rank: 'CONSTABLE', special: false, staff: false, probationer: false }, state: 'CLOSED', source: pick(SOURCES, i), standards: [pick(STANDARDS, i), pick(STANDARDS, i * 3 + 1)].filter((s, n, all) => all.indexOf(s) === n),
      ndmElements: [pick(['C', 'I', 'A', 'P', 'O', 'AR'] as const, i)], allegationCategory: 'A', unitAtIncident: pick(teams, i * 7), decision: 'RPRP', knownOn: dayOf(i, 0), submittedOn: dayOf(i, 3), assessedOn: dayOf(i, 5),
      notifiedOn: dayOf(i, 8), noticeMode: 'WRITTEN', accountDue: dayOf(i, 15), accountInOn: dayOf(i, 14), discussedOn: dayOf(i, 24), reportSentOn: dayOf(i, 31), closedOn: dayOf(i, 120),
      outcome: i % 3 === 0 ? 'COMPLETED_NO_ACTION' : 'COMPLETED_WITH_ACTIONS', actions: i % 3 === 0 ? [] : [{ id: `${id}-a1`, type: 'TRAINING', due: dayOf(i, 90), ...(i % 2 === 0 ? { doneOn: dayOf(i, 80) } : {}) }],
      lessons: i % 5 === 0 ? [{ id: `${id}-l1`, theme: 'TRAINING' }] : [],
    } as unknown as CaseEvent;
    const recorded: Recorded<CaseEvent> = { event, seq: 1, at: '2026-03-02T09:00:00.000Z', on: '2026-03-02' as Day, actor: force.ids.authority as PersonId, answers: [] };
    yield { identity: { id, force: force.id, reference: `${name}-${i}` }, recorded: [recorded] };
  }
}
