import { randomUUID } from 'node:crypto';
import { loadavg } from 'node:os';
import { outerName } from '../cases/outer-names.js';
import { saveEveryState } from '../testing/every-state.js';
import { TestApi } from '../testing/test-api.js';

/** How many pairs are asked, one of each in turn, and how far their medians may be apart. */
const PAIRS = 200;
const WARM = 150;
const APART = 0.05;

interface Named { readonly id: string; readonly reference: string }
let api: TestApi;
let hidden: Named;
const unknown: Named = { id: randomUUID(), reference: 'FOLLOW_UP restrictee' };
beforeAll(async () => {
  api = await TestApi.start();
  const told = await saveEveryState(api.office.on('2026-06-01'), api.force);
  const [id, kept] = [...told].find(([, { case: c }]) => c.reference === 'FOLLOW_UP restricted') ?? [];
  hidden = { id: id ?? '', reference: kept?.case.reference ?? '' };
}, 120_000);
afterAll(() => api.close());

const REFUSED = '{ __typename ... on Refusal { rule code message field } }';
const quoted = (text: string): string => JSON.stringify(text);
const within = (kind: 'action' | 'lesson', { id }: Named): string => quoted(outerName(api.office.vault, kind, { caseId: id, key: `${id}-${kind.charAt(0)}1-v1` }));
const step = (command: string, said: string): string => `mutation { ${command}(input: { ${said} idempotencyKey: ${quoted(randomUUID())} }) ${REFUSED} }`;

const ASKED: Readonly<Record<string, (of: Named) => string>> = {
  'case(id)': ({ id }) => `{ case(id: ${quoted(id)}) { id reference state } }`,
  'case(id) with what is sealed': ({ id }) => `{ case(id: ${quoted(id)}) { id account { declinedOn } report { extent } } }`,
  caseByReference: ({ reference }) => `{ caseByReference(reference: ${quoted(reference)}) { id state } }`,
  'a command': ({ id }) => step('acceptReport', `caseId: ${quoted(id)} expectedVersion: 3 details: {}`),
  'a command on an action': (of) => step('verifyAction', `details: { action: ${within('action', of)} }`),
  'a command on a lesson': (of) => step('answerLesson', `details: { lesson: ${within('lesson', of)} decision: ACCEPTED reason: "A reason." }`),
  saveDraft: ({ id }) => `mutation { saveDraft(input: { caseId: ${quoted(id)}, of: ACCOUNT, body: "{}", revision: 0 }) ${REFUSED} }`,
  breakGlass: ({ reference }) => `mutation { breakGlass(reference: ${quoted(reference)}, reason: "A reason.") ${REFUSED} }`,
};

async function millisecondsOf(document: string): Promise<{ readonly ms: number; readonly said: string }> {
  const began = performance.now();
  const said = await (await api.post('authority', document)).text();
  return { ms: performance.now() - began, said };
}

const median = (values: readonly number[]): number => { const sorted = values.toSorted((a, b) => a - b); return ((sorted[(sorted.length - 1) >> 1] ?? 0) + (sorted[sorted.length >> 1] ?? 0)) / 2; };

describe('what is not theirs takes as long as what there is not, told over HTTP to somebody of the desk outside the list', () => {
  test.each(Object.entries(ASKED))('R60 %s', async (name, document) => {
    const [kept, none]: [number[], number[]] = [[], []];
    for (let i = 0; i < WARM + PAIRS; i += 1) {
      // Which of the two goes first alternates, so that whatever the first does for the second is shared.
      const ask = { kept: () => millisecondsOf(document(hidden)), none: () => millisecondsOf(document(unknown)) };
      const first = i % 2 === 0 ? await ask.kept() : null;
      const other = await ask.none();
      const { ms, said } = first ?? (await ask.kept());
      expect(said).toBe(other.said);
      expect(said).toMatch(/"NotFound"|:null/);
      if (i < WARM) continue;
      kept.push(ms);
      none.push(other.ms);
    }
    const [a, b] = [median(kept), median(none)];
    process.stderr.write(`${name}: hidden ${a.toFixed(2)} ms, unknown ${b.toFixed(2)} ms, ratio ${(a / b).toFixed(3)}, load ${(loadavg()[0] ?? 0).toFixed(1)}\n`);
    expect(Math.abs(a / b - 1)).toBeLessThanOrEqual(APART);
  }, 300_000);
});
