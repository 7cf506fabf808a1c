import { appointedPart, earlierOn, mayRead, patternSince } from '@candour/domain';
import type { Case, Command, EarlierReview, Facts, Now, PersonId } from '@candour/domain';
import type pg from 'pg';
import { caseFactTexts, confidentialTexts, latestReport } from '../case-record/protected-texts.js';
import type { Vault } from '../case-record/vault.js';
import { loadPeople, type KnownPerson } from '../people/person-facts.js';
import type { Stored } from './case-store.js';
import { passageStands } from '../passages/passage-stands.js';
import { peopleInCase, peopleInCommand } from './people-in.js';

/** Everything a decision may depend on but the facts themselves. */
export type Moment = Omit<Now, 'facts'>;

/**
 * Fetches the facts of the world a decision depends on (R8, R27, R52, R64). Words of class P and R are opened only for the officer
 * or the reviewer of the case, and only while the access matrix lets them read: for everybody else there is nothing to compare.
 */
export async function nowWithFacts(client: pg.ClientBase, vault: Vault, moment: Moment, stored: Stored | null, command: Command, forceId: string): Promise<Now> {
  const people = await peopleFor(client, moment, stored?.case ?? null, command, forceId);
  const person = (id: PersonId) => people.get(id)?.facts;
  const closed: Facts = { person, earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: [] }, jointConsents: [], accountTexts: null, discussionTexts: null, report: null, packTexts: [], names: [...people.values()].map((p) => p.name) };
  const facts = stored === null ? closed : { ...closed, ...(await factsOfCase(client, vault, { ...moment, facts: closed }, stored, command)) };
  return { ...moment, facts };
}

async function peopleFor(client: pg.ClientBase, { actor, today }: Moment, c: Case | null, command: Command, forceId: string): Promise<ReadonlyMap<string, KnownPerson>> {
  const ids = [actor.person, ...(c === null ? [] : peopleInCase(c)), ...peopleInCommand(command).map((p) => p.id)];
  return loadPeople(client, forceId, ids, today);
}

async function factsOfCase(client: pg.ClientBase, vault: Vault, now: Now, stored: Stored, command: Command): Promise<Partial<Facts>> {
  const c = stored.case;
  const needsEarlier = command.type === 'AcceptForReview';
  const needsConsents = c.incidentGroup !== null && (command.type === 'ArrangeDiscussion' || command.type === 'RecordDiscussion');
  return {
    ...(needsEarlier ? { earlier: await earlierCases(client, c, now) } : {}),
    ...(needsConsents ? { jointConsents: await jointConsents(client, c) } : {}),
    ...(await wordsFor(client, vault, now, stored)),
    ...(command.type === 'OpenProtectedPassage' ? { passageStands: await passageStands(client, vault, stored.keys.get('P'), c.id, command) } : {}),
  };
}

/** The words the actor wrote or may read, for the wall and the report (R64): nothing for anybody who is not officer or reviewer. */
async function wordsFor(client: pg.ClientBase, vault: Vault, now: Now, { case: c, keys, history }: Stored): Promise<Partial<Facts>> {
  const { person } = now.actor;
  const isReviewer = appointedPart(c)?.reviewer?.person === person;
  if (!isReviewer && c.officer !== person) return {};
  const mayReadAccount = mayRead('P', c, now) === 'ALL';
  const mayReadReport = isReviewer && mayRead('R', c, now) === 'ALL';
  return {
    ...(mayReadAccount ? await confidentialTexts(client, vault, keys.get('P'), c.id) : {}),
    report: mayReadReport ? await latestReport(client, vault, keys.get('R'), c.id, history) : null,
    packTexts: isReviewer && mayReadAccount ? caseFactTexts(history.filter((r) => r.actor === c.officer || isReviewerOf(c, r.actor))) : [],
  };
}

const isReviewerOf = (c: Case, person: string): boolean => {
  const appointed = appointedPart(c);
  return appointed !== null && [appointed.reviewer, ...appointed.earlierReviewers].some((r) => r?.person === person);
};

/** R52: accepted matters of the same officer, whoever may read them. The function of the database leaves out what never counts. */
async function earlierCases(client: pg.ClientBase, c: Case, { today }: Now): Promise<Facts['earlier']> {
  const { rows } = await client.query<EarlierReview>({ name: 'earlier_cases', text: 'SELECT known, standards FROM earlier_cases($1, $2, $3)', values: [c.id, patternSince(today), today] });
  return earlierOn(rows, today);
}

/** R27: what the other officers of the incident answered, as long as their review is open. */
async function jointConsents(client: pg.ClientBase, c: Case): Promise<Facts['jointConsents']> {
  const { rows } = await client.query<{ officer: PersonId; consents: boolean | null }>({ name: 'joint_consents', text: 'SELECT officer, consents FROM joint_consents($1)', values: [c.id] });
  return rows;
}
