import { randomUUID } from 'node:crypto';
import { buildSchema } from '../schema.js';
import { everyQuestion } from '../testing/canaries/every-question.js';
import { Story } from '../testing/invented-force.js';
import type { Steps } from '../testing/invented-force.js';
import { TestApi } from '../testing/test-api.js';

/*
 * R60: creating a restricted case changes no byte of any answer to a desk officer outside its list. Everything that can be asked is asked
 * before and after, by that officer, and the bytes are compared, headers too.
 */
let api: TestApi;
const ordinary: Story[] = [];
const OUTSIDE = 'authority';
const LISTED = 'secondAssessor';

const FOLLOWED: Steps = ['GiveNotice', 'SubmitAccount', 'ConfirmSuitability', 'ArrangeDiscussion'];
const DAYS = { submitted: '2026-03-02', accepted: '2026-03-03', told: '2026-03-04', held: '2026-03-11', written: '2026-03-12', answered: '2026-03-13', checked: '2026-03-16' } as const;

beforeAll(async () => {
  api = await TestApi.start();
  for (const upTo of ['ReferralOnly', 'AcceptReport', 'GiveNotice'] as const) {
    const story = new Story(api.office, api.force);
    ordinary.push(await story.tell(DAYS.submitted, 'DraftReferral', 'SubmitReferral', ...(upTo === 'ReferralOnly' ? [] : wholeOf(upTo)) as Steps));
  }
}, 60_000);
afterAll(() => api.close());

function wholeOf(upTo: 'AcceptReport' | 'GiveNotice'): Steps {
  const all: Steps = [DAYS.accepted, 'AcceptForReview', 'AppointReviewer', DAYS.told, ...FOLLOWED, DAYS.held, 'RecordDiscussion', DAYS.written, 'DraftReport', 'ShareReport', DAYS.answered, 'RespondToReport', 'SendReport', DAYS.checked, 'AcceptReport'];
  return all.slice(0, all.indexOf(upTo) + 1);
}

interface Asked { readonly name: string; readonly query: string; readonly variables?: object }

