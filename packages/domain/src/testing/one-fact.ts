import type { Day } from '../calendar/index.js';
import type { Answer, CommandType } from '../case/commands/index.js';
import type { Facts } from '../case/now.js';
import type { Decision } from '../case/refusals.js';
import type { Code, RuleId } from '../rules.js';
import type { History } from './given.js';
import type { PersonName } from './people.js';

/** A case, and what is told with the command: details of it, the day, who gives it and the facts of the world. */
export interface Situation { readonly given: () => History; readonly details?: object; readonly on?: Day; readonly by?: PersonName; readonly facts?: Facts }

/** A rule shown by the one fact that makes it speak: all else stays as it is. */
export interface OneFact extends Situation { readonly rule: RuleId; readonly code: Code; readonly command: CommandType; readonly where: string; readonly differs: Partial<Situation> }

/** What the process answers with everything as it should be. */
export function asItShouldBe({ given, command, details = {}, on, by, facts }: OneFact, answers: readonly Answer[] = []): Decision {
  return given().answerTo(command, details, { answers, ...(on ? { on } : {}), ...(by ? { by } : {}), ...(facts ? { facts } : {}) });
}

/** What it answers when only the one fact differs. */
export const withTheDifference = (entry: OneFact, answers: readonly Answer[] = []): Decision =>
  asItShouldBe({ ...entry, ...entry.differs, details: { ...entry.details, ...entry.differs.details } }, answers);
