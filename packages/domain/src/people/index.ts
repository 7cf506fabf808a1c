export { leavesBefore, onProbation, restrictedBecause, schemeFits, servesOn } from './person.js';
export type { ActingRank, PersonFacts } from './person.js';
export { compareRanks, rankOn, seniorityOn } from './ranks.js';
export type { Comparison } from './ranks.js';
