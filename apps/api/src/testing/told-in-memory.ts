import type { CommandType } from '@candour/domain';
import { day } from '@candour/domain/calendar';
import { History, whoOrdinarily } from '@candour/domain/testing';
import { answersTo, type Steps } from './invented-force.js';

/** Ordinary steps decided in memory, by the process alone. */
export function toldInMemory(steps: Steps): History {
  let on = day('2026-03-02');
  return steps.reduce((history, step) => {
    if (step.startsWith('20')) {
      on = day(step);
      return history;
    }
    const type = step as CommandType;
    const how = { on, by: whoOrdinarily(type) };
    const answer = history.answerTo(type, {} as never, how);
    return history.then(type, {} as never, answer.kind === 'prompts' ? { ...how, answers: answersTo(answer.prompts) } : how);
  }, History.start(on));
}
