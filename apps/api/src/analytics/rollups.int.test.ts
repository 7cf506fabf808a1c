import { TERMINAL_STATES, allowedCommands } from '@candour/domain';
import type { CommandType } from '@candour/domain';
import { loadCase } from '../cases/case-store.js';
import { nowWithFacts } from '../cases/case-facts.js';
import type { AppDatabase } from '../testing/app-database.js';
import { openForceInDatabase } from '../testing/force-in-database.js';
import { Story, WHOLE_STORY, answersTo, usually, withNewOfficer, type InventedForce, type TestOffice } from '../testing/invented-force.js';
import { pastCases } from '../testing/past-cases.js';
import { saveHistories } from '../cases/save-batch.js';
import { COUNTERS } from './counters.js';
import { RECOUNT_DAYS } from './days/rollup.sql.js';
import { RECOUNT_TEAMS, rebuildRollups } from './rollups.js';

let database: AppDatabase;
let office: TestOffice;
let force: InventedForce;
beforeAll(async () => {
  ({ database, office, force } = await openForceInDatabase());
  // What chance may not bring: a case with an action done, one with an action open, and a restricted one.
  await new Story(office, await withNewOfficer(force, database.pool)).tell(...WHOLE_STORY);
  await new Story(office, await withNewOfficer(force, database.pool)).tell(...WHOLE_STORY.slice(0, WHOLE_STORY.indexOf('2026-05-18')));
  await new Story(office, await withNewOfficer(force, database.pool)).tell(...WHOLE_STORY.slice(0, WHOLE_STORY.indexOf('SubmitAccount')), 'ReferBack', 'EndOnReassessment');
  const restricted = await new Story(office, await withNewOfficer(force, database.pool)).tell('2026-03-02', 'DraftReferral', 'SubmitReferral');
  await restricted.give('AcceptForReview', { restrictedTo: [force.ids.authority] });
}, 30_000);
afterAll(() => database.close());

/** Small and always the same: chance that can be told again. */
function chance(seed: number): () => number {
  let x = seed;
  return () => ((x = (x * 48_271) % 2_147_483_647) / 2_147_483_647);
}

type Row = Readonly<Record<string, string | number>>;
const asNumbers = (rows: readonly Row[]): readonly Row[] => rows.map((row) => Object.fromEntries(Object.entries(row).map(([name, n]) => [name, COUNTERS.includes(name) ? Number(n) : n])));
const kept = async () => asNumbers((await database.pool.query(`SELECT * FROM team_month WHERE force_id = $1 ORDER BY team_code, month`, [force.id])).rows);
const keptForForce = async () => asNumbers((await database.pool.query('SELECT * FROM force_month WHERE force_id = $1 ORDER BY month', [force.id])).rows);
const recounted = async () => asNumbers((await database.pool.query(`SELECT * FROM (${RECOUNT_TEAMS}) r ORDER BY team_code, month`, [[force.id]])).rows);

/** The days by force, kept beside the cases and counted anew; rows that went down to nothing are none. */
const daysInOrder = (from: string): string => `SELECT to_char(month, 'YYYY-MM') AS month, measure, part, days, entered, kind, n::int FROM (${from}) d WHERE n <> 0 ORDER BY 1, 2, 3, 4, 5, 6`;
const keptDays = async () => (await database.pool.query(daysInOrder('SELECT * FROM force_days WHERE force_id = ANY($1)'), [[force.id]])).rows;
const recountedDays = async () => (await database.pool.query(daysInOrder(RECOUNT_DAYS), [[force.id]])).rows;

const TEAMS = ['RES-N', 'RES-S'] as const;
const STANDARDS = ['HON', 'ARC', 'UOF', 'DUT', 'FIT'] as const;
const SOURCES = ['LINE_MANAGER', 'PUBLIC_COMPLAINT', 'IOPC'] as const;

/** Commands that take a case on its ordinary way; the others are mixed in. */
const FORWARD: readonly CommandType[] = [
  'SubmitReferral', 'AcceptForReview', 'AppointReviewer', 'GiveNotice', 'ArrangeDiscussion', 'SubmitAccount', 'ConfirmSuitability', 'RecordDiscussion', 'DraftReport', 'ShareReport', 'RespondToReport', 'SendReport', 'ReturnReport', 'AcceptReport',
  'Resume', 'ReturnToReview', 'RecordReEngagement', 'CancelAction', 'CompleteAction',
];

const ONCE: readonly CommandType[] = ['SubmitAccount', 'ConfirmSuitability', 'RespondToReport'];

/** Gives commands that the process allows, in an order chance decides, and answers every question. */
async function wander(next: () => number, steps: number): Promise<void> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T;
  const story = new Story(office, await withNewOfficer(force, database.pool));
  const details = { unitAtIncident: pick(TEAMS), source: pick(SOURCES) };
  office.on(`2026-0${1 + Math.floor(next() * 6)}-${10 + Math.floor(next() * 18)}`);
  await story.give('DraftReferral', details);
  const given = new Map<CommandType, number>();
  for (let i = 0; i < steps; i += 1) {
    const { all, over } = await possible(story);
    if (over) return;
    const forward = FORWARD.filter((type) => all.includes(type) && (given.get(type) ?? 0) < (ONCE.includes(type) ? 1 : 4));
    const onward = next() < 0.8 ? forward.at(-1) : pick(forward);
    const type = onward !== undefined && next() < 0.85 ? onward : pick(all);
    given.set(type, (given.get(type) ?? 0) + 1);
    const facts = type === 'AcceptForReview' ? { standards: [...new Set([pick(STANDARDS), pick(STANDARDS)])], ...(next() < 0.2 ? { restrictedTo: [force.ids.authority, force.ids.inspector] } : {}) } : {};
    const by = usually(type);
    const asked = await story.try(type, facts, { by });
    const answered = asked.kind === 'prompts' ? await story.try(type, facts, { by, answers: answersTo(asked.prompts) }) : asked;
    if (answered.kind === 'changed') story.version = answered.version;
    office.now = new Date(Date.parse(office.now) + Math.floor(next() * 3) * 86_400_000).toISOString();
  }
}

