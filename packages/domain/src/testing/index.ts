export { aCommand } from './commands.js';
export { History, START, aCase, actor, codesIn, inState, someFacts, someNow, whoOrdinarily, withPerson } from './given.js';
export type { Step } from './given.js';
export { PEOPLE, idOf } from './people.js';
export type { PersonName } from './people.js';
export { asItShouldBe, withTheDifference } from './one-fact.js';
export type { OneFact, Situation } from './one-fact.js';
