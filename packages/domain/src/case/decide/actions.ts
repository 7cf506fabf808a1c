import { servesOn } from '../../people/index.js';
import type { PersonId } from '../../fields/index.js';
import type { ActionOwner } from '../../taxonomy/index.js';
import type { Action, Sent } from '../case.js';
import { owns } from '../parties.js';
import type { Now } from '../now.js';
import { conclude, refused, unless } from '../refusals.js';
import { detailsOf } from './deciding.js';
import type { Deciders } from './deciding.js';

/** Whether an action for the officer names nobody else: its owner is the officer of the case. */
export const ownerFits = ({ ownerRole, owner }: { readonly ownerRole: ActionOwner; readonly owner?: PersonId | undefined }, officer: PersonId): boolean =>
  ownerRole !== 'OFFICER' || owner === undefined || owner === officer;

const actionIn = ({ actions }: Sent, id: string): Action | undefined => actions.find((action) => action.id === id);
const openIn = (sent: Sent, id: string): Action | undefined => {
  const action = actionIn(sent, id);
  return action !== undefined && isOpen(action) ? action : undefined;
};
/** Whether an action is still to be done. */
export const isOpen = ({ status }: Action): boolean => status === 'OPEN';
/** Whether an action was done and nobody has confirmed it. */
export const waitsForConfirmation = ({ status, verifiedOn }: Action): boolean => status === 'DONE' && verifiedOn === null;
const NO_SUCH_ACTION = { field: ['action'] } as const;

/** R44: the one who does an action, or said that it was done, does not confirm it. */
export const isOwnWork = (action: Action, officer: PersonId, now: Now): boolean => action.completedBy === now.actor.person || owns(action, { officer }, now);

/** Somebody who serves can be given an action; where nobody is named it lies with the line manager or the authority's desk. */
const canTakeOn = (owner: PersonId | undefined, { facts, today }: Now): boolean => {
  const person = owner === undefined ? undefined : facts.person(owner);
  return owner === undefined || (person !== undefined && servesOn(person, today));
};

/** What becomes of the agreed actions (R44). An action that is not to be found or no longer open is not possible to name (INPUT). */
export const actionDeciders: Deciders<'CompleteAction' | 'VerifyAction' | 'ExtendAction' | 'CancelAction' | 'ReownAction'> = {
  CompleteAction: (cmd, c) => {
    if (openIn(c.stage, cmd.action) === undefined) return refused('INVALID', NO_SUCH_ACTION);
    return conclude(cmd.answers, [], [], () => [{ type: 'ActionCompleted', ...detailsOf(cmd) }]);
  },
  VerifyAction: (cmd, c, now) => {
    const action = actionIn(c.stage, cmd.action);
    if (action === undefined || !waitsForConfirmation(action)) return refused('INVALID', NO_SUCH_ACTION);
    return conclude(cmd.answers, unless(!isOwnWork(action, c.officer, now), 'SELF_VERIFY'), [], () => [{ type: 'ActionVerified', action: cmd.action }]);
  },
  ExtendAction: (cmd, c, now) => {
    const action = openIn(c.stage, cmd.action);
    if (action === undefined) return refused('INVALID', NO_SUCH_ACTION);
    const later = cmd.due >= now.today && (action.due === null || cmd.due > action.due);
    const refusals = unless(later, 'ACTION_DUE_NOT_LATER', { field: ['due'] });
    return conclude(cmd.answers, refusals, [], () => [{ type: 'ActionExtended', ...detailsOf(cmd), oldDue: action.due ?? undefined }]);
  },
  CancelAction: (cmd, c) => {
    if (openIn(c.stage, cmd.action) === undefined) return refused('INVALID', NO_SUCH_ACTION);
    return conclude(cmd.answers, [], [], () => [{ type: 'ActionCancelled', ...detailsOf(cmd) }]);
  },
  ReownAction: (cmd, c, now) => {
    if (openIn(c.stage, cmd.action) === undefined) return refused('INVALID', NO_SUCH_ACTION);
    const refusals = [
      ...unless(ownerFits(cmd, c.officer) && canTakeOn(cmd.owner, now), 'INVALID', { field: ['owner'] }),
    ];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'ActionReowned', ...detailsOf(cmd) }]);
  },
};
