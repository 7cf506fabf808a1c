import { createHash } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import type { PersonName } from '@candour/domain/testing';
import { hashOf } from '../../audit/canonical.js';
import type { ViewerRole } from '../../identity/viewer.js';
import { inNameOf } from '../../testing/in-name-of.js';
import { giver } from '../../testing/invented-force.js';
import { addCases, addUnits, takeAnew } from '../../testing/many-cases.js';
import type { SimpleCase } from '../../testing/many-cases.js';
import { TestApi } from '../../testing/test-api.js';
import type { EvidenceFigure, EvidencePackType } from './evidence-pack.type.js';
import { valuesOf } from './figures/ask-figure.js';
import { FIGURES, FRAGMENTS } from './figures/fields.js';
import { contentDigest } from './make-pack.js';

const PACK = 'id state done total mode why digest fileDigest bytes pages keptUntil fileName figures { figure title queryId digest }';
const MONTHS = Array.from({ length: 12 }, (_, i) => `2025-${String(i + 1).padStart(2, '0')}-01`);
const STANDARDS = ['DUT', 'ARC', 'UOF'] as const;

let api: TestApi;
beforeAll(async () => {
  api = await TestApi.start();
  await addUnits(api.database.pool, api.force.id, [{ code: 'RES-N', parent: null, officers: 60 }, { code: 'RES-S', parent: null, officers: 40 }], MONTHS);
  await addCases(api.database.pool, api.force.id, MONTHS.flatMap((month, m) => Array.from({ length: 6 + (m % 3) }, (_, i): SimpleCase => ({ month, unit: i % 3 === 0 ? 'RES-S' : 'RES-N', officer: m * 10 + i, standards: [STANDARDS[i % 3] ?? 'DUT'], ndmElements: ['A'], source: 'PUBLIC_COMPLAINT', outcome: 'COMPLETED_WITH_ACTIONS', actions: 1 }))));
  await takeAnew(api.database.pool, '2026-05');
  api.office.on('2026-06-15');
}, 60_000);
afterAll(() => api.close());

type Who = readonly [by: PersonName | `${string}/${PersonName}`, roles?: readonly ViewerRole[]];
const DESK: Who = ['authority'];
const ANALYST: Who = ['otherOfficer', ['analyst']];
const FILTER = { from: '2025-01', to: '2025-12' };

const asked = async ([by, roles]: Who, input: object = { filter: FILTER }) =>
  (await api.ask<{ made: { __typename: string; code?: string; drop?: readonly string[]; pack?: EvidencePackType; underWay?: EvidencePackType } }>(by, `mutation Ask($input: RequestEvidencePackInput!) { made: requestEvidencePack(input: $input) { __typename ... on Refusal { code } ... on FinerThanYouMaySee { drop } ... on EvidencePackRequested { pack { ${PACK} } } ... on EvidencePackUnderWay { underWay: pack { ${PACK} } } } }`, { input }, roles)).data.made;
const seen = async ([by, roles]: Who, id: string): Promise<EvidencePackType | null> => (await api.ask<{ pack: EvidencePackType | null }>(by, `query Pack($id: ID!) { pack: evidencePack(id: $id) { ${PACK} } }`, { id }, roles)).data.pack;
const file = async ([by, roles]: Who, id: string): Promise<Response> => api.get(by, `/evidence-packs/${id}.pdf`, roles);

/** Waits until nothing is done to it any more. */
async function ended(who: Who, id: string): Promise<EvidencePackType> {
  for (;;) {
    const pack = await seen(who, id);
    if (pack === null || !['WAITING', 'AT_WORK'].includes(pack.state)) return pack as EvidencePackType;
    await sleep(30);
  }
}
const made = async (who: Who, input?: object): Promise<EvidencePackType> => ended(who, (await asked(who, input)).pack?.id ?? '');

