import type { EventType, OpenEventOf, PersonId, Recorded } from '@candour/domain';

/** A recorded event of one type, with who and when. */
export interface Happened<T extends EventType> { readonly e: OpenEventOf<T>; readonly seq: number; readonly on: string; readonly by: PersonId | null }

const happened = <T extends EventType>(r: Recorded): Happened<T> => ({ e: r.event as OpenEventOf<T>, seq: r.seq, on: r.on, by: r.actor === 'clock' ? null : r.actor });

/** The events of some types, in order. */
export function eventsOf<T extends EventType>(history: readonly Recorded[], ...types: readonly T[]): readonly Happened<T>[] {
  return history.filter((r) => (types as readonly EventType[]).includes(r.event.type)).map((r) => happened<T>(r));
}

/** The last event of some types. */
export function lastOf<T extends EventType>(history: readonly Recorded[], ...types: readonly T[]): Happened<T> | undefined {
  const last = history.findLast((r) => (types as readonly EventType[]).includes(r.event.type));
  return last && happened<T>(last);
}
