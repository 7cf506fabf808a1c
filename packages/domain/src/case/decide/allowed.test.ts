import { addMonths } from '../../calendar/index.js';
import { PEOPLE, aCase, aCommand, idOf, inState, someNow } from '../../testing/index.js';
import type { History, PersonName } from '../../testing/index.js';
import type { CaseState } from '../../taxonomy/index.js';
import type { Action } from '../case.js';
import type { CommandOf, CommandType } from '../commands/index.js';
import { lessonsOf, sentPart } from '../stages.js';
import { allowedCommands, allowedOnAction, allowedOnLesson } from './allowed.js';
import { decide } from './index.js';

type Planned = NonNullable<CommandOf<'DraftReport'>['actions']>[number];
const NAMES = Object.keys(PEOPLE) as readonly PersonName[];
const STATES = Object.keys(inState) as readonly CaseState[];

const withAction = (more: Partial<Planned>): History => aCase.discussed().later(1)
  .then('DraftReport', { actions: [{ type: 'TRAINING', description: 'Take the course.', ownerRole: 'OFFICER', due: addMonths(aCase.discussed().today, 2), ...more }] }).then('ShareReport').then('RespondToReport').then('SendReport').then('AcceptReport');
const only = ({ case: c }: History): Action => sentPart(c)?.actions[0] as Action;
const onAction = (history: History, by: PersonName): readonly CommandType[] => allowedOnAction(history.case, only(history), someNow(history.today, by)).map(({ type }) => type);
const onLesson = (history: History, by: PersonName): readonly CommandType[] => lessonsOf(history.case).flatMap((lesson) => allowedOnLesson(history.case, lesson, someNow(history.today, by))).map(({ type }) => type);

describe('what may be done with an action', () => {
  const REVIEWERS = ['ExtendAction', 'CancelAction'] as const;
  test.each<readonly [string, () => History, Partial<Record<PersonName, readonly CommandType[]>>]>([
    ['of the officer that is to be done', () => withAction({}), { officer: ['CompleteAction'], inspector: REVIEWERS, sergeant: [...REVIEWERS, 'ReownAction'], authority: ['ReownAction'], secondAssessor: ['ReownAction'] }],
    ['of the line manager that names nobody', () => withAction({ ownerRole: 'MANAGER' }), { inspector: REVIEWERS, sergeant: ['CompleteAction', ...REVIEWERS, 'ReownAction'], authority: ['ReownAction'], secondAssessor: ['ReownAction'] }],
    ['of the force that names nobody', () => withAction({ ownerRole: 'FORCE' }), { inspector: REVIEWERS, sergeant: [...REVIEWERS, 'ReownAction'], authority: ['CompleteAction', 'ReownAction'], secondAssessor: ['CompleteAction', 'ReownAction'] }],
    ['of somebody outside the case', () => withAction({ ownerRole: 'FORCE', owner: idOf('otherInspector') }), { otherInspector: ['CompleteAction'], inspector: REVIEWERS, sergeant: [...REVIEWERS, 'ReownAction'], authority: ['ReownAction'], secondAssessor: ['ReownAction'] }],
    ['that the officer has done', () => withAction({}).then('CompleteAction'), { inspector: ['VerifyAction'], sergeant: ['VerifyAction'], authority: ['VerifyAction'], secondAssessor: ['VerifyAction'] }],
    ['that the line manager has done', () => withAction({ ownerRole: 'MANAGER' }).then('CompleteAction', {}, { by: 'sergeant' }), { inspector: ['VerifyAction'], authority: ['VerifyAction'], secondAssessor: ['VerifyAction'] }],
    ['that somebody of the desk has done', () => withAction({ ownerRole: 'FORCE' }).then('CompleteAction', {}, { by: 'authority' }), { inspector: ['VerifyAction'], sergeant: ['VerifyAction'], secondAssessor: ['VerifyAction'] }],
    ['that was confirmed', () => withAction({}).then('CompleteAction').then('VerifyAction'), {}],
    ['that was cancelled', () => withAction({}).then('CancelAction'), {}],
    ['before the process has ended', aCase.reportSent, {}],
    ['of a record that is closed', aCase.closed, {}],
  ])('R44 %s', (_which, given, may) => {
    const history = given();
    expect(Object.fromEntries(NAMES.map((by) => [by, onAction(history, by)]).filter(([, commands]) => commands?.length))).toEqual(may);
  });

  test('R44 what is offered is not refused for whose step it is or where the action stands, and what is not offered is', () => {
    const histories = [withAction({}), withAction({ ownerRole: 'MANAGER' }), withAction({ ownerRole: 'FORCE' }).then('CompleteAction', {}, { by: 'authority' }), withAction({}).then('CompleteAction').then('VerifyAction'), aCase.reportSent(), aCase.closed()];
    for (const history of histories) {
      for (const by of NAMES) {
        for (const type of ['CompleteAction', 'VerifyAction', 'ExtendAction', 'CancelAction', 'ReownAction'] as const) {
          const details = type === 'ReownAction' ? { ownerRole: 'FORCE', owner: idOf('otherInspector') } as const : type === 'ExtendAction' ? { due: addMonths(history.today, 6) } : {};
          const answer = decide(aCommand<CommandType>(type, history.today, { action: only(history).id, ...details } as never), history.case, someNow(history.today, by));
          expect([type, by, history.case.stage.state, onAction(history, by).includes(type)]).toEqual([type, by, history.case.stage.state, answer.kind === 'happened']);
        }
      }
    }
  });

  test('says the words of the button, as for a whole case', () => {
    const history = withAction({});
    const now = someNow(history.today, 'officer');
    expect(allowedOnAction(history.case, only(history), now)).toEqual(allowedCommands(history.case, now).filter(({ type }) => type === 'CompleteAction'));
  });
});

describe('what may be done with a lesson', () => {
  test('R36 the authority answers, and whoever carries it out tells how far it is; nobody else', () => {
    const who = (history: History): readonly PersonName[] => NAMES.filter((by) => onLesson(history, by).includes('AnswerLesson'));
    expect(who(aCase.followUp())).toEqual(['authority', 'secondAssessor']);
    expect(who(aCase.followUp().then('AnswerLesson', { owner: idOf('otherInspector') }))).toEqual(NAMES.filter((name) => ['authority', 'secondAssessor', 'otherInspector'].includes(name)));
  });
  test('R36 R47 wherever lessons live on', () => {
    const living = STATES.filter((state) => onLesson(inState[state](), 'authority').length > 0);
    expect(living).toEqual(['REPORT_SENT', 'FOLLOW_UP', 'CLOSED']);
    expect(onLesson(aCase.reportReturned().then('DraftReport').then('Discontinue'), 'authority')).toEqual(['AnswerLesson']);
    expect(onLesson(aCase.reportReturned(), 'authority')).toEqual([]);
  });
});
