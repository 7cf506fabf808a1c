import { EVENTS, covers, mayRead } from '@candour/domain';
import type { EventOf } from '@candour/domain';
import type { DiscussionTopicType, DiscussionType, FactFoundType } from './discussion.type.js';
import { allOf, asksFor, disposedOn, mayReadPart, notedIn, wanted, wordsIn } from './looked-at.js';
import type { Chapter, LookedAt, Noted, Told } from './looked-at.js';

const WORDS = ['topics', 'summary'];
const TOPICS = EVENTS.DiscussionHeld.fields.topics.fields;
type Topics = EventOf<'DiscussionHeld'>['topics'];
const TOPIC_NAMES = Object.keys(TOPICS) as readonly (keyof Topics)[];

const topicsOf = (topics: Topics = {}): readonly DiscussionTopicType[] =>
  TOPIC_NAMES.flatMap((topic) => { const text = topics[topic]; return text === undefined ? [] : [{ topic, name: TOPICS[topic].says.replace(/\.$/, ''), text }]; });

/** The discussion as it was noted (R23, R25); what was said of welfare stands apart. */
export const discussion: Chapter = {
  classOf: allOf('P'),
  wants: (looked, asked) => (asksFor(asked, WORDS) ? notedIn(looked.history, 'DiscussionHeld').slice(-1).flatMap((held) => wanted(looked, 'P', held)) : []),
  tell: (looked, told): DiscussionType | null => {
    const held = notedIn(looked.history, 'DiscussionHeld').at(-1);
    if (held === undefined || !mayReadPart(looked, 'P', held)) return null;
    const words = asksFor(told.asked, WORDS) ? wordsIn(looked, told, 'P', held) : {};
    if (words === undefined) return null;
    const arranged = notedIn(looked.history, 'DiscussionArranged', 'DiscussionRearranged').findLast(({ seq }) => seq < held.seq)?.event;
    const { heldOn, attended, joint } = held.event;
    return {
      heldOn, joint, place: arranged?.place ?? null, mode: arranged === undefined ? null : arranged.remote ? 'AT_A_DISTANCE' : 'IN_PERSON',
      attendees: [...(attended ? ['Officer'] : []), 'Reviewer', ...(joint ? ['Other officers of the incident'] : [])],
      topics: topicsOf(words.topics), summary: words.summary ?? null, disposedOn: disposedOn(looked, 'P'),
    };
  },
};

const FOUND_WORDS = ['item', 'summary', 'relevance'];
const KINDS = ['FactFindingRecorded', 'ProtectedFactFindingRecorded'] as const;

/** R20, R64: what was looked at. Items learnt from the account are told as the account is; the numbers leave no gap where one is not told. */
export const factFinding: Chapter = {
  classOf: (told) => ((told as readonly FactFoundType[]).some(({ learntFromAccount }) => learntFromAccount) ? 'P' : null),
  wants: (looked, asked) => (asksFor(asked, FOUND_WORDS) ? notedIn(looked.history, 'ProtectedFactFindingRecorded').flatMap((found) => wanted(looked, 'P', found)) : []),
  tell: (looked, told): readonly FactFoundType[] => {
    if (!covers(mayRead('C', looked.case, looked.now), 'ALL')) return [];
    return notedIn(looked.history, ...KINDS).flatMap((noted) => {
      const words = noted.event.type === 'FactFindingRecorded' ? noted.event : learntFrom(looked, told, noted);
      if (words === undefined) return [];
      const { lookedAtOn, material, type } = noted.event;
      const learntFromAccount = type === 'ProtectedFactFindingRecorded';
      return [{ lookedAtOn, material, learntFromAccount, item: words.item ?? null, summary: words.summary ?? null, relevance: words.relevance ?? null, disposedOn: learntFromAccount ? disposedOn(looked, 'P') : null }];
    }).map((found, i) => ({ number: i + 1, ...found }));
  },
};

function learntFrom(looked: LookedAt, told: Told, noted: Noted<(typeof KINDS)[number]>): Partial<EventOf<'ProtectedFactFindingRecorded'>> | undefined {
  if (!mayReadPart(looked, 'P', noted)) return undefined;
  return asksFor(told.asked, FOUND_WORDS) ? wordsIn(looked, told, 'P', { seq: noted.seq, type: 'ProtectedFactFindingRecorded' }) : {};
}
