import { pino } from 'pino';
import { addDays, londonDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type { PersonName } from '@candour/domain/testing';
import { createApi } from '../api.js';
import { oidcBoundary } from '../identity/oidc-boundary.js';
import { readSignIn } from '../identity/sign-in-config.js';
import type { ViewerRole } from '../identity/viewer.js';
import { startServer, type RunningServer } from '../server.js';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { Story, TestOffice, inventForce, type InventedForce } from '../testing/invented-force.js';
import { TestIssuer } from '../testing/test-issuer.js';
import { testSigningKey } from '../testing/test-ledger.js';

/* Who may ask, from the token of a provider to the rows of the database: nothing between them is played. */
let database: AppDatabase;
let issuer: TestIssuer;
let force: InventedForce;
let office: TestOffice;
let server: RunningServer;
let clock = 0;
const TODAY: Day = londonDay(new Date().toISOString());

beforeAll(async () => {
  [database, issuer] = await Promise.all([openTestDatabase(), TestIssuer.start()]);
  force = await inventForce(database.pool);
  await inventForce(database.pool, 'STH');
  office = new TestOffice(database).on(TODAY);
  const settings = readSignIn({ OIDC_ISSUER: issuer.issuer, OIDC_AUDIENCE: 'api://candour', OIDC_CLIENT_ID: 'candour', OIDC_NUMBER_CLAIM: 'number', OIDC_FORCE_CLAIM: 'force' });
  if (settings === undefined) throw new Error('No settings.');
  const boundary = oidcBoundary({ pool: database.app, contexts: office.contexts }, settings, { now: () => Date.now() + clock });
  server = await startServer({ config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: '/none' }, log: pino({ level: 'silent' }), databaseAnswers: async () => undefined, ...createApi(office, boundary, true, testSigningKey()) });
}, 60_000);
afterAll(async () => {
  await server.stop();
  await issuer.stop();
  await database.close();
});

