import { formatDay } from '../../calendar/index.js';
import type { Day } from '../../calendar/index.js';
import type { Ref } from '../../fields/index.js';
import { withoutDay, written } from '../../report/completeness.js';
import { POLICY } from '../../rule-packs.js';
import type { ReportShape } from '../case.js';
import type { CommandOf } from '../commands/index.js';
import type { EventOf } from '../events.js';
import type { ReportTexts } from '../now.js';
import { conclude, promptIf, refused, unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import { ownerFits } from './actions.js';
import { detailsOf } from './deciding.js';
import type { CaseFor, Deciders } from './deciding.js';
import { stepDue } from './policy-dates.js';
import { askAboutTone, checkReport } from './report-checks.js';

/** R61: a version counts the sendings. Drafts before a sending replace each other; a draft after a return begins the next version. */
function versionOf({ stage }: CaseFor<'DraftReport'>): number {
  if (stage.state === 'DISCUSSED') return 1;
  return stage.state === 'REPORT_RETURNED' ? stage.report.version + 1 : stage.report.version;
}

/** An action taken lies behind us (R63), and one for the officer is for this officer. */
const checkActions = (cmd: CommandOf<'DraftReport'>, c: CaseFor<'DraftReport'>, today: Day): readonly Refusal[] => (cmd.actions ?? []).flatMap((action, i) => [
  ...unless(action.takenOn === undefined || action.takenOn <= today, 'NOT_YET_HAPPENED', { field: ['actions', String(i), 'takenOn'] }),
  ...unless(ownerFits(action, c.officer), 'INVALID', { field: ['actions', String(i), 'owner'] }),
]);

/** R34: the officer has seen the report, and has answered or had the time to. No rule pack lets a report go unshared. */
function checkShared({ stage }: CaseFor<'SendReport'>, today: Day): readonly Refusal[] {
  if (stage.state === 'REPORT_DRAFT') return unless(false, 'REPORT_NOT_SHARED');
  const { due } = stage.responseDue;
  return unless(stage.report.response !== null || today > due, 'RESPONSE_WINDOW_OPEN', { details: [formatDay(due)] });
}

/** The words of one entry of the report. @throws Error when there are fewer words than entries, which one draft never gives */
function wordsOf<T>(texts: readonly T[], i: number): T {
  const found = texts[i];
  if (found === undefined) throw new Error('The words of the report do not belong to its plan.');
  return found;
}

type Sent = EventOf<'ReportSent'>;
/** The actions of a report as records of their own, with ids that are the same whenever the report is sent again from its history. "No further action" is a reason, not a task. */
const sentActions = (c: CaseFor<'SendReport'>, { version, actions }: ReportShape, texts: ReportTexts): Sent['actions'] => actions.flatMap((planned, i) => {
  const { description, successMeasure } = wordsOf(texts.actions, i);
  return planned.type === 'NO_FURTHER_ACTION' ? [] : [{ ...planned, id: `${c.id}-a${i + 1}-v${version}` as Ref, description, successMeasure }];
});
const sentLessons = (c: CaseFor<'SendReport'>, { version, organisationLessons }: ReportShape, texts: ReportTexts, answerDue: Day): Sent['organisationLessons'] =>
  organisationLessons.map(({ theme }, i) => ({ id: `${c.id}-l${i + 1}-v${version}` as Ref, theme, lesson: wordsOf(texts.organisationLessons, i).lesson, answerDue }));

/** From the first draft of the report to its acceptance (R23, R27, R30-R35, R39, R44, R61, R64). */
export const reportDeciders: Deciders<'DraftReport' | 'ShareReport' | 'RespondToReport' | 'SendReport' | 'ReturnReport' | 'AcceptReport'> = {
  /* A draft may be incomplete: what it lacks is asked for when it is shared. */
  DraftReport: (cmd, c, now) => {
    const { officers = [], ...details } = detailsOf(cmd);
    const refusals = [
      ...unless(officers.every((officer) => officer === c.officer), 'JOINT_REPORT_FORBIDDEN', { field: ['officers'] }),
      ...checkActions(cmd, c, now.today),
    ];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'ReportDrafted', ...details, version: versionOf(c) }]);
  },
  ShareReport: (cmd, c, now) => {
    const response = stepDue('comment', c, now.today, now);
    if (response === null) return refused('CALENDAR_ENDS');
    const dayless = withoutDay(c.stage.report, now.today);
    const refusals = [
      ...checkReport(c, now),
      ...unless(dayless.length === 0, 'ACTION_NO_DATE', { field: ['actions'], details: dayless.map(String) }),
    ];
    const compared = now.facts.accountTexts === null ? {} : { protectedTextCompared: c.stage.account.versions.length };
    return conclude(cmd.answers, refusals, askAboutTone(now), () => [{ type: 'ReportShared', response, ...compared }]);
  },
  RespondToReport: (cmd) => conclude(
    cmd.answers,
    unless(cmd.response !== 'AGREED_COMMENT' || written(cmd.comment), 'INVALID', { field: ['comment'] }),
    [],
    () => [{ type: 'ReportAnswered', ...detailsOf(cmd), agreed: cmd.response !== 'DISAGREED' }],
  ),
  SendReport: (cmd, c, now) => {
    const { report, discussion } = c.stage;
    const check = stepDue('reportCheck', c, now.today, now);
    const answerDue = stepDue('lessonAnswer', c, now.today, now);
    if (check === null || answerDue === null) return refused('CALENDAR_ENDS');
    /* A report that came back was in once before: only its first sending can be late. */
    const late = report.version === 1 && discussion.reportBy !== null && now.today > discussion.reportBy.due;
    const prompts = [...promptIf(late, 'REPORT_LATE'), ...promptIf(report.response === null, 'NO_RESPONSE'), ...askAboutTone(now)];
    return conclude(cmd.answers, [...checkShared(c, now.today), ...checkReport(c, now)], prompts, () => {
      const { report: texts } = now.facts;
      if (texts === null || report.reviewOn === null) throw new Error('A report without words or review day was taken for complete.');
      return [{
        type: 'ReportSent', version: report.version, actions: sentActions(c, report, texts), organisationLessons: sentLessons(c, report, texts, answerDue.due),
        ndmElements: report.ndmElements, reviewOn: report.reviewOn, check,
      }];
    });
  },
  ReturnReport: (cmd, c, now) => {
    const { reason = '', parts } = cmd;
    const { check, reportReturns } = c.stage;
    const refusals = [
      ...unless(parts.length > 0, 'RETURN_REASON', { field: ['parts'] }),
      ...unless(written(reason), 'RETURN_REASON', { field: ['reason'] }),
      ...unless(reportReturns < POLICY.reportReturns, 'RETURN_LIMIT'),
      ...unless(check === null || now.today <= check.due, 'RETURN_TOO_LATE'),
    ];
    return conclude(cmd.answers, refusals, [], () => [{ type: 'ReportReturned', parts, reason }]);
  },
  /* The process ends as of the day the report was sent (source: "once your line manager submits the report that is the end of the matter"). */
  AcceptReport: (cmd, c, now) => {
    const { check, sentOn, report, actions } = c.stage;
    const byClock = now.actor.person === 'clock';
    const agreedOn = report.response === null || report.response.answer === 'DISAGREED' ? null : report.response.on;
    const countsFrom = agreedOn ?? sentOn;
    const refusals = unless(!byClock || (check !== null && now.today > check.due), 'CHECK_PERIOD_OPEN');
    return conclude(cmd.answers, refusals, [], () => [{
      type: 'ReportAccepted', ...detailsOf(cmd), byClock, processEndedOn: sentOn ?? undefined,
      outcome: actions.length > 0 ? 'COMPLETED_WITH_ACTIONS' : 'COMPLETED_NO_ACTION',
      pdrBy: countsFrom === null ? undefined : (stepDue('pdr', c, countsFrom, now) ?? undefined),
    }]);
  },
};
