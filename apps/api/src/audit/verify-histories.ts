import type pg from 'pg';
import { FIRST_LINK, linkOf } from '../case-record/event-chain.js';
import { DRAWERS } from '../case-record/seal-event.js';
import type { Drawer } from '../case-record/seal-event.js';
import { Findings, NAMED, type FindingKind, type HistoriesReport } from './findings.js';
import { KEPT } from './verify-kept.js';

/** Reads every row and changes none; what is sealed it reads sealed. The owner may act as it. */
const READER = 'SET LOCAL ROLE candour_backup';
const PAGE = 5_000;
const TABLES: Readonly<Record<Drawer, string>> = { P: 'protected_records', R: 'report_records', RB: 'report_discussions', W: 'welfare_records' };

interface Read {
  readonly of_force: string; readonly case_id: string; readonly seq: number; readonly force_id: string; readonly type: string; readonly at: string; readonly on_day: string; readonly actor_id: string | null; readonly rule: string;
  readonly classes: string[]; readonly key_ids: string[]; readonly state_after: string; readonly codes: unknown; readonly answered: string[]; readonly previous_hash: Buffer; readonly hash: Buffer;
  readonly digests: Readonly<Record<string, string | null>>;
}

/** The fingerprint of a sealed part as it stands; of one under a key that the event does not name, that it is another's. */
const digest = (ciphertext: string, key?: string): string => `CASE WHEN ${key === undefined ? 'true' : `${key} = ANY (e.key_ids)`} THEN encode(pg_catalog.sha256(${ciphertext}), 'hex') ELSE 'under a key of another' END`;
const PARTS = [`'C', ${digest('e.payload')}`, ...DRAWERS.map((drawer) => `'${drawer}', CASE WHEN ${drawer}.case_id IS NOT NULL THEN ${digest(`${drawer}.ciphertext`, `${drawer}.key_id`)} END`)].join(', ');

/** In the order of the one index, so that a page costs what it holds. Instants to the microsecond: a finer change is a change too. */
const EVENTS = `SELECT coalesce(c.force_id, e.force_id) AS of_force, e.case_id, e.seq, e.force_id, e.type, to_char(e.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"') AS at, e.on_day::text, e.actor_id, e.rule, e.classes, e.key_ids,
    e.state_after, e.codes, e.answered, e.previous_hash, e.hash, json_strip_nulls(json_build_object(${PARTS})) AS digests
  FROM events e LEFT JOIN cases c ON c.id = e.case_id ${DRAWERS.map((drawer) => `LEFT JOIN ${TABLES[drawer]} ${drawer} ON ${drawer}.case_id = e.case_id AND ${drawer}.seq = e.seq`).join(' ')}
  WHERE (e.case_id, e.seq) > ($1, $2) ORDER BY e.case_id, e.seq LIMIT ${PAGE}`;

/** Every event that a command wrote left its link for the ledger in the same transaction; what an import brought is the past. */
const NOT_IN_LEDGER = `SELECT e.force_id AS force, e.case_id::text AS "where", e.seq AS at FROM events e WHERE e.type <> 'CaseImported' AND NOT EXISTS (SELECT FROM case_heads h WHERE h.case_id = e.case_id AND h.seq = e.seq) `;
const WITHOUT_EVENT = DRAWERS.map((drawer) => `SELECT x.force_id AS force, x.case_id::text AS "where", x.seq AS at FROM ${TABLES[drawer]} x WHERE NOT EXISTS (SELECT FROM events e WHERE e.case_id = x.case_id AND e.seq = x.seq)`).join(' UNION ALL ');

const OF_HISTORIES: readonly (readonly [FindingKind, string])[] = [['EVENT_NOT_IN_LEDGER', NOT_IN_LEDGER], ['SEALED_WITHOUT_EVENT', WITHOUT_EVENT]];

/** Of what a statement finds the first in each of the first cases, with how often it was found there; the last stands for all others too. What is counted stays in the database, however much it is. */
const firstOf = (sql: string): string => `WITH found AS (${sql}), by_case AS (SELECT force, "where", min(at) AS at, count(*) AS times, row_number() OVER (PARTITION BY force ORDER BY "where") AS n FROM found GROUP BY 1, 2)
  SELECT force, min("where") FILTER (WHERE n <= ${NAMED}) AS "where", min(at) FILTER (WHERE n <= ${NAMED}) AS at, sum(times)::int AS times FROM by_case GROUP BY force, least(n, ${NAMED}) ORDER BY 1, 2`;

/**
 * Goes through the history of every case, in one picture of the database and one page at a time: each event's link is made anew from its
 * header and from what stands sealed beside it, and must be the one that is kept and follow from the one before.
 * @param client logged in as the owner
 * @param progress is told after each page how many events were gone through
 */
export async function verifyHistories(client: pg.ClientBase, progress: (events: number) => void = () => undefined): Promise<ReadonlyMap<string, HistoriesReport>> {
  await client.query(`BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY; ${READER}`);
  try {
    const forces = new Map<string, { events: number; cases: number; found: Findings }>();
    const of = (force: string): { events: number; cases: number; found: Findings } => {
      const known = forces.get(force) ?? { events: 0, cases: 0, found: new Findings() };
      forces.set(force, known);
      return known;
    };
    await walk(client, (row, isFirst, fits) => {
      const force = of(row.of_force);
      force.events += 1;
      if (isFirst) force.cases += 1;
      if (!fits) force.found.add('EVENT_CHANGED', row.seq, row.case_id);
    }, progress);
    for (const [kind, sql] of [...OF_HISTORIES, ...KEPT]) {
      const { rows } = await client.query<{ force: string; where: string; at: number; times: number }>(firstOf(sql));
      for (const { force, where, at, times } of rows) of(force).found.add(kind, at, where, times);
    }
    return new Map([...forces].map(([id, { events, cases, found }]) => [id, { events, cases, findings: found.all }]));
  } finally {
    await client.query('ROLLBACK');
  }
}

/** Of a chain that does not hold, the first event that does not fit is told, and the walk goes on from the link that is kept. */
async function walk(client: pg.ClientBase, each: (row: Read, isFirst: boolean, fits: boolean) => void, progress: (events: number) => void): Promise<void> {
  let last: Read | undefined;
  let all = 0;
  let isBroken = false;
  for (;;) {
    const { rows } = await client.query<Read>({ name: 'verify_events', text: EVENTS, values: [last?.case_id ?? '00000000-0000-0000-0000-000000000000', last?.seq ?? 0] });
    for (const row of rows) {
      const before = last?.case_id === row.case_id ? last : undefined;
      if (before === undefined) isBroken = false;
      const fits: boolean = isBroken || (row.seq === (before?.seq ?? 0) + 1 && row.previous_hash.equals(before?.hash ?? FIRST_LINK) && linkMadeAnew(row).equals(row.hash));
      isBroken ||= !fits;
      each(row, before === undefined, fits);
      last = row;
    }
    all += rows.length;
    progress(all);
    if (rows.length < PAGE) return;
  }
}

const linkMadeAnew = (row: Read): Buffer => linkOf({
  previousHash: row.previous_hash, caseId: row.case_id, seq: row.seq, forceId: row.force_id, type: row.type, at: row.at.replace(/000Z$/, 'Z'), onDay: row.on_day, actorId: row.actor_id, rule: row.rule,
  classes: row.classes, keyIds: row.key_ids, stateAfter: row.state_after, codes: row.codes, answered: row.answered,
}, row.digests as Readonly<Record<string, string>>);