type Answer = { readonly data?: Readonly<Record<string, never>>; readonly errors?: readonly { readonly message: string }[] };
const send = async (claims: Readonly<Record<string, unknown>>, query: string, variables: object = {}): Promise<{ readonly status: number } & Answer> => {
  const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${await issuer.token(claims)}` }, body: JSON.stringify({ query, variables }) });
  return { status: response.status, ...((await response.json()) as Answer) };
};
/** Asks as a person, whose provider says these roles and nothing else. A new sign-in each time. */
const ask = async <T>(by: PersonName, query: string, roles: readonly ViewerRole[] = [], variables: object = {}): Promise<T> => (await send({ sub: `subject-of-${by}`, number: by, force: 'NTH', roles }, query, variables)).data as T;

const id = (name: PersonName): string => force.ids[name];
const SAID = '__typename ... on Administered { id says } ... on NotFound { code } ... on NotAllowed { rule code } ... on InvalidDetails { rule problems { rule field message } }';
interface Done { readonly done: { readonly __typename: string; readonly id?: string; readonly rule?: string; readonly problems?: readonly { readonly rule: string; readonly field: readonly string[] }[] } }
const administered = expect.objectContaining({ __typename: 'Administered' });
const notAllowed = expect.objectContaining({ __typename: 'NotAllowed' });

const delegate = (by: PersonName, roles: readonly ViewerRole[], to: PersonName, more: object = {}) =>
  ask<Done>(by, `mutation ($input: DelegateAuthorityInput!) { done: delegateAuthority(input: $input) { ${SAID} } }`, roles, { input: { personId: id(to), from: TODAY, until: addDays(TODAY, 30), reason: 'Covers the leave of the lead.', ...more } });
const end = (by: PersonName, roles: readonly ViewerRole[], which: string) => ask<Done>(by, `mutation { done: endDelegation(id: "${which}") { ${SAID} } }`, roles);

describe('the authority delegates its functions', () => {
  let story: Story;
  let delegation: string;
  const cases = async (by: PersonName, roles: readonly ViewerRole[] = []): Promise<number> => (await ask<{ cases: { totalCount: number } }>(by, '{ cases { totalCount } }', roles)).cases.totalCount;
  beforeAll(async () => { story = await new Story(office, force).tell(TODAY as `20${string}`, 'DraftReferral', 'SubmitReferral'); });

  test('by its own sign-in alone: an administrator cannot, and nobody gives it to themselves', async () => {
    expect((await delegate('staffManager', ['administrator'], 'otherInspector')).done).toEqual(notAllowed);
    expect((await delegate('otherInspector', ['manager'], 'otherInspector')).done).toEqual(notAllowed);
    expect((await delegate('authority', ['authority'], 'authority')).done).toEqual(notAllowed);
    expect(await cases('otherInspector')).toBe(0);
  });

  test('for a time that is named, with a reason, and for twelve months at most', async () => {
    for (const [more, field] of [[{ from: addDays(TODAY, -1) }, 'from'], [{ until: addDays(TODAY, -1) }, 'until'], [{ until: addDays(TODAY, 400) }, 'until'], [{ reason: ' ' }, 'reason']] as const) {
      expect((await delegate('authority', ['authority'], 'otherInspector', more)).done.problems?.map(({ field: of }) => of[0])).toEqual([field]);
    }
  });

  test('to a person, who then decides and reads as the desk does; once each time', async () => {
    const { done } = await delegate('authority', ['authority'], 'otherInspector');
    expect(done).toEqual(administered);
    delegation = done.id ?? '';
    expect((await delegate('authority', ['authority'], 'otherInspector')).done.problems?.[0]?.field).toEqual(['from']);
    expect(await cases('otherInspector')).toBe(1);
    expect((await ask<{ viewer: { roles: readonly string[] } }>('otherInspector', '{ viewer { roles } }')).viewer.roles).toEqual(['AUTHORITY']);
    const { case: found } = await ask<{ case: { allowedCommands: readonly { command: string }[] } }>('otherInspector', `{ case(id: "${story.caseId}") { allowedCommands { command } } }`);
    expect(found.allowedCommands.map(({ command }) => command)).toContain('AcceptForReview');
  });

  test('who cannot pass it on, and it is not the provider’s word for it: another person without it has nothing', async () => {
    expect((await delegate('otherInspector', [], 'lawyer')).done).toEqual(notAllowed);
    expect(await cases('inspector')).toBe(0);
  });

  test('never in a case of their own, one they referred, or one kept to a list they are not on', async () => {
    const { done } = await delegate('authority', ['authority'], 'sergeant');
    const accept = async (): Promise<string> => (await ask<{ case: { allowedCommands: readonly { command: string }[] } | null }>('sergeant', `{ case(id: "${story.caseId}") { allowedCommands { command } } }`, ['manager'])).case?.allowedCommands.map(({ command }) => command).join() ?? '';
    expect(await accept()).toContain('AcceptForReview');
    const refused = await ask<{ acceptForReview: { __typename: string } }>('sergeant', `mutation ($input: AcceptForReviewInput!) { acceptForReview(input: $input) { __typename ... on Refusal { code } } }`, ['manager'], { input: { caseId: story.caseId, expectedVersion: story.version, idempotencyKey: 'a-key-for-this-test', details: { rationale: 'Falls short, below misconduct.', scope: 'The report of 20 February.', standards: ['DUT'], allegations: [], seriousnessChecks: [], performanceOnly: false, parallelProceedings: false, directedElsewhere: false } } });
    expect(refused.acceptForReview).toMatchObject({ __typename: 'NotAllowed', code: 'NOT_ALLOWED' });
    const kept = new Story(office, force);
    await kept.give('DraftReferral', { officer: 'p-other-officer' as never, restrictedTo: ['p-authority'] as never }, { by: 'authority' });
    await kept.give('SubmitReferral', {}, { by: 'authority' });
    expect(await cases('otherInspector')).toBe(1);
    expect(await cases('authority', ['authority'])).toBe(2);
    await delegate('authority', ['authority'], 'officer');
    expect(await cases('officer')).toBe(0);
    await end('authority', ['authority'], done.id ?? '');
  });

  test('and ends it at once, also for a sign-in that is remembered and a transaction that is already signed', async () => {
    const signed = office.contexts.sign({ force: force.id, person: id('otherInspector'), roles: ['authority'], purpose: 'CASE_WORK', session: 'of before', expiresAt: '2999-01-01T00:00:00.000Z', delegation }, { today: TODAY });
    const claims = { sub: 'of-the-delegate', number: 'otherInspector', force: 'NTH', roles: [], sid: 'kept', jti: 'kept' };
    const token = await issuer.token(claims);
    const seen = async (): Promise<number | undefined> => {
      const response = await fetch(`${server.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', authorization: `Bearer ${token}` }, body: JSON.stringify({ query: '{ cases { totalCount } }' }) });
      return ((await response.json()) as { data?: { cases: { totalCount: number } } }).data?.cases.totalCount;
    };
    const rows = async (): Promise<number | null> => {
      const client = await database.app.connect();
      try {
        await client.query(`BEGIN; SELECT set_config('candour.viewer', '${signed}', true)`);
        return (await client.query('SELECT FROM cases')).rowCount;
      } finally {
        await client.query('ROLLBACK');
        client.release();
      }
    };
    expect([await seen(), await rows()]).toEqual([1, 1]);
    expect((await end('lawyer', ['approver'], delegation)).done).toEqual(notAllowed);
    expect((await end('otherInspector', [], delegation)).done).toEqual(administered);
    expect([await seen(), await rows()]).toEqual([0, 0]);
    expect((await end('authority', ['authority'], delegation)).done).toMatchObject({ __typename: 'NotFound' });
  });

  test('from a day to come on, not before, and no longer than the last day', async () => {
    await delegate('authority', ['authority'], 'lawyer', { from: addDays(TODAY, 1), until: addDays(TODAY, 1) });
    const rolesOn = async (days: number): Promise<readonly string[]> => {
      clock = days * 86_400_000;
      try {
        return (await ask<{ viewer: { roles: readonly string[] } } | undefined>('lawyer', '{ viewer { roles } }', [], {}))?.viewer.roles ?? [];
      } finally {
        clock = 0;
      }
    };
    expect(await rolesOn(0)).toEqual([]);
    const { rows } = await database.pool.query<{ known: { delegation: string | null } }>(`SELECT signed_in('i', 's', 'lawyer', 'NTH', NULL, 'x', d::date) AS known FROM unnest($1::text[]) d ORDER BY d`, [[TODAY, addDays(TODAY, 1), addDays(TODAY, 2)]]);
    expect(rows.map(({ known }) => known.delegation === null)).toEqual([true, false, true]);
  });

  test('and who acts for it is told to the desk, the administrator and the auditor, to a delegate their own, and to nobody else', async () => {
    const told = async (by: PersonName, roles: readonly ViewerRole[] = []) => (await ask<{ delegations: readonly { delegate: { name: string } }[] }>(by, '{ delegations { delegate { name } from until reason givenBy { name } isOpen } }', roles)).delegations.length;
    for (const [by, roles] of [['authority', ['authority']], ['staffManager', ['administrator']], ['staffManager', ['auditor']]] as const) expect(await told(by, roles)).toBe(4);
    expect([await told('otherInspector'), await told('friend')]).toEqual([1, 0]);
  });
});

