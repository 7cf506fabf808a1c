import type { Recorded } from '@candour/domain';
import { openWords } from '../../case-record/open-words.js';
import type { Context } from '../../context.js';
import type { PersonType } from '../../people/person.type.js';
import { NOBODY } from '../../reading/reading.js';
import type { Asking } from '../../reading/reading.js';
import { sql } from '../../reading/sql.js';
import { badRequest } from '../../reading/page.js';
import type { Selection } from '../../reading/selection.js';
import { peopleIn } from '../timeline/event-facts.js';
import { account } from './account.js';
import { discussion, factFinding } from './discussion.js';
import { asksFor } from './looked-at.js';
import type { Chapter, LookedAt } from './looked-at.js';
import { corrections, reviewNotes } from './report-follow-up.js';
import { report } from './report.js';
import { grants, seenBy, sight } from './sight.js';
import { welfare } from './welfare.js';

/** Everything that is told where one case is opened and nowhere else, by the field it is asked for with. */
const CHAPTERS: Readonly<Record<string, Chapter>> = { account, factFinding, discussion, report, reviewNotes, corrections, welfare, sight, seenBy, grants };
const NAMES = Object.keys(CHAPTERS);

/** Whether anything is asked for that is told only where one case is opened. */
export const asksForWords = (asked: Selection): boolean => NAMES.some((name) => asked[name] !== undefined);

/** Words are told where one case is opened: a list, or a way from one case to others, does not carry them (process.md 5.1). */
export function withoutWords(asked: Selection): void {
  const name = NAMES.find((each) => asked[each] !== undefined);
  if (name !== undefined) throw badRequest(`Open one case by its id or reference to read its ${name}: lists do not carry it.`);
}

/** A thing of an answer that words are told on, with the case they are of. */
export interface Opened { readonly node: { [field: string]: unknown }; readonly asked: Selection; readonly looked: LookedAt }

/** Opens what was asked for and may be read, of all cases at once, and fills it in: at most one statement for each class, and one for names. */
export async function tellWords(context: Context, opened: readonly Opened[]): Promise<void> {
  const { reading, office: { vault }, viewer } = context;
  const tasks = opened.flatMap(({ node, asked, looked }) => NAMES.flatMap((name) => {
    const [chapter, below] = [CHAPTERS[name], asked[name]];
    return chapter === undefined || below === undefined ? [] : [{ node, name, chapter, below, looked }];
  }));
  if (tasks.length === 0) return;
  const words = await openWords(reading, vault, tasks.flatMap(({ chapter, looked, below }) => chapter.wants(looked, below)));
  const named = tasks.filter(({ below }) => asksFor(below, ['recordedBy', 'owner', 'friend']));
  const people = await peopleById(reading, viewer.force.id, named.flatMap(({ looked: { history } }) => history.flatMap(peopleOf)));
  for (const { node, name, chapter, below, looked } of tasks) {
    const told = chapter.tell(looked, { words, personOf: (id) => people.get(id ?? '') ?? null, asked: below });
    const cls = chapter.classOf?.(told) ?? null;
    if (cls !== null) reading.tells({ how: 'OPENED', class: cls, cases: [looked.case.id] });
    node[name] = told;
  }
}

const peopleOf = ({ actor, event }: Recorded): readonly string[] => [actor, ...peopleIn(event)];

/** People of a force, by id. */
export async function peopleById(reading: Asking, force: string, ids: readonly string[]): Promise<ReadonlyMap<string, PersonType>> {
  if (ids.length === 0) return new Map();
  const found = await reading.rows<PersonType>(sql`SELECT id, number, name, rank FROM people WHERE force_id = ${force}::uuid AND id::text = ANY(${[...new Set(ids)]}::text[])`, NOBODY);
  return new Map(found.map((person) => [person.id, person]));
}
