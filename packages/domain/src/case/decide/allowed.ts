import type { Action, Case, Lesson } from '../case.js';
import { COMMANDS, COMMAND_TYPES } from '../commands/index.js';
import type { CommandType } from '../commands/index.js';
import { LIFECYCLE } from '../lifecycle.js';
import type { Move, Party } from '../lifecycle.js';
import type { Now } from '../now.js';
import { isFor, partiesOf } from '../parties.js';
import { answersUnread } from './requests.js';
import { isOpen, isOwnWork, waitsForConfirmation } from './actions.js';

/** A command somebody may give now, as far as state and person decide; its own rules speak when it is given. */
export interface AllowedCommand { readonly type: CommandType; readonly label: string; readonly says: string; readonly rules: readonly string[] }

const allowed = (type: CommandType): AllowedCommand => ({ type, label: COMMANDS[type].label, says: COMMANDS[type].says, rules: LIFECYCLE[type].rules });
const fits = (move: Move, c: Case, parties: ReadonlySet<Party>): boolean => move.from.includes(c.stage.state) && isFor(move, parties);

/** The commands this person may give now, in the order of the lifecycle: what buttons are drawn from. */
export function allowedCommands(c: Case, now: Now): readonly AllowedCommand[] {
  const parties = partiesOf(c, now, 'any');
  return COMMAND_TYPES.filter((type) => fits(LIFECYCLE[type], c, parties) && !(type === 'AnswerCorrection' && answersUnread(c, parties))).map(allowed);
}

/** When a command about an action can be about this one. */
const ON_AN_ACTION = {
  CompleteAction: isOpen,
  VerifyAction: (action, c, now) => waitsForConfirmation(action) && !isOwnWork(action, c.officer, now),
  ExtendAction: isOpen,
  CancelAction: isOpen,
  ReownAction: isOpen,
} as const satisfies { readonly [T in CommandType]?: (action: Action, c: Case, now: Now) => boolean };
const ABOUT_ACTIONS = Object.keys(ON_AN_ACTION) as readonly (keyof typeof ON_AN_ACTION)[];

/**
 * The commands this person may give now about one action of the case (R44): who does it completes it, somebody else confirms it, and
 * reviewer, line manager and authority each have their part. It needs no right to read the case: owner and line manager have none.
 */
export function allowedOnAction(c: Case, action: Action, now: Now): readonly AllowedCommand[] {
  const parties = partiesOf(c, now, { action: action.id });
  return ABOUT_ACTIONS.filter((type) => fits(LIFECYCLE[type], c, parties) && ON_AN_ACTION[type](action, c, now)).map(allowed);
}

/** The commands this person may give now about one lesson of the case (R36): the authority decides, whoever carries it out tells how far it is. */
export function allowedOnLesson(c: Case, lesson: Lesson, now: Now): readonly AllowedCommand[] {
  return fits(LIFECYCLE.AnswerLesson, c, partiesOf(c, now, { lesson: lesson.id })) ? [allowed('AnswerLesson')] : [];
}