async function possible(story: Story): Promise<{ readonly all: readonly CommandType[]; readonly over: boolean }> {
  const client = await database.pool.connect();
  try {
    const stored = await loadCase(client, office.vault, { id: story.caseId ?? '', force: force.id, reference: '' });
    const by = (person: string, roles: readonly string[]) => ({ today: office.today, at: office.now, calendar: office.holidays, actor: { person: person as never, roles: roles as never } });
    const all = await Promise.all([['officer', []], ['inspector', ['manager']], ['authority', ['authority']], ['sergeant', ['manager']]].map(async ([name, roles]) => {
      const now = await nowWithFacts(client, office.vault, by(story.force.ids[name as 'officer'], roles as string[]), stored, { type: 'CloseRecord' }, force.id);
      return allowedCommands(stored.case, now).map((c) => c.type);
    }));
    return { all: [...new Set(all.flat())], over: TERMINAL_STATES.includes(stored.case.stage.state) };
  } finally {
    client.release();
  }
}

describe('the figures kept beside the cases', () => {
  test.each([1, 2, 3, 4, 5, 6, 7, 8])('are what a recount gives, after histories that chance has made (seed %i)', async (seed) => {
    const next = chance(seed * 1_234_577);
    for (let i = 0; i < 4; i += 1) await wander(next, 4 + Math.floor(next() * 45));
    expect((await kept()).filter((row) => row['total'] !== 0)).toEqual(await recounted());
    expect(await keptDays()).toEqual(await recountedDays());
  }, 60_000);

  test('have been tried on cases that went different ways', async () => {
    const { rows: [row] } = await database.pool.query(`SELECT count(DISTINCT state)::int AS states, count(DISTINCT outcome)::int AS outcomes, (SELECT count(DISTINCT status)::int FROM actions) AS statuses FROM cases`);
    expect(row.states).toBeGreaterThanOrEqual(5);
    expect(row.outcomes).toBeGreaterThanOrEqual(2);
    expect(row.statuses).toBeGreaterThanOrEqual(2);
    const met = new Set((await keptDays()).map(({ measure, kind }) => `${measure} ${kind}`));
    for (const each of ['NOTIFIED REACHED', 'REPORT_SENT REACHED', 'PROCESS_ENDED ENDED_OTHERWISE', 'PROCESS_ENDED REFERRED_BACK', 'ACCOUNT_DUE ON_TIME', 'ACTION_DONE DONE', 'REVIEW_NOTE NOT_DONE', 'LESSON AWAITING_ANSWER', 'REPORT SENT']) expect([...met]).toContain(each);
  });

  test('R60 leave restricted cases out', async () => {
    const { rows: [row] } = await database.pool.query(`SELECT count(*) FILTER (WHERE restricted)::int AS restricted, count(*) FILTER (WHERE NOT restricted)::int AS open FROM cases WHERE accepted_month IS NOT NULL AND force_id = $1`, [force.id]);
    expect(row.restricted).toBeGreaterThan(0);
    expect((await keptForForce()).reduce((sum, each) => sum + Number(each['total']), 0)).toBe(row.open);
  });

  test('for the force are the sums of those of its teams', async () => {
    const teams = await kept();
    for (const row of await keptForForce()) {
      for (const counter of COUNTERS) expect([counter, teams.filter((t) => t['month'] === row['month']).reduce((sum, t) => sum + Number(t[counter]), 0)]).toEqual([counter, row[counter]]);
    }
  });

  test('stay the same when they are counted anew', async () => {
    const [teams, forces, days] = [await kept(), await keptForForce(), await keptDays()];
    const client = await database.pool.connect();
    await client.query('BEGIN');
    await rebuildRollups(client, [force.id]);
    await client.query('COMMIT');
    client.release();
    expect([(await kept()), await keptForForce()]).toEqual([teams.filter((r) => r['total'] !== 0), forces.filter((r) => r['total'] !== 0)]);
    expect(await keptDays()).toEqual(days);
  });

  test('lose nothing when commands and a batch are saved at the same moment', async () => {
    const stories = await Promise.all(Array.from({ length: 6 }, async () => new Story(office, await withNewOfficer(force, database.pool)).tell('2026-03-02', 'DraftReferral', 'SubmitReferral')));
    await Promise.all([saveHistories(office, pastCases(force, 200, office.ids, TEAMS, 'FIRST')), ...stories.map((s) => s.give('AcceptForReview'))]);
    expect((await kept()).filter((row) => row['total'] !== 0)).toEqual(await recounted());
    expect(await keptDays()).toEqual(await recountedDays());
  });

  test('and a batch of past cases are counted together', async () => {
    const before = (await keptForForce()).reduce((sum, row) => sum + Number(row['total']), 0);
    await saveHistories(office, pastCases(force, 50, office.ids));
    expect(await kept()).toEqual(await recounted());
    expect(await keptDays()).toEqual(await recountedDays());
    expect((await keptForForce()).reduce((sum, row) => sum + Number(row['total']), 0)).toBe(before + 50);
  });
});
