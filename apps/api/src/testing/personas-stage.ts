import { randomUUID } from 'node:crypto';
import { englandAndWales } from '@candour/domain/calendar';
import type { Now, PersonFacts, PersonId } from '@candour/domain';
import { PEOPLE, aCase } from '@candour/domain/testing';
import type { PersonName } from '@candour/domain/testing';
import type { GraphQLSchema } from 'graphql';
import type pg from 'pg';
import { pino } from 'pino';
import { takePictures } from '../analytics/protected/take-pictures.js';
import { createApi } from '../api.js';
import { DEMO_CLIENTS, DEMO_PERSONAS } from '../identity/demo-personas.js';
import { isClientPurpose } from '../identity/purposes.js';
import { oidcBoundary } from '../identity/oidc-boundary.js';
import { registerClient } from '../identity/service-clients.js';
import { readSignIn } from '../identity/sign-in-config.js';
import { keysOf } from '../identity/verify-token.js';
import { startServer, type RunningServer } from '../server.js';
import { openTestDatabase, type AppDatabase } from './app-database.js';
import { everyState, saveNamed } from './every-state.js';
import type { Named, Told } from './every-state.js';
import { TestOffice, WHOLE_STORY, inventForce, placed, type InventedForce } from './invented-force.js';
import { PlantedWords } from './planted-words.js';
import { TestIssuer } from './test-issuer.js';
import { testSigningKey } from './test-ledger.js';
import { toldInMemory } from './told-in-memory.js';

export type PersonaId = (typeof DEMO_PERSONAS)[number]['id'] | (typeof DEMO_CLIENTS)[number]['clientId'];
export const PERSONA_IDS: readonly PersonaId[] = [...DEMO_PERSONAS.map(({ id }) => id), ...DEMO_CLIENTS.map(({ clientId }) => clientId)];

/** The day on which they look: some reviews are under way, of some the reviewer's 28 days are over, and a friend still reads. */
const TODAY = '2026-06-01';

/** Whom of the invented people each persona is. Those without a part in any case are one person, who has nothing but the role. */
const PLAYED_BY: Readonly<Record<string, PersonName | 'previousReviewer' | 'secondOfficer'>> = {
  'psd-lead': 'authority', 'aa-delegate': 'secondAssessor', reviewer: 'inspector', 'line-manager': 'sergeant', officer: 'officer', 'previous-reviewer': 'previousReviewer', 'second-officer': 'secondOfficer',
  'federation-representative': 'friend', 'lesson-owner': 'otherInspector', investigator: 'lawyer', 'other-force-officer': 'officer', 'other-force-psd-lead': 'authority',
};

/** What somebody is told over HTTP. */
export interface Heard { readonly status: number; readonly text: string; readonly data: Readonly<Record<string, unknown>>; readonly errors: readonly { readonly message: string; readonly extensions: Readonly<Record<string, unknown>> }[] }

/** Two forces with cases in every state, a word planted in every text, and the personas, each with a token of a provider. */
export class PersonasStage {
  readonly words = new PlantedWords();
  readonly told = new Map<string, Told>();
  #extra: Readonly<Record<string, string>> = {};
  #server: RunningServer | undefined;
  private constructor(readonly database: AppDatabase, readonly office: TestOffice, readonly issuer: TestIssuer, readonly forces: readonly [InventedForce, InventedForce], readonly schema: { of: GraphQLSchema | null }) {}

  static async start(): Promise<PersonasStage> {
    const [database, issuer] = await Promise.all([openTestDatabase(), TestIssuer.start()]);
    const forces = [await inventForce(database.pool), await inventForce(database.pool, 'STH')] as const;
    const stage = new PersonasStage(database, new TestOffice(database).on(TODAY), issuer, forces, { of: null });
    await stage.#people();
    await stage.#cases();
    await stage.#serve();
    return stage;
  }

