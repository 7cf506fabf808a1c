import type { Column } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { IntervalDots, StepCurves } from '../charts/lazy.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { ActionsDoneNumbersFragment, LessonThemesNumbersFragment } from '../gql/graphql.js';
import { count, counted } from '../wording.js';
import { FACTS, HELD_BACK, aboutOf, footOf, nothingToDraw, saidCount } from './facts.js';
import { intervalText, plainText, rateText, shareText, withInterval, actionsDoneFinding, lessonsFinding, recurrenceWords } from '@candour/domain/findings';
import { few, share } from './downloads/sheet.js';
import { PatternFigure } from './PatternFigure.js';

const LESSONS = graphql(`
  fragment LessonThemesNumbers on LessonThemes {
    facts { ...Facts }
    reports
    all { raised byStatus { name n } decidedInTime { count of share lower upper } }
    themes {
      theme
      name
      raised
      perHundredCases
      perHundredLower
      perHundredUpper
      byStatus { status name n }
      implemented { share }
      recurrence { ratio lower upper says }
    }
  }
`);
type Theme = LessonThemesNumbersFragment['themes'][number];

/** The answer in a sentence. */
export const lessonsSentence = (answer: FragmentType<typeof LESSONS>): string => lessonsFinding(readFragment(LESSONS, answer));

/** Lessons by theme: how often for every 100 reports, what became of them, and whether a theme came again. */
export const LessonsFigure = memo(function LessonsFigure({ answer }: { readonly answer: FragmentType<typeof LESSONS> }): ReactNode {
  const { facts, reports, all, themes } = readFragment(LESSONS, answer);
  const about = readFragment(FACTS, facts);
  const finding = lessonsFinding({ all, themes });
  const [recurring] = themes.flatMap(({ recurrence }) => (recurrence === null ? [] : [recurrence]));
  return (
    <PatternFigure about={aboutOf(about)} title="What did we learn?" finding={finding} rows={themes} rowKey={({ name }) => name} columns={lessonColumns(themes, about.mode)}
      howToRead={<><p>Each dot is how often a theme is raised for every 100 reports, with its 95% interval: where bars overlap widely, treat the themes as level. A theme raised often is one that reviewers look at, and may be one that is easily said.</p>{recurring === undefined ? null : <p>{recurring.says}</p>}</>}
      foot={footOf(about, reports === null ? '' : `Held against ${counted(reports, 'report')} sent.`)}
      state={all.raised === 0 || themes.length === 0 ? nothingToDraw(about, 'No lesson for the force has been raised in these reviews.') : undefined}>
      <IntervalDots label={finding} unit="Lessons for every 100 reports, 95% interval" axisText={plainText}
        marks={themes.map(({ name, raised, perHundredCases, perHundredLower, perHundredUpper }) => ({
          key: name, label: name, sub: raised === null ? 'few' : counted(raised, 'lesson'), value: perHundredCases, lower: perHundredLower, upper: perHundredUpper, text: perHundredCases === null ? HELD_BACK : rateText(perHundredCases),
          says: `${name}: ${raised === null ? 'few lessons, hidden' : counted(raised, 'lesson')}${perHundredCases === null ? '' : `, ${withInterval(perHundredCases, { lower: perHundredLower, upper: perHundredUpper }, rateText)} for every 100 reports`}`,
        }))} />
    </PatternFigure>
  );
});

function lessonColumns(themes: readonly Theme[], mode: 'EXACT' | 'PROTECTED'): readonly [Column<Theme>, ...Column<Theme>[]] {
  return [
    { key: 'theme', heading: 'Theme', cell: ({ name }) => name },
    { key: 'raised', heading: 'Raised', numeric: true, cell: ({ raised }) => saidCount(raised, count), sheet: [{ heading: 'Raised', value: ({ raised }) => few(raised) }] },
    ...(themes[0]?.byStatus ?? []).map(({ status, name }): Column<Theme> => ({ key: status, heading: name, numeric: true, cell: ({ byStatus }) => saidCount(byStatus.find((each) => each.status === status)?.n ?? null, count), sheet: [{ heading: name, value: ({ byStatus }) => few(byStatus.find((each) => each.status === status)?.n) }] })),
    // Protected, whether a theme came again is not told at all.
    ...(mode === 'EXACT' ? [{ key: 'again', heading: 'Raised again since one was put into practice', cell: ({ recurrence }: Theme) => (recurrence === null ? 'none put into practice yet' : recurrenceWords(recurrence)) }] : []),
  ];
}

const ACTIONS = graphql(`
  fragment ActionsDoneNumbers on ActionCompletion {
    facts { ...Facts }
    all { name n onTime { count of share lower upper } overdueNow median { days lower upper } slip { days } curve { day share lower upper atRisk } }
    byType { name n onTime { count of share lower upper } overdueNow median { days lower upper } slip { days } }
    reviewNoteOnTime { share lower upper of }
    pdrInTime { share lower upper of }
  }
`);
type ActionsRow = ActionsDoneNumbersFragment['byType'][number];