describe('who signs in as whom', () => {
  const link = (by: PersonName, roles: readonly ViewerRole[], of: PersonName, subject: string, more: object = {}) =>
    ask<Done>(by, `mutation ($input: LinkSignInInput!) { done: linkSignIn(input: $input) { ${SAID} } }`, roles, { input: { personId: id(of), subject, ...more } });
  const act = (what: 'confirmSignIn' | 'unlinkSignIn', by: PersonName, roles: readonly ViewerRole[], which: string) => ask<Done>(by, `mutation { done: ${what}(id: "${which}") { ${SAID} } }`, roles);
  const nameOf = async (subject: string): Promise<string | number> => {
    const { status, data } = await send({ sub: subject, force: 'NTH' }, '{ viewer { name } }');
    return status === 200 ? (data as unknown as { viewer: { name: string } }).viewer.name : status;
  };

  test('is entered by the administrator and opens nothing until a second person confirmed it', async () => {
    const { done } = await link('staffManager', ['administrator'], 'friend', 'the-subject-of-a-friend');
    expect(done).toEqual(administered);
    expect(await nameOf('the-subject-of-a-friend')).toBe(401);
    const waiting = await ask<{ signInsWaiting: readonly { id: string; subject: string; isWaiting: boolean; person: { name: string }; linkedBy: { name: string } }[] }>('authority', '{ signInsWaiting { id subject isWaiting person { name } linkedBy { name } } }', ['authority']);
    expect(waiting.signInsWaiting).toEqual([{ id: done.id, subject: 'the-subject-of-a-friend', isWaiting: true, person: { name: 'Invented friend' }, linkedBy: { name: 'Invented staffManager' } }]);
    expect((await act('confirmSignIn', 'staffManager', ['administrator'], done.id ?? '')).done).toMatchObject({ __typename: 'NotAllowed', rule: 'R66' });
    expect((await act('confirmSignIn', 'friend', ['administrator'], done.id ?? '')).done).toMatchObject({ __typename: 'NotAllowed', rule: 'R66' });
    expect((await act('confirmSignIn', 'inspector', ['manager'], done.id ?? '')).done).toEqual(notAllowed);
    expect((await act('confirmSignIn', 'authority', ['authority'], done.id ?? '')).done).toEqual(administered);
    clock = 6_000;
    expect(await nameOf('the-subject-of-a-friend')).toBe('Invented friend');
    expect((await act('unlinkSignIn', 'authority', ['authority'], done.id ?? '')).done).toEqual(notAllowed);
    expect((await act('unlinkSignIn', 'staffManager', ['administrator'], done.id ?? '')).done).toEqual(administered);
    clock = 12_000;
    expect(await nameOf('the-subject-of-a-friend')).toBe(401);
    clock = 0;
  });

  test('is never said by somebody of themselves, nor twice of one subject', async () => {
    expect((await link('staffManager', ['administrator'], 'staffManager', 'another')).done).toEqual(notAllowed);
    expect((await link('authority', ['authority'], 'friend', 'another')).done).toEqual(notAllowed);
    expect((await link('staffManager', ['administrator'], 'friend', 'twice')).done).toEqual(administered);
    expect((await link('staffManager', ['administrator'], 'inspector', 'twice')).done.problems?.[0]?.field).toEqual(['subject']);
    expect((await ask<Done>('staffManager', `mutation { done: linkSignIn(input: { personId: "${force.id}", subject: "x" }) { ${SAID} } }`, ['administrator'])).done).toMatchObject({ __typename: 'NotFound' });
  });

  test('is taken away by somebody else: an administrator without their own link would be whoever has the number their provider gives them', async () => {
    const { done } = await link('lawyer', ['administrator'], 'staffManager', 'the-subject-of-the-manager');
    expect((await act('confirmSignIn', 'authority', ['authority'], done.id ?? '')).done).toEqual(administered);
    const unlink = async () => (await send({ sub: 'the-subject-of-the-manager', number: 'officer', force: 'NTH', roles: ['administrator'] }, `mutation { done: unlinkSignIn(id: "${done.id}") { ${SAID} } } `)).data;
    expect(await unlink()).toMatchObject({ done: { __typename: 'NotAllowed' } });
    expect((await act('unlinkSignIn', 'lawyer', ['administrator'], done.id ?? '')).done).toEqual(administered);
  });

  test('gives an administrator no way into a case: roles that a file of people lists are listed, and the sign-in alone says them', async () => {
    await database.pool.query("UPDATE people SET roles = '{administrator,authority,approver}' WHERE id = $1", [id('staffManager')]);
    const { cases, viewer, people } = await ask<{ cases: { totalCount: number }; viewer: { roles: readonly string[] }; people: { nodes: readonly { roles: readonly object[] }[] } }>('staffManager', '{ cases { totalCount } viewer { roles } people(search: "staffManager") { nodes { roles { role source } } } }', ['administrator']);
    expect([cases.totalCount, viewer.roles]).toEqual([0, ['ADMINISTRATOR']]);
    expect(people.nodes[0]?.roles).toEqual(['ADMINISTRATOR', 'AUTHORITY', 'APPROVER'].map((role) => ({ role, source: 'LIST' })));
  });

  test('is nobody from the day after their last day of service, officer of a review or not', async () => {
    await database.pool.query('UPDATE people SET leaver_on = $2 WHERE id = $1', [id('officer'), addDays(TODAY, -1)]);
    expect((await send({ sub: 'subject-of-officer', number: 'officer', force: 'NTH' }, '{ viewer { name } }')).status).toBe(401);
    await database.pool.query('UPDATE people SET leaver_on = $2 WHERE id = $1', [id('officer'), TODAY]);
    clock = 6_000;
    expect((await send({ sub: 'subject-of-officer', number: 'officer', force: 'NTH' }, '{ viewer { name } }')).status).toBe(200);
    clock = 0;
  });
});