/** One answer as it goes over the wire, without what names the one request and the hour. */
async function bytesOf({ query, variables = {} }: Asked): Promise<string> {
  const response = await api.post(OUTSIDE, query, variables);
  const [status, body] = [response.status, await response.text()];
  const lasting = [...response.headers].filter(([name]) => !['date', 'x-request-id', 'keep-alive'].includes(name)).sort();
  return JSON.stringify({ status, headers: lasting, body: body.replace(/"requestId":"[^"]*"/g, '"requestId":""') });
}

const CASE = 'id reference version state officer { id name } reviewer { name } restricted submittedOn outcome standards nextStep { label due } stages { key state } timeline { label on actorName facts { label value } } actions { id status } lessons { id } allowedCommands { command }';
const SEALED = 'sight { class extent } report { versions { number } } account { versions { number } } discussion { heldOn } welfare { pauseCategory } reviewNotes { reviewedOn }';
const PATTERNS = ['STANDARD', 'NDM_ELEMENT', 'TEAM', 'OUTCOME', 'MONTH', 'SOURCE'];

/** Every query there is, with what a desk officer asks of it. @param guessed references and ids that somebody might guess */
function everything(guessed: { readonly references: readonly string[]; readonly ids: readonly string[] }): readonly Asked[] {
  const own = ordinary.map(({ caseId }) => caseId ?? '');
  return [
    { name: 'cases', query: `{ cases(first: 100) { totalCount pageInfo { hasNextPage endCursor } edges { cursor node { ${CASE} } } } }` },
    { name: 'cases, by page', query: '{ cases(first: 2) { totalCount pageInfo { hasNextPage endCursor } nodes { reference } } }' },
    ...['SUBMITTED_OLDEST', 'REFERENCE'].map((order) => ({ name: `cases by ${order}`, query: `{ cases(order: ${order}) { edges { cursor node { reference } } } }` })),
    { name: 'cases, searched', query: '{ a: cases(filter: { search: "NTH" }) { totalCount } b: cases(filter: { search: "2026" }) { totalCount } c: cases(filter: { search: "R" }) { totalCount } }' },
    { name: 'case', query: `{ ${[...own, ...guessed.ids].map((id, i) => `c${i}: case(id: "${id}") { ${CASE} ${SEALED} }`).join(' ')} }` },
    { name: 'earlierReviews', query: `{ ${[...own, ...guessed.ids].map((id, i) => `c${i}: earlierReviews(caseId: "${id}") { id reviews standards says rule }`).join(' ')} }` },
    { name: 'caseByReference', query: `{ ${guessed.references.map((reference, i) => `c${i}: caseByReference(reference: "${reference}") { ${CASE} }`).join(' ')} }` },
    { name: 'actions', query: '{ actions(first: 100) { totalCount pageInfo { endCursor } edges { cursor node { id description due case { reference } } } } a: actions(filter: { mine: true }) { totalCount } }' },
    { name: 'lessons', query: '{ lessons(first: 100) { totalCount edges { cursor node { id lesson } } } }' },
    { name: 'myWork', query: '{ myWork { dueSoon { id } overdue { id } reviews { reference } toDecide { reference } followUps { id } } }' },
    ...['REFERRALS', 'ACTIONS'].flatMap((metric) => [...PATTERNS.map((by) => [by]), ['STANDARD', 'TEAM'], ['MONTH', 'OUTCOME']].map((by) => ({
      name: `pattern of ${metric} by ${by.join(' and ')}`,
      query: `{ pattern(metric: ${metric}, by: [${by.join(', ')}], filter: { from: "2026-01", to: "2026-03" }) { __typename ... on Pattern { cases counted excludes points { key label count share suppressed } stillFilling } ... on Refusal { code } } }`,
    }))),
    ...everyQuestion(buildSchema(), { String: '"no figure"', CompareWith: '{ monthsEarlier: 1 }' }, (field) => FIGURES.includes(field)).map((query, i) => ({ name: `every figure, part ${i}`, query })),
    { name: 'units', query: '{ units { code name } }' },
    { name: 'colleagues', query: '{ a: colleagues(search: "Invented") { id name } b: colleagues(search: "inspector") { name } }' },
    { name: 'people and what is run', query: '{ people { totalCount } serviceClients { id } clientPurposes { code } delegations { id } signInsWaiting { id } administrationRecords { nodes { id } } importRuns { id } }' },
    { name: 'viewer', query: '{ viewer { id name roles landing parts mayUseCases mayUsePatterns sight { relation } } personas { id } taxonomy { standards { code } } }' },
    { name: 'audit', query: '{ auditEntries { nodes { number } } auditStatus { sealed waiting } recordsTakenOver(week: "2026-03-02") { caseId } }' },
    { name: 'what others let them read', query: '{ grantedToMe { id } reportsForPdr { id } }' },
    { name: 'packs', query: '{ escalationPacks { id } evidencePacks { id state } passagesToDecide { __typename } }' },
    ...guessed.references.map((reference) => ({ name: `breakGlass of ${reference}`, query: `mutation { breakGlass(reference: "${reference}", reason: "To see whether it is there.") { __typename ... on Refusal { rule code message } } }` })),
    ...guessed.ids.map((id) => ({ name: `a step in ${id}`, query: `mutation { takeOverRecord(input: { caseId: "${id}", expectedVersion: 1, idempotencyKey: "${randomUUID()}", details: { reason: "To see." } }) { __typename ... on Refusal { rule code message } } }` })),
    ...guessed.ids.map((id) => ({ name: `looks withheld in ${id}`, query: `mutation { withholdLooks(input: { caseId: "${id}", personId: "${api.force.ids.inspector}", reason: SAFETY_OF_A_PERSON, reviewOn: "2026-03-20" }) { __typename ... on Refusal { rule code message } } }` })),
  ];
}

describe('R60 creating restricted cases', () => {
  let before: ReadonlyMap<string, string>;
  let after: ReadonlyMap<string, string>;
  let numberBefore: string;
  const kept: Story[] = [];
  const ask = async (guessed: Parameters<typeof everything>[0]): Promise<ReadonlyMap<string, string>> => {
    const answers = new Map<string, string>();
    // Ids and references are named by their place, since those of before are not those of after.
    for (const asked of everything(guessed)) answers.set([...guessed.ids, ...guessed.references].reduce((name, each, i) => name.replace(each, `guess ${i}`), asked.name), await bytesOf(asked));
    return answers;
  };

  beforeAll(async () => {
    numberBefore = await referenceOf(ordinary.at(-1) as Story);
    api.office.on(DAYS.checked);
    before = await ask({ ids: Array.from({ length: 4 }, () => randomUUID()), references: ['NTH/2026/R0123ABC', 'NTH/2026/R0123ABD', 'NTH/2026/R0123ABE', 'NTH/2026/R0123ABF'] });
    await api.database.pool.query('UPDATE people SET standards_staff = true WHERE id = $1', [api.force.ids.otherOfficer]);
    for (const steps of [[], ['SubmitReferral'], ['SubmitReferral', DAYS.accepted, 'AcceptForReview'], [...wholeOf('AcceptReport')]] as const) kept.push(await keptToAList(steps as readonly string[]));
    api.office.on(DAYS.checked);
    after = await ask({ ids: kept.map(({ caseId }) => caseId ?? ''), references: await Promise.all(kept.map(referenceOf)) });
  }, 120_000);

  const referenceOf = async ({ caseId }: Story): Promise<string> => (await api.database.pool.query<{ reference: string }>('SELECT reference FROM cases WHERE id = $1', [caseId])).rows[0]?.reference ?? '';

  /** A case about somebody in professional standards, with everything that can come of it; the desk officer on its list decides it. */
  async function keptToAList(steps: readonly string[]): Promise<Story> {
    const story = new Story(api.office, api.force);
    await story.give('DraftReferral', { officer: 'p-other-officer' as never, restrictedTo: ['p-second-assessor', 'p-inspector'] as never }, { on: DAYS.submitted });
    const rest = steps[0] === 'SubmitReferral' || steps.length === 0 ? steps : ['SubmitReferral', ...steps];
    for (const step of rest) {
      if (step.startsWith('20')) api.office.on(step);
      else await story.give(step as never, {}, { ...BY[step], answers: [{ code: 'PATTERN', reason: 'Support was offered.' }] });
    }
    return story;
  }
  const BY: Readonly<Record<string, { readonly by: 'secondAssessor' | 'otherOfficer' }>> = {
    ...Object.fromEntries(['AcceptForReview', 'AppointReviewer', 'AcceptReport'].map((type) => [type, { by: 'secondAssessor' }])), ...Object.fromEntries(['SubmitAccount', 'RespondToReport'].map((type) => [type, { by: 'otherOfficer' }])),
  };

  test('asks of the API everything it has, and the answers are worth comparing', () => {
    const asked = everything({ ids: [randomUUID()], references: ['NTH/2026/R0'] }).map(({ query }) => query).join(' ');
    const fields = Object.keys(buildSchema().getQueryType()?.getFields() ?? {});
    expect(fields.filter((field) => !NEEDS_MORE.includes(field) && !new RegExp(`\\b${field}\\b`).test(asked))).toEqual([]);
    expect([...before].flatMap(([name, bytes]) => (bytes.includes('\\"errors\\"') ? [[name, bytes]] : []))).toEqual([]);
    expect(before.get('cases')).toContain('\\"totalCount\\":3');
    expect(before.get('actions')).toContain('\\"totalCount\\":1');
    expect(before.get('pattern of REFERRALS by STANDARD')).toContain('\\"cases\\":2');
  });

  test('is seen by whoever is on the list', async () => {
    const { data } = await api.ask<{ cases: { totalCount: number }; actions: { totalCount: number } }>(LISTED, '{ cases { totalCount } actions { totalCount } }');
    expect(data).toEqual({ cases: { totalCount: 7 }, actions: { totalCount: 2 } });
  });

  test('changes no byte of any answer to a desk officer outside the list', () => {
    const changed = [...before].flatMap(([name, bytes]) => (after.get(name) === bytes ? [] : [{ name, before: bytes, after: after.get(name) }]));
    expect(changed).toEqual([]);
    expect(after.size).toBe(before.size);
  });

  test('leaves no gap in the references given afterwards', async () => {
    const next = await new Story(api.office, api.force).tell(DAYS.checked, 'DraftReferral');
    const number = (reference: string): number => Number(reference.split('/').at(-1));
    expect(number(await referenceOf(next)) - number(numberBefore)).toBe(1);
  });

  test('R52 asks no question about an earlier review that only the list knows of', async () => {
    const again = new Story(api.office, api.force);
    await again.give('DraftReferral', { officer: 'p-other-officer' as never, restrictedTo: ['p-authority'] as never }, { on: DAYS.checked });
    await again.give('SubmitReferral');
    await expect(again.try('AcceptForReview', {}, { by: OUTSIDE })).resolves.toMatchObject({ kind: 'changed' });
  });
});

/** The queries of figures but `pattern`, whose dimensions are gone through by themselves. */
const FIGURES = ['metrics', 'figure', 'spc', 'funnel', 'compare', 'timeToStage', 'outcomeMix', 'actionCompletion', 'lessonThemes', 'dataQuality', 'disproportionality', 'earlyWarning', 'annotations', 'savedViews'];
/** Queries that take what only a list could have given: an evidence pack is its owner's alone, and is made of the figures asked here. */
const NEEDS_MORE = ['protectedPassage', 'auditEntry', 'evidencePack'];