/** The answer in a sentence. */
export const actionsSentence = (answer: FragmentType<typeof ACTIONS>): string => actionsDoneFinding(readFragment(ACTIONS, answer).all);

/** Whether what was agreed is done: the share done by the day since agreement, actions still open counted as long as they have been. */
export const ActionsDoneFigure = memo(function ActionsDoneFigure({ answer }: { readonly answer: FragmentType<typeof ACTIONS> }): ReactNode {
  const { facts, all, byType, reviewNoteOnTime: note, pdrInTime: pdr } = readFragment(ACTIONS, answer);
  const about = readFragment(FACTS, facts);
  const finding = actionsDoneFinding(all);
  const also = [note.share === null ? '' : `Review notes in time: ${shareText(note.share)}.`, pdr.share === null ? '' : `Reports talked over at the PDR within twelve months: ${shareText(pdr.share)}.`];
  const half = all.median.days === null ? undefined : { at: all.median.days, words: `half by day ${plainText(all.median.days)}` };
  return (
    <PatternFigure about={aboutOf(about)} title="Is what was agreed done?" finding={finding} rows={[all, ...byType]} rowKey={({ name }) => name} columns={actionColumns}
      howToRead={all.curve.length === 0 ? <p>Each dot is the share of actions done by their due day, with its 95% interval: where bars overlap widely, treat the types as level. A late action is a prompt for support: it says nothing of the officer.</p> : <p>The line climbs as actions are done, in days since the report was agreed. Actions not done yet count for as long as they have been open, so they are not lost. A late action is a prompt for support: it says nothing of the officer, and a type of action that takes longer is not by that a worse one.</p>}
      foot={footOf(about, ...also)} state={all.curve.length === 0 && all.onTime.share === null ? nothingToDraw(about, 'No action has been agreed in these reviews.') : undefined}>
      {all.curve.length === 0 ? <InTimeByType label={finding} rows={[all, ...byType]} /> : <StepCurves label={finding} unit="Share of actions done, 95% interval" timeTitle="Days since agreement" until={Math.max(1, ...all.curve.map(({ day }) => day))}
        curves={[{ key: 'all', label: 'All actions', isMain: true, openAt: [], half, steps: all.curve.map(({ day, share, lower, upper }) => ({ at: day, share, lower, upper })), says: finding }]}
        followed={{ title: 'Actions still followed at that day', at: all.curve.map(({ day, atRisk }) => ({ time: day, text: count(atRisk) })) }} />}
    </PatternFigure>
  );
});

/** Where no days are told: the share done by the due day, of all and of each type it is told of. */
function InTimeByType({ label, rows }: { readonly label: string; readonly rows: readonly ActionsRow[] }): ReactNode {
  const told = rows.filter(({ onTime }) => onTime.share !== null);
  return <IntervalDots label={label} unit="Share done by the due day, 95% interval" axisText={shareText} marks={told.map(({ name, n, onTime }) => ({ key: name, label: name, sub: n === null ? HELD_BACK : counted(n, 'action'), value: onTime.share, lower: onTime.lower, upper: onTime.upper, text: onTime.share === null ? HELD_BACK : shareText(onTime.share), says: `${name}: ${onTime.share === null ? HELD_BACK : withInterval(onTime.share, onTime, shareText)} done by the due day` }))} />;
}

const actionColumns: readonly [Column<ActionsRow>, ...Column<ActionsRow>[]] = [
  { key: 'type', heading: 'Type of action', cell: ({ name }) => name },
  { key: 'n', heading: 'Agreed', numeric: true, cell: ({ n }) => saidCount(n, count), sheet: [{ heading: 'Agreed', value: ({ n }) => few(n) }] },
  { key: 'on-time', heading: 'Done by the due day', numeric: true, cell: ({ onTime }) => (onTime.share === null ? 'too few' : shareText(onTime.share)), sheet: [{ heading: 'Done by the due day', value: ({ onTime }) => share(onTime.share) }] },
  { key: 'interval', heading: '95% interval', numeric: true, cell: ({ onTime }) => intervalText(onTime, shareText).replace('95% interval ', ''), sheet: [{ heading: 'Lower end of 95% interval', value: ({ onTime }) => share(onTime.lower, null) }, { heading: 'Upper end', value: ({ onTime }) => share(onTime.upper, null) }] },
  { key: 'median', heading: 'Half done by day', numeric: true, cell: ({ median }) => (median.days === null ? 'not yet' : plainText(median.days)), sheet: [{ heading: 'Half done by day', value: ({ median }) => median.days ?? 'not yet' }] },
  { key: 'slip', heading: 'Median days after the due day', numeric: true, cell: ({ slip }) => (slip.days === null ? 'too few' : plainText(slip.days)), sheet: [{ heading: 'Median days after the due day', value: ({ slip }) => few(slip.days) }] },
  { key: 'overdue', heading: 'Overdue now', numeric: true, cell: ({ overdueNow }) => saidCount(overdueNow, count), sheet: [{ heading: 'Overdue now', value: ({ overdueNow }) => few(overdueNow) }] },
];