  async #people(): Promise<void> {
    const [first] = this.forces;
    this.#extra = { previousReviewer: await personLike(this.database.pool, first.ids.inspector), secondOfficer: await personLike(this.database.pool, first.ids.officer) };
    for (const { id } of DEMO_PERSONAS) await this.database.pool.query('INSERT INTO person_subjects (issuer, subject, person_id, linked_at, confirmed_at) VALUES ($1, $2, $3, now(), now())', [this.issuer.issuer, id, this.personOf(id)]);
    for (const client of DEMO_CLIENTS.filter(({ purpose }) => isClientPurpose(purpose))) await registerClient(this.database.pool, { ...client, id: randomUUID(), forceId: first.id, scopes: [client.scope], registeredBy: null, at: this.office.now });
  }

  async #cases(): Promise<void> {
    const [first, second] = this.forces;
    const { previousReviewer = '', secondOfficer = '' } = this.#extra;
    const save = async (force: InventedForce, named: readonly Named[], cast = force): Promise<void> => {
      for (const [id, told] of await saveNamed(this.office, force, named, (recorded, caseId) => this.words.plant(recorded, caseId), cast)) this.told.set(id, told);
    };
    await save(first, [...everyState(), ...fuller()]);
    await save(first, takenOver(), { ...first, ids: { ...first.ids, inspector: previousReviewer, otherInspector: first.ids.inspector } });
    await save(first, of('of the second officer', ['notified', 'followUp']), { ...first, ids: { ...first.ids, officer: secondOfficer } });
    await save(second, of('of the other force', ['notified', 'reportShared', 'followUp', 'closed']));
    await takePictures(this.office.jobs, this.office.now);
  }

  async #serve(): Promise<void> {
    const settings = readSignIn({ OIDC_ISSUER: this.issuer.issuer, OIDC_AUDIENCE: 'api://candour', OIDC_CLIENT_ID: 'candour' });
    if (settings === undefined) throw new Error('No settings.');
    const parts = createApi(this.office, oidcBoundary(this.office, settings, { keys: keysOf(this.issuer.issuer) }), true, testSigningKey());
    this.schema.of = parts.schema;
    // Without the limits of one operation: what is looked for here is what can be read, however much is asked at once.
    this.#server = await startServer({ config: { port: { number: 0, fixed: true }, host: '127.0.0.1', dashboardDir: '/none' }, log: pino({ level: 'silent' }), databaseAnswers: async () => undefined, ...parts, graphql: {} });
  }

  /** Asks in the name of a persona, with a token of the provider. */
  async ask(by: PersonaId, query: string, variables: object = {}): Promise<Heard> {
    const response = await fetch(`${this.#server?.url}/graphql`, { method: 'POST', headers: { 'content-type': 'application/json', connection: 'close', authorization: `Bearer ${await this.#tokenOf(by)}` }, body: JSON.stringify({ query, variables }) });
    const text = await response.text();
    return { status: response.status, text, data: {}, errors: [], ...(JSON.parse(text) as object) };
  }

  readonly #tokens = new Map<PersonaId, Promise<string>>();
  #tokenOf(by: PersonaId): Promise<string> {
    const client = DEMO_CLIENTS.find(({ clientId }) => clientId === by);
    const known = this.#tokens.get(by) ?? this.issuer.token(client ? { sub: by, client_id: by, scope: client.scope, purpose: client.purpose } : { sub: by, roles: [...this.rolesOf(by)], sid: by });
    this.#tokens.set(by, known);
    return known;
  }

  rolesOf = (by: PersonaId): readonly string[] => DEMO_PERSONAS.find(({ id }) => id === by)?.roles ?? [];
  forceOf = (by: PersonaId): InventedForce => this.forces[DEMO_PERSONAS.find(({ id }) => id === by)?.force === 'second' ? 1 : 0];
  /** The person behind a persona; a system is none. */
  personOf(by: PersonaId): string | null {
    if (DEMO_CLIENTS.some(({ clientId }) => clientId === by)) return null;
    const name = PLAYED_BY[by] ?? 'otherOfficer';
    return this.#extra[name] ?? this.forceOf(by).ids[name as PersonName];
  }

  /** What the process is asked with in the name of a persona, of a case of their own force. */
  nowOf(by: PersonaId): Now {
    const force = this.forceOf(by);
    return {
      today: TODAY as Now['today'], at: `${TODAY}T09:00:00.000Z`, calendar: englandAndWales, actor: { person: (this.personOf(by) ?? 'a system') as PersonId, roles: this.rolesOf(by) as never },
      facts: { person: (id) => this.#factsOf(id, force), earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: [] }, jointConsents: [], accountTexts: null, report: null, packTexts: [], names: [] },
    };
  }

  #factsOf(id: string, force: InventedForce): PersonFacts | undefined {
    const like = Object.entries(this.#extra).find(([, each]) => each === id)?.[0];
    const name = like === 'previousReviewer' ? 'inspector' : like === 'secondOfficer' ? 'officer' : (Object.keys(PEOPLE) as PersonName[]).find((each) => force.ids[each] === id);
    return name && { ...placed(PEOPLE[name], force, null), id };
  }

  async close(): Promise<void> {
    await this.#server?.stop();
    await this.issuer.stop();
    await this.database.close();
  }
}

/** Somebody else with everything the force knows of a person. */
async function personLike(pool: pg.Pool, like: string): Promise<string> {
  const id = randomUUID();
  await pool.query(
    `INSERT INTO people (id, force_id, number, name, rank, special, staff, probationer, line_manager_id, chief_officer, standards_staff, roles)
    SELECT $1::uuid, force_id, $1::text, 'Invented other person', rank, special, staff, probationer, line_manager_id, chief_officer, standards_staff, roles FROM people WHERE id = $2`, [id, like],
  );
  return id;
}

/** Cases in which more has happened than on the shortest way to a state. */
const fuller = (): readonly Named[] => [
  ['The whole story', toldInMemory(WHOLE_STORY.slice(0, WHOLE_STORY.indexOf('2026-06-18'))).recorded],
  ['With welfare, adjustments and a correction', aCase.notified().then('RecordWelfareNote').then('RequestAdjustment').then('AnswerAdjustment').then('SubmitAccount').then('AddToAccount').then('RequestCorrection').recorded],
  ['With an oral account', aCase.notified().then('RecordOralAccount').then('ConfirmOralAccount').then('RecordFactFinding').recorded],
  ['With an extension', aCase.notified().then('AskForMoreTime').then('ExtendAccount').recorded],
  ['With an account declined', aCase.notified().then('DeclineAccount').recorded],
  ['With a passage asked for', aCase.escalated().then('RequestProtectedPassage').then('ApproveProtectedPassage').recorded],
  ['With a friend who reads the report', aCase.followUp().then('GrantFriend', { until: '2026-07-01' as never, withReport: true }).recorded],
];
const takenOver = (): readonly Named[] => [
  ['Taken over with the account in', aCase.accountReceived().then('ReplaceReviewer').recorded],
  ['Taken over after the end', aCase.followUp().then('ReplaceReviewer').recorded],
];
const of = (whose: string, states: readonly (keyof typeof aCase)[]): readonly Named[] => states.map((state) => [`${state} ${whose}`, aCase[state]().recorded] as const);