describe('a system that is registered', () => {
  const register = (input: object, roles: readonly ViewerRole[] = ['administrator']) => ask<Done>('staffManager', `mutation ($input: RegisterServiceClientInput!) { done: registerServiceClient(input: $input) { ${SAID} } }`, roles, { input });

  test.each([
    ['R53', { purpose: 'PROMOTION' }, 'purpose'], ['R53', { purpose: 'selection board' }, 'purpose'], ['R54', { purpose: 'Posting' }, 'purpose'], ['R54', { purpose: 'VETTING' }, 'purpose'],
    ['R53', { purpose: 'TRAINING', clientId: 'promotion-board' }, 'clientId'], ['R54', { purpose: 'TRAINING', scopes: ['training.tasks', 'vetting.read'] }, 'scopes'],
  ] as const)('%s is refused by its rule where it names what nobody is registered for: %j', async (rule, more, field) => {
    const { done } = await register({ clientId: 'a-system', name: 'A system', ...more });
    expect(done).toMatchObject({ __typename: 'InvalidDetails', rule, problems: [{ rule, field: [field], message: expect.stringContaining('promotion, selection, posting or vetting') }] });
  });

  test('has one purpose for good, is known from then on, and is nobody once it is closed; only the administrator does it', async () => {
    expect((await register({ clientId: 'hr', name: 'HR', purpose: 'SOMETHING' })).done).toMatchObject({ problems: [{ field: ['purpose'] }] });
    expect((await register({ clientId: 'hr', name: 'HR', purpose: 'HR_PDR' }, ['authority'])).done).toEqual(notAllowed);
    const { done } = await register({ clientId: 'hr', name: 'HR reminders (invented)', purpose: 'HR_PDR', scopes: ['pdr.reminders'] });
    expect(done).toEqual(administered);
    expect((await register({ clientId: 'hr', name: 'HR', purpose: 'TRAINING' })).done.problems?.[0]?.field).toEqual(['clientId']);
    const { serviceClients } = await ask<{ serviceClients: readonly object[] }>('staffManager', '{ serviceClients { clientId name purpose mayAsk scopes active registeredBy { name } } }', ['administrator']);
    expect(serviceClients).toEqual([{ clientId: 'hr', name: 'HR reminders (invented)', purpose: 'HR_PDR', mayAsk: [], scopes: ['pdr.reminders'], active: true, registeredBy: { name: 'Invented staffManager' } }]);
    const token = { sub: 'hr', client_id: 'hr', force: 'NTH' };
    expect((await send(token, '{ viewer { name } }')).data).toEqual({ viewer: { name: 'HR reminders (invented)' } });
    expect((await send(token, '{ reportsForPdr { id } }')).errors?.[0]?.message).toBe('This system is not registered for that.');
    expect((await ask<Done>('authority', `mutation { done: closeServiceClient(id: "${done.id}") { ${SAID} } }`, ['authority'])).done).toEqual(notAllowed);
    expect((await ask<Done>('staffManager', `mutation { done: closeServiceClient(id: "${done.id}") { ${SAID} } }`, ['administrator'])).done).toEqual(administered);
    clock = 6_000;
    expect((await send({ ...token, jti: 'later' }, '{ viewer { name } }')).status).toBe(401);
    clock = 0;
    expect((await ask<{ serviceClients: null }>('authority', '{ serviceClients { id } }', ['authority'])).serviceClients).toBeNull();
  });
});

