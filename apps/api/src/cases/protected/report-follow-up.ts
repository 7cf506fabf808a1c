import { allOf, asksFor, disposedOn, mayReadPart, notedIn, partOf, wanted, wordsIn } from './looked-at.js';
import type { Chapter } from './looked-at.js';
import type { CorrectionType, ReviewNoteType } from './report.type.js';

const NOTE_WORDS = ['whatWasDone', 'effect', 'nextStep'];

/** R45: what was written when the report and its actions were reviewed. */
export const reviewNotes: Chapter = {
  classOf: allOf('R'),
  wants: (looked, asked) => (asksFor(asked, NOTE_WORDS) ? notedIn(looked.history, 'ReviewNoteRecorded').flatMap((noted) => wanted(looked, 'R', noted)) : []),
  tell: (looked, told): readonly ReviewNoteType[] => notedIn(looked.history, 'ReviewNoteRecorded').flatMap((noted) => {
    const words = !mayReadPart(looked, 'R', noted) ? undefined : asksFor(told.asked, NOTE_WORDS) ? wordsIn(looked, told, 'R', noted) : {};
    if (words === undefined) return [];
    const { reviewedOn, allDone, nextReviewOn = null } = noted.event;
    return [{ reviewedOn, by: partOf(looked, noted.actor), allDone, whatWasDone: words.whatWasDone ?? null, effect: words.effect ?? null, nextStep: words.nextStep ?? null, nextReviewOn, disposedOn: disposedOn(looked, 'R') }];
  }),
};

const CORRECTION_WORDS = ['correction', 'answer'];

/** R61: what the officer says is wrong, and the answer, both beside what they are about. */
export const corrections: Chapter = {
  classOf: allOf('R'),
  wants: (looked, asked) => (asksFor(asked, CORRECTION_WORDS) ? notedIn(looked.history, 'CorrectionRequested', 'CorrectionAnswered').flatMap((noted) => wanted(looked, 'R', noted)) : []),
  tell: (looked, told): readonly CorrectionType[] => notedIn(looked.history, 'CorrectionRequested').flatMap((noted) => {
    const words = !mayReadPart(looked, 'R', noted) ? undefined : asksFor(told.asked, CORRECTION_WORDS) ? wordsIn(looked, told, 'R', noted) : {};
    if (words === undefined) return [];
    const answer = notedIn(looked.history, 'CorrectionAnswered').findLast(({ event }) => event.request === noted.event.number);
    return [{
      number: noted.event.number, subject: noted.event.subject, askedOn: noted.on, correction: words.correction ?? null, answeredOn: answer?.on ?? null, accepted: answer?.event.accepted ?? null,
      answer: answer === undefined ? null : (wordsIn(looked, told, 'R', answer)?.answer ?? null),
    }];
  }),
};
