import { appointedPart, covers, mayRead } from '@candour/domain';
import type { Case, EventOf, EventType, Now, OpenEventOf, Readable, Recorded } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import type { Drawer } from '../../case-record/seal-event.js';
import type { WantedPart, WordsOf } from '../../case-record/open-words.js';
import type { PersonType } from '../../people/person.type.js';
import type { Selection } from '../../reading/selection.js';
import { neededFor } from '../project/read-by.js';

/** A case as the process knows it, with who looks at it now. */
export interface LookedAt { readonly case: Case; readonly history: readonly Recorded[]; readonly now: Now }
/** What the telling of words needs besides. */
export interface Told { readonly words: WordsOf; readonly personOf: (id: string | null) => PersonType | null; readonly asked: Selection }

/** One thing of class P, R or W that is told of a case. */
export interface Chapter {
  /** The sealed parts it is told from, as far as the reader may read them now; none where no words of it are asked for. */
  readonly wants: (looked: LookedAt, asked: Selection) => readonly WantedPart[];
  /** What is told; nothing for whoever may not read it. */
  readonly tell: (looked: LookedAt, told: Told) => unknown;
  /** The class that is written down where this was told: also of what was told without a word that is sealed. */
  readonly classOf?: (told: unknown) => 'P' | 'R' | 'W' | null;
}

/** The class of a chapter all of which is of one; nothing is null or an empty list. */
export const allOf = (cls: 'P' | 'R' | 'W') => (told: unknown): 'P' | 'R' | 'W' | null => (told === null || (Array.isArray(told) && told.length === 0) ? null : cls);

/** An event of a kind with who, when and what came after it. */
export type Noted<T extends EventType> = Omit<Recorded, 'event'> & { readonly type: T; readonly event: OpenEventOf<T>; readonly later: readonly Recorded[] };

/** The events of some kinds, in order. */
export function notedIn<T extends EventType>(history: readonly Recorded[], ...types: readonly T[]): readonly Noted<T>[] {
  return history.flatMap((r, i) => ((types as readonly string[]).includes(r.event.type) ? [{ ...r, type: r.event.type as T, event: r.event as OpenEventOf<T>, later: history.slice(i + 1) }] : []));
}

const CLASS_OF: Readonly<Record<Drawer, Readable>> = { P: 'P', R: 'R', RB: 'R', W: 'W' };

/** Whether the process lets the reader read the part of an event that lies in a drawer, now: asked of `mayRead` each time, whatever the database holds. */
export const mayReadPart = ({ case: c, now }: LookedAt, drawer: Drawer, { event, later }: Noted<EventType>): boolean =>
  covers(mayRead(CLASS_OF[drawer], c, now), neededFor(drawer, event.type, later.map((r) => r.event.type)));

/** The part of an event, wanted where the reader may read it. */
export const wanted = (looked: LookedAt, drawer: Drawer, noted: Noted<EventType>): readonly WantedPart[] =>
  (mayReadPart(looked, drawer, noted) ? [{ drawer, caseId: looked.case.id, seq: noted.seq }] : []);

/** The words of an event of a kind as they were opened: whole or in part; empty where the key is destroyed; undefined where they were not given. */
export function wordsIn<T extends EventType>({ case: { id } }: LookedAt, { words }: Told, drawer: Drawer, { seq }: Pick<Noted<T>, 'seq' | 'type'>): SaidIn<T> | undefined {
  const found = words({ drawer, caseId: id, seq });
  return found === undefined ? undefined : ((found.disposed ? {} : found.part) as unknown as SaidIn<T>);
}
/** What an event of a kind may hold; the condition keeps the compiler from unfolding every event to read one. */
type SaidIn<T extends EventType> = T extends EventType ? Partial<EventOf<T>> : never;

/** The day a class of the record was disposed of; null where it was not. */
export const disposedOn = ({ history }: LookedAt, cls: 'P' | 'R' | 'W'): Day | null =>
  notedIn(history, 'RecordDisposed').findLast(({ event }) => event.classes.includes(cls))?.on ?? null;

/** Whether any of these fields was asked for, at any depth. */
export const asksFor = (asked: Selection, names: readonly string[]): boolean => Object.entries(asked).some(([name, below]) => names.includes(name) || asksFor(below, names));

/** The part somebody had in a case when they did something, in words. */
export function partOf({ case: c }: LookedAt, actor: Recorded['actor']): string {
  if (actor === c.officer) return 'Officer';
  const appointed = appointedPart(c);
  return [appointed?.reviewer, ...(appointed?.earlierReviewers ?? [])].some((each) => each?.person === actor) ? 'Reviewer' : 'Line manager';
}