describe('every change of who may ask', () => {
  test('R55 stands in the administration records, for the auditor and the administrator, and nobody can change one', async () => {
    const RECORDS = '{ administrationRecords(first: 100) { nodes { act by { name } person { name } more } pageInfo { hasNextPage } } }';
    interface Records { readonly administrationRecords: { readonly nodes: readonly { readonly act: string; readonly by: object; readonly person: object | null }[] } | null }
    const { administrationRecords } = await ask<Records>('lawyer', RECORDS, ['auditor']);
    expect(new Set(administrationRecords?.nodes.map(({ act }) => act))).toEqual(new Set(['SIGN_IN_LINKED', 'SIGN_IN_CONFIRMED', 'SIGN_IN_UNLINKED', 'CLIENT_REGISTERED', 'CLIENT_CLOSED', 'AUTHORITY_DELEGATED', 'DELEGATION_ENDED']));
    expect(administrationRecords?.nodes[0]).toEqual({ act: 'CLIENT_CLOSED', by: { name: 'Invented staffManager' }, person: null, more: 'hr' });
    expect((await ask<Records>('authority', RECORDS, ['authority'])).administrationRecords).toBeNull();
    for (const sql of ['DELETE FROM administration_records', "UPDATE administration_records SET act = ''", "INSERT INTO delegations SELECT * FROM delegations", 'UPDATE delegations SET ended_at = NULL', 'UPDATE person_subjects SET confirmed_at = now()']) {
      await expect(database.app.query(sql)).rejects.toMatchObject({ code: '42501' });
      await expect(database.jobs.query(sql)).rejects.toMatchObject({ code: '42501' });
    }
  });

  test('is made by nobody of another force', async () => {
    const { rows } = await database.pool.query<{ id: string }>('SELECT id FROM delegations WHERE ended_at IS NULL LIMIT 1');
    const { data } = await send({ sub: 's', number: 'authority', force: 'STH', roles: ['authority', 'administrator', 'auditor'] }, `mutation { done: endDelegation(id: "${rows[0]?.id}") { ${SAID} } }`);
    expect(data).toEqual({ done: { __typename: 'NotFound', code: 'NOT_FOUND' } });
    const { data: seen } = await send({ sub: 's', number: 'authority', force: 'STH', roles: ['authority', 'administrator', 'auditor'] }, '{ delegations { id } serviceClients { id } administrationRecords { nodes { id } } signInsWaiting { id } people { totalCount } }');
    expect(seen).toEqual({ delegations: [], serviceClients: [], administrationRecords: { nodes: [] }, signInsWaiting: [], people: { totalCount: 11 } });
  });
});