describe('an evidence pack of the authority’s desk', () => {
  let pack: EvidencePackType;
  let bytes: Buffer;
  beforeAll(async () => {
    pack = await made(DESK);
    bytes = Buffer.from(await (await file(DESK, pack.id)).arrayBuffer());
  }, 60_000);

  test('is ready with every figure, exact, and says so in its name', () => {
    expect([pack.state, pack.why, pack.done, pack.total, pack.mode, pack.figures.length]).toEqual(['READY', null, 12, 12, 'EXACT', 12]);
    expect(pack.fileName).toMatch(/exact-not-for-release-OFFICIAL-SENSITIVE\.pdf$/);
    expect(pack.pages).toBeGreaterThan(12);
  });

  test('is a tagged PDF whose digest is the one that is told', () => {
    expect(bytes.subarray(0, 8).toString('latin1')).toBe('%PDF-1.7');
    for (const words of ['/Marked true', '/S /H1', '/S /Table', '/S /Figure', '/Lang (en-GB)']) expect(bytes.toString('latin1')).toContain(words);
    expect([createHash('sha256').update(bytes).digest('hex'), bytes.length]).toEqual([pack.fileDigest, pack.bytes]);
  });

  test('statistics.md 3: asked for again by their names its figures have the same values, and its digest is made of them', async () => {
    for (const { figure, queryId, digest } of pack.figures.filter((each) => each.queryId !== null)) {
      const { type, fields } = FIGURES[figure];
      const { data, errors } = await api.ask<{ figure: object }>('authority', `query Again($id: String!) { figure(queryId: $id) { __typename ... on ${type} { ${fields} } } }${FRAGMENTS[figure] ?? ''}`, { id: queryId });
      expect([figure, errors, hashOf(valuesOf(data.figure)).toString('hex')]).toEqual([figure, undefined, digest]);
    }
    expect(pack.figures.filter(({ queryId }) => queryId !== null).length).toBeGreaterThan(9);
    expect(contentDigest(pack.figures).toString('hex')).toBe(pack.digest);
  });

  test('is kept by nobody on the way, and is nobody else’s: not the desk’s of another person or force, nor there for who may see less by now', async () => {
    const own = await file(DESK, pack.id);
    expect([own.status, own.headers.get('cache-control'), own.headers.get('content-type')]).toEqual([200, 'no-store', 'application/pdf']);
    for (const who of [['secondAssessor', ['authority']], ['STH/authority'], ['authority', ['analyst']], ['authority', ['manager']], ['authority', ['auditor']]] as Who[]) {
      expect([who, (await file(who, pack.id)).status, await seen(who, pack.id)]).toEqual([who, 404, null]);
    }
    const rows = (person: PersonName) => inNameOf(api.office, giver(api.force, person), (client) => client.query('SELECT FROM evidence_packs'));
    expect([(await rows('authority')).rowCount, (await rows('secondAssessor')).rowCount]).toEqual([1, 0]);
  });

  test('is gone after its last day, with its file', async () => {
    api.office.on('2026-06-23');
    expect([(await seen(DESK, pack.id))?.state, (await file(DESK, pack.id)).status]).toEqual(['GONE', 404]);
    await api.database.jobs.query("SELECT drop_old_evidence_packs('2026-06-23')");
    expect((await api.database.pool.query('SELECT state, file FROM evidence_packs WHERE id = $1', [pack.id])).rows).toEqual([{ state: 'GONE', file: null }]);
    api.office.on('2026-06-15');
  });
});

describe('who asks for one', () => {
  test('statistics.md 3: one who sees protected figures gets those and no others, and a filter finer than they may see is refused', async () => {
    const pack = await made(ANALYST, { filter: {} });
    expect([pack.state, pack.mode]).toEqual(['READY', 'PROTECTED']);
    expect(pack.fileName).toMatch(/protected-OFFICIAL-SENSITIVE\.pdf$/);
    expect((await asked(ANALYST, { filter: { standards: ['DUT'], sources: ['PUBLIC_COMPLAINT'], outcomes: ['COMPLETED_WITH_ACTIONS'], ndmElements: ['A'] } })).__typename).toBe('FinerThanYouMaySee');
  }, 60_000);
  test('nobody without figures, and what is no filter is said to be none', async () => {
    expect((await asked(['friend'])).__typename).toBe('NotAvailableToRole');
    expect((await asked(DESK, { filter: { from: '2026-01', to: '2025-01' } })).__typename).toBe('InvalidDetails');
  });
  test('has the figures that were chosen and no others', async () => {
    const wanted: readonly EvidenceFigure[] = ['SOURCES', 'STANDARDS'];
    expect((await made(DESK, { filter: FILTER, figures: wanted })).figures.map(({ figure }) => figure)).toEqual(['STANDARDS', 'SOURCES']);
  });
});

describe('while one is made', () => {
  test('each has one at a time, and can stop it', async () => {
    const first = (await asked(DESK)).pack;
    const second = await asked(DESK);
    expect([second.__typename, second.underWay?.id]).toEqual(['EvidencePackUnderWay', first?.id]);
    const cancel = async (who: Who) => (await api.ask<{ done: { __typename: string } }>(who[0], 'mutation Stop($id: ID!) { done: cancelEvidencePack(id: $id) { __typename } }', { id: first?.id }, who[1])).data.done.__typename;
    expect(await cancel(['secondAssessor', ['authority']])).toBe('NotFound');
    expect(await cancel(DESK)).toBe('EvidencePackCancelled');
    expect([await cancel(DESK), (await seen(DESK, first?.id ?? ''))?.state]).toEqual(['NotFound', 'CANCELLED']);
    expect((await made(DESK, { filter: FILTER, figures: ['SOURCES'] })).state).toBe('READY');
  }, 60_000);

  test('one whose process is gone is told as failed with its cure, and another can be asked for', async () => {
    await api.database.pool.query("UPDATE evidence_packs SET state = 'AT_WORK', file = NULL, why = NULL, touched_at = '2026-06-15T08:50:00Z' WHERE id = (SELECT id FROM evidence_packs WHERE state = 'READY' AND mode = 'EXACT' LIMIT 1)");
    const { rows: [row] } = await api.database.pool.query<{ id: string }>("SELECT id FROM evidence_packs WHERE state = 'AT_WORK'");
    expect(await seen(DESK, row?.id ?? '')).toMatchObject({ state: 'FAILED', why: expect.stringContaining('ask for it again') });
    expect((await made(DESK, { filter: FILTER, figures: ['SOURCES'] })).state).toBe('READY');
  });

  test('a stop of the service is said in its row', async () => {
    const id = (await asked(DESK)).pack?.id ?? '';
    await api.stopPacks();
    expect(await seen(DESK, id)).toMatchObject({ state: 'FAILED', why: 'The service was stopped while this was being made: ask for it again.' });
  });
});
