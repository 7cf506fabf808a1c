import { covers, mayRead } from '@candour/domain';
import type { EventType } from '@candour/domain';
import { allOf, disposedOn, mayReadPart, notedIn, partOf, wanted, wordsIn } from './looked-at.js';
import type { Chapter, LookedAt, Noted, Told } from './looked-at.js';
import type { AdjustmentType, WelfareNoteType, WelfareType } from './welfare.type.js';

/** Steps that may bring a word on welfare, with its field and on what occasion it was said. */
const NOTES = [
  ['WelfareNoteRecorded', 'note', 'A note on welfare'], ['DiscussionHeld', 'welfareNote', 'The discussion'], ['DiscussionHeld', 'recordingAdjustment', 'A recording made as an adjustment'],
  ['EngagementAttemptRecorded', 'detail', 'An attempt to engage'],
] as const satisfies readonly (readonly [EventType, string, string])[];
const OCCASIONS = ['WelfareNoteRecorded', 'DiscussionHeld', 'EngagementAttemptRecorded'] as const;
const ADJUSTMENTS = ['AdjustmentRequested', 'AdjustmentAnswered'] as const;

/** What is kept of welfare; for the authority the category of a pause and nothing else (process.md 5.1). */
export const welfare: Chapter = {
  classOf: allOf('W'),
  wants: (looked, asked) => [
    ...(asked['notes'] === undefined ? [] : notedIn(looked.history, ...OCCASIONS)), ...(asked['adjustments'] === undefined ? [] : notedIn(looked.history, ...ADJUSTMENTS)),
    ...(asked['pauseCategory'] === undefined ? [] : notedIn(looked.history, 'Paused').slice(-1)),
  ].flatMap((noted) => wanted(looked, 'W', noted)),
  tell: (looked, told): WelfareType | null => {
    const extent = mayRead('W', looked.case, looked.now);
    const paused = notedIn(looked.history, 'Paused').at(-1);
    if (!covers(extent, 'PAUSE_CATEGORY') || (paused === undefined && !covers(extent, 'ALL'))) return null;
    return {
      notes: notesIn(looked, told), adjustments: notedIn(looked.history, 'AdjustmentRequested').flatMap((noted) => adjustmentFrom(looked, told, noted)),
      pauseCategory: paused === undefined ? null : (wordsIn(looked, told, 'W', paused)?.category ?? null), disposedOn: disposedOn(looked, 'W'),
    };
  },
};

/** Most steps that may bring a word on welfare bring none, and have no sealed part then. */
const notesIn = (looked: LookedAt, told: Told): readonly WelfareNoteType[] => notedIn(looked.history, ...OCCASIONS).flatMap((noted) => {
  const words = wordsIn(looked, told, 'W', noted) as Readonly<Record<string, string>> | undefined;
  if (words === undefined) return [];
  const kinds = NOTES.filter(([type]) => type === noted.event.type);
  const said = Object.keys(words).length === 0 ? kinds.slice(0, 1) : kinds.filter(([, field]) => words[field] !== undefined);
  return said.map(([, field, about]) => ({ on: noted.on, by: partOf(looked, noted.actor), about, text: words[field] ?? null }));
});

function adjustmentFrom(looked: LookedAt, told: Told, noted: Noted<'AdjustmentRequested'>): readonly AdjustmentType[] {
  const words = mayReadPart(looked, 'W', noted) ? wordsIn(looked, told, 'W', noted) : undefined;
  if (words === undefined) return [];
  const answer = notedIn(looked.history, 'AdjustmentAnswered').findLast(({ event }) => event.request === noted.event.number);
  return [{
    number: noted.event.number, askedOn: noted.on, asked: words.adjustment ?? null, answeredOn: answer?.on ?? null, agreed: answer?.event.agreed ?? null,
    answer: answer === undefined ? null : (wordsIn(looked, told, 'W', answer)?.answer ?? null),
  }];
}
