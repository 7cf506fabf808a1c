import type { Column } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { StepCurves } from '../charts/lazy.js';
import type { StepCurve } from '../charts/StepCurves.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { TimeToStageNumbersFragment } from '../gql/graphql.js';
import { count } from '../wording.js';
import { FACTS, aboutOf, footOf, nothingToDraw, saidCount } from './facts.js';
import { daysText, intervalText, plainText, shareText, withInterval, MAIN_STAGE, accountFinding, exitsWords, timeFinding } from '@candour/domain/findings';
import { few, share } from './downloads/sheet.js';
import { PatternFigure } from './PatternFigure.js';

const TIME = graphql(`
  fragment TimeToStageNumbers on TimeToStage {
    facts { ...Facts }
    stages {
      stage
      name
      n
      open
      median { days lower upper }
      p90 { days }
      steps { day share lower upper atRisk }
      exits { name n }
    }
    account { due onTime { share lower upper } }
    pauses { cases now median { days } }
  }
`);
type Stage = TimeToStageNumbersFragment['stages'][number];
/** Lines that can be told apart in one picture; the table has every point. */
const DRAWN = ['NOTIFIED', 'DISCUSSED', MAIN_STAGE] as const;
/** The picture ends where nine in ten have got there and a half more, so that a few slow reviews do not press the rest together. */
const BEYOND_P90 = 1.5;

/** How long each stage takes: shares that climb as reviews get there, open ones counted, other ends competing. */
export const TimeFigure = memo(function TimeFigure({ answer }: { readonly answer: FragmentType<typeof TIME> }): ReactNode {
  const { facts, stages, account, pauses } = readFragment(TIME, answer);
  const about = readFragment(FACTS, facts);
  const main = stages.find(({ stage }) => stage === MAIN_STAGE);
  const finding = timeFinding(stages);
  const curves = stages.filter(({ stage, steps }) => steps.length > 0 && DRAWN.some((drawn) => drawn === stage)).map(curveOf);
  const paused = pauses.cases === null || pauses.cases === 0 ? '' : `${count(pauses.cases)} ${pauses.cases === 1 ? 'was' : 'were'} paused${pauses.median.days === null ? '' : `, half of them for ${daysText(pauses.median.days)} or less`}; pauses are shown and not taken off.`;
  return (
    <PatternFigure about={aboutOf(about)} title="How long does each stage take?" finding={finding} rows={stages} rowKey={({ stage }) => stage} columns={columns}
      howToRead={<><p>Each line climbs as reviews reach a stage, in days since the referral. Reviews that are still open count for as long as they have been open, so slow ones are not lost; those that left by another route can no longer get there, so a line need not reach 100%. The band is the 95% interval for the report.</p><p>The numbers below say how many reviews were still followed at that day: where they are few, the line says little.</p></>}
      foot={footOf(about, about.mode === 'EXACT' ? 'Aalen-Johansen.' : 'Of those followed for so long.', main === undefined ? '' : exitsWords(main.exits), paused, accountFinding(account))}
      state={curves.length === 0 ? nothingToDraw(about, 'No review here has reached a stage yet.') : undefined}>
      <StepCurves label={finding} unit="Share of reviews that have reached the stage" timeTitle="Days since referral" until={lastDay(stages, main)} curves={curves} followed={main === undefined ? undefined : { title: 'Reviews still followed at that day', at: main.steps.map(({ day, atRisk }) => ({ time: day, text: count(atRisk) })) }} />
    </PatternFigure>
  );
});

function lastDay(stages: readonly Stage[], main: Stage | undefined): number {
  const all = Math.max(1, ...stages.flatMap(({ steps }) => steps.map(({ day }) => day)));
  const most = main?.p90.days ?? null;
  return Math.ceil((most === null ? all : Math.min(all, most * BEYOND_P90)) / 10) * 10;
}

function curveOf({ stage, name, steps, median, n, open }: Stage): StepCurve {
  const half = median.days === null ? 'fewer than half have reached it' : `half by day ${withInterval(median.days, median, plainText)}`;
  return {
    key: stage, label: name, isMain: stage === MAIN_STAGE, openAt: [], steps: steps.map(({ day, share, lower, upper }) => ({ at: day, share, lower, upper })),
    says: `${name}: ${half}; ${saidCount(n, count)} followed, ${saidCount(open, count)} still open`,
    half: stage === MAIN_STAGE && median.days !== null ? { at: median.days, words: `half by day ${plainText(median.days)}` } : undefined,
  };
}

const columns: readonly [Column<Stage>, ...Column<Stage>[]] = [
  { key: 'name', heading: 'Stage', cell: ({ name }) => name },
  { key: 'half', heading: 'Half by day', numeric: true, cell: ({ median: { days } }) => (days === null ? 'not yet' : plainText(days)), sheet: [{ heading: 'Half by day', value: ({ median: { days } }) => days ?? 'not yet' }] },
  { key: 'interval', heading: '95% interval', numeric: true, cell: ({ median }) => intervalText(median, plainText).replace('95% interval ', ''), sheet: [{ heading: 'Lower end of 95% interval', value: ({ median }) => median.lower }, { heading: 'Upper end', value: ({ median }) => median.upper }] },
  { key: 'p90', heading: 'Nine in ten by day', numeric: true, cell: ({ p90: { days } }) => (days === null ? 'not yet' : plainText(days)), sheet: [{ heading: 'Nine in ten by day', value: ({ p90: { days } }) => days ?? 'not yet' }] },
  { key: 'n', heading: 'Followed', numeric: true, cell: ({ n }) => saidCount(n, count), sheet: [{ heading: 'Followed', value: ({ n }) => few(n) }] },
  { key: 'open', heading: 'Still open', numeric: true, cell: ({ open }) => saidCount(open, count), sheet: [{ heading: 'Still open', value: ({ open }) => few(open) }] },
  { key: 'share', heading: 'Reached so far', numeric: true, cell: ({ steps }) => { const last = steps.at(-1); return last === undefined ? '' : shareText(last.share); }, sheet: [{ heading: 'Reached so far', value: ({ steps }) => share(steps.at(-1)?.share, null) }] },
];
