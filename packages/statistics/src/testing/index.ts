/** For tests alone: what an attacker who has everything that is told can work out of it. */
export { Attacker } from './attacker.js';
