import { randomUUID } from 'node:crypto';
import { aCommand, type PersonName } from '@candour/domain/testing';
import { DRAFTS } from '@candour/domain';
import type { CommandType, DraftOf } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import { giver, placed, usually, type InventedForce } from '../invented-force.js';
import type { TestIssuer } from '../test-issuer.js';
import { withCanaries, type Planting } from './plant.js';

/** Somebody who asks: an invented person, of the first force where none is named. */
export type Asker = PersonName | `${string}/${PersonName}`;
/** What somebody was sent: every header and the whole body, as text. */
export interface Sent { readonly to: Asker; readonly about: string; readonly text: string }

const HOUR = 3_600;

/** Talks with a running product as its page does, over HTTP with tokens of a provider, and keeps all it was sent. */
export class HttpTalk {
  readonly sent: Sent[] = [];
  readonly #tokens = new Map<Asker, Promise<string>>();
  constructor(readonly url: string, readonly issuer: TestIssuer, readonly forces: readonly InventedForce[]) {}

  get force(): InventedForce { return this.forces[0] as InventedForce; }

  /** Fetches something in somebody's name. @param about what to call it */
  async fetch(by: Asker, about: string, path: string, init: RequestInit = {}): Promise<{ readonly status: number; readonly text: string }> {
    const response = await fetch(`${this.url}${path}`, { ...init, headers: { authorization: `Bearer ${await this.#tokenOf(by)}`, ...init.headers } });
    const text = await response.text();
    this.sent.push({ to: by, about, text: `${JSON.stringify([...response.headers])}\n${text}` });
    return { status: response.status, text };
  }

  /** Asks GraphQL. */
  async ask<T>(by: Asker, query: string, variables: object = {}, about = query): Promise<{ readonly data: T | null; readonly errors?: readonly { readonly message: string }[] }> {
    const { text } = await this.fetch(by, about, '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ query, variables }) });
    return JSON.parse(text) as { data: T | null };
  }

  #tokenOf(by: Asker): Promise<string> {
    const [code, name] = by.includes('/') ? by.split('/') as [string, PersonName] : [this.force.code, by as PersonName];
    const known = this.#tokens.get(by) ?? this.issuer.token({ sub: `${code} ${name}`, sid: `${code} ${name}`, number: name, force: code, roles: [...giver(this.force, name).roles], exp: Math.floor(Date.now() / 1_000) + HOUR });
    this.#tokens.set(by, known);
    return known;
  }
}

interface CommandAnswer { readonly __typename: string; readonly caseId?: string; readonly version?: number; readonly code?: string; readonly field?: readonly string[]; readonly message?: string; readonly prompts?: readonly { readonly code: string; readonly needsReason: boolean }[] }
interface HowGiven { readonly by?: PersonName; readonly except?: readonly string[]; readonly answers?: readonly object[] }

/** A case that is told over HTTP, one ordinary command after the other on one day, with a canary in every field that takes words. */
export class HttpCase {
  caseId: string | null = null;
  version = 0;
  /** Where canaries were planted by commands that happened. */
  readonly planted = new Set<string>();
  constructor(readonly talk: HttpTalk, readonly plant: Planting, readonly today: Day) {}

  /** What the product answers. */
  async try(type: CommandType, facts: object = {}, { by = usually(type), except = [], answers = [] }: HowGiven = {}): Promise<CommandAnswer> {
    const { type: _type, ...ordinary } = aCommand<CommandType>(type, this.today, facts as never);
    const { details, places } = withCanaries(type, placed(ordinary, this.talk.force, this.caseId), (cls, place) => (except.includes(place) ? undefined : this.plant(cls, place)));
    const answer = await this.send(by, type, details, answers);
    if (answer.__typename === 'CaseChanged') for (const place of places) this.planted.add(place);
    return answer;
  }

  /** Sends details as they are. @throws Error where GraphQL itself answers */
  async send(by: PersonName, type: CommandType, details: object, answers: readonly object[] = []): Promise<CommandAnswer> {
    const field = `${type.charAt(0).toLowerCase()}${type.slice(1)}`;
    const query = `mutation ($input: ${type}Input!) { ${field}(input: $input) { __typename ... on CaseChanged { caseId version case { id reference } } ... on Refusal { code field message } ... on PromptsToAnswer { prompts { code needsReason message } } } }`;
    const named = type === 'DraftReferral' ? {} : { caseId: this.caseId, expectedVersion: this.version };
    const input = { ...named, idempotencyKey: randomUUID(), ...(Object.keys(details).length > 0 ? { details } : {}), ...(answers.length > 0 ? { answers } : {}) };
    const { data, errors } = await this.talk.ask<Record<string, CommandAnswer>>(by, query, { input }, type);
    const answer = data?.[field];
    if (answer === undefined) throw new Error(`${type}: ${JSON.stringify(errors)}`);
    return answer;
  }

  /** The same, where it must happen; what the process asks first is answered. */
  async give(type: CommandType, facts: object = {}, how: HowGiven = {}): Promise<void> {
    let answer = await this.try(type, facts, how);
    if (answer.prompts !== undefined) answer = await this.try(type, facts, { ...how, answers: answer.prompts.map(({ code, needsReason }) => ({ code, ...(needsReason ? { reason: 'There is a reason.' } : {}) })) });
    if (answer.__typename !== 'CaseChanged') throw new Error(`${type}: ${JSON.stringify(answer)}`);
    this.caseId = answer.caseId ?? this.caseId;
    this.version = answer.version ?? this.version + 1;
  }

  /** Keeps a draft with a canary wherever it takes words said in confidence. */
  async draft(of: DraftOf, by: PersonName): Promise<void> {
    const place = `draft.${of}`;
    const [type] = DRAFTS[of].sentBy;
    const { details } = withCanaries(type, {}, (cls) => (cls === 'C' ? undefined : this.plant(cls, place)));
    const query = 'mutation ($input: SaveDraftInput!) { saveDraft(input: $input) { __typename ... on DraftSaved { revision } } }';
    const { data, errors } = await this.talk.ask<{ readonly saveDraft: { readonly __typename: string } }>(by, query, { input: { caseId: this.caseId, of, revision: 0, body: JSON.stringify(details) } }, place);
    if (data?.saveDraft.__typename !== 'DraftSaved') throw new Error(`${place}: ${JSON.stringify(data ?? errors)}`);
    this.planted.add(place);
    await this.talk.ask(by, 'query ($id: ID!, $of: DraftOf!) { case(id: $id) { draft(of: $of) { body } } }', { id: this.caseId, of }, place);
  }
}