describe('two windows at the same moment', () => {
  const outcomes = (answers: readonly Done[]): readonly string[] => answers.map(({ done }) => done.__typename).sort();
  test('delegate once, end once, and confirm a link or take it away', async () => {
    const given = await Promise.all([0, 1, 2].map(() => delegate('authority', ['authority'], 'friend')));
    expect(outcomes(given)).toEqual(['Administered', 'InvalidDetails', 'InvalidDetails']);
    const which = given.find(({ done }) => done.__typename === 'Administered')?.done.id ?? '';
    expect(outcomes(await Promise.all([0, 1, 2].map(() => end('authority', ['authority'], which))))).toEqual(['Administered', 'NotFound', 'NotFound']);
    const change = (by: PersonName, what: string) => ask<Done>(by, `mutation { done: ${what} { ${SAID} } }`, ['administrator']);
    const { done: link } = await ask<Done>('staffManager', `mutation { done: linkSignIn(input: { personId: "${id('friend')}", subject: "in two windows" }) { ${SAID} } }`, ['administrator']);
    const [confirmed, unlinked] = await Promise.all([change('lawyer', `confirmSignIn(id: "${link.id}")`), change('staffManager', `unlinkSignIn(id: "${link.id}")`)]);
    expect(unlinked.done).toEqual(administered);
    expect(['Administered', 'NotFound']).toContain(confirmed.done.__typename);
    const { rows } = await database.pool.query("SELECT (SELECT count(*)::int FROM person_subjects WHERE subject = 'in two windows') AS links, (SELECT count(*)::int FROM delegations WHERE delegate_id = $1) AS delegations, (SELECT count(*)::int FROM administration_records WHERE about_id = $2) AS records", [id('friend'), link.id]);
    expect(rows).toEqual([{ links: 0, delegations: 1, records: confirmed.done.__typename === 'Administered' ? 3 : 2 }]);
  });
});
