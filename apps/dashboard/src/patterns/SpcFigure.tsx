import { Link } from '@candour/ui';
import type { Column } from '@candour/ui';
import { formatMonth } from '@candour/domain/calendar';
import type { Month } from '@candour/domain/calendar';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { SpcChart } from '../charts/lazy.js';
import type { SpcMark } from '../charts/SpcChart.js';
import { behindMark } from '../filters/behind.js';
import type { Filter } from '../filters/filter.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { SpcNumbersFragment } from '../gql/graphql.js';
import { count, counted } from '../wording.js';
import { FACTS, HELD_BACK, aboutOf, footOf, nothingToDraw } from './facts.js';
import { MonthNotes } from './MonthNotes.js';
import { lettered, noteWords } from './month-notes.js';
import type { MonthNote } from './month-notes.js';
import type { Facts } from './facts.js';
import { longMonth, SIGNAL_WORDS, controlFinding, plainText, rateText } from '@candour/domain/findings';
import { few } from './downloads/sheet.js';
import { PatternFigure } from './PatternFigure.js';

export const SPC = graphql(`
  fragment SpcNumbers on Spc {
    facts { ...Facts }
    kind
    unit
    points { month value count exposure centre lower upper signals trial filling }
    laney
    target
    assurance
    recalculations { month reason by }
    annotations { id month kind unit says recalculates reason by }
    finding { shiftSince shiftSide lastSignalMonth lastSignal lastSignalSide }
  }
`);
export type Spc = SpcNumbersFragment;
type Point = Spc['points'][number];

const KINDS: Readonly<Record<Spc['kind'], string>> = { U: 'u chart, limits of 3 standard errors', P: 'p chart, limits of 3 standard errors', XMR: 'XmR chart' };
/** Of months that are signals, so many have words beside them: the last ones. */
const WITH_WORDS = 2;

/** Whether referrals change by more than chance: each month's rate with limits that step with the officers there were. */
export const SpcFigure = memo(function SpcFigure({ answer, filter }: { readonly answer: FragmentType<typeof SPC>; readonly filter: Filter }): ReactNode {
  const spc = readFragment(SPC, answer);
  const facts = readFragment(FACTS, spc.facts);
  const finding = controlFinding(spc, { what: 'The rate of referrals', unit: 'per 1,000 officers a month' }, rateText);
  const notes = lettered(spc.annotations);
  const rows = spc.points.map((point): Row => ({ ...point, href: hrefOf(point, facts, filter), notes: notes.filter(({ month }) => month === point.month) }));
  return (
    <PatternFigure about={aboutOf(facts)} title="How many, and is it changing?" finding={finding} rows={rows} id="change" rowKey={({ month }) => month} columns={notes.length === 0 ? columns : [...columns, NOTES]}
      howToRead={<><p>Each point is a month: referrals accepted, {spc.unit}. The dashed lines show how far a month can move by chance alone. They step because months and headcount differ in size: fewer officers, wider limits. A month outside them, seven in a row on one side, seven in one direction, or two of three near a limit is a signal and drawn as a diamond; it says look, not who or why.</p><p>Limits are set again only where a change is logged with its reason. Under 12 months they are called trial limits.</p></>}
      foot={footOf(facts, `${KINDS[spc.kind]}${spc.laney === null ? '' : `, widened ${rateText(spc.laney)} times because months vary more than by chance (Laney)`}.`)}
      state={rows.every(({ value }) => value === null) ? nothingToDraw(facts, 'No month of this period has a rate.') : undefined}>
      <SpcChart label={finding} unit={`Referrals ${spc.unit}`} text={rateText} axisText={plainText} marks={marksOf(rows)} target={spc.target === null ? undefined : { value: spc.target, words: `Target ${rateText(spc.target)}` }}
        setAgain={spc.recalculations.flatMap(({ month }) => { const before = rows.findIndex((row) => row.month === month); return before < 1 ? [] : [{ before, words: `Limits set again, ${formatMonth(month as Month)}` }]; })}
        notes={notes.flatMap(({ month, letter }) => { const at = rows.findIndex((row) => row.month === month); return at < 0 ? [] : [{ at, letter }]; })} />
      <MonthNotes notes={notes} months={rows.map(({ month }) => month)} unit={filter.unit} mayWrite={facts.mode === 'EXACT'} />
    </PatternFigure>
  );
});

/** A month opens its referrals where numbers are exact; what is held back opens nothing. */
const hrefOf = ({ month, count: n }: Point, facts: Facts, filter: Filter): string | undefined => (facts.mode !== 'EXACT' || n === null || n === 0 ? undefined : behindMark(filter, facts, { MONTH: month }));

type Row = Point & { readonly href: string | undefined; readonly notes: readonly MonthNote[] };

function marksOf(rows: readonly Row[]): readonly SpcMark[] {
  const worded = rows.filter(({ signals, value }) => value !== null && signals.includes('OUTSIDE_LIMITS')).slice(-WITH_WORDS);
  return rows.map((row) => {
    const { month, value, count: n, centre, lower, upper, trial, filling, href } = row;
    return {
      key: month, label: shortMonth(month), value, filling, href, isSignal: row.signals.length > 0, says: `${longMonth(month)}: ${sayMonth(row)}`,
      // A month without a value, such as one before the record, has nothing to be judged by lines.
      limits: value === null || centre === null || upper === null ? null : { centre, lower, upper, trial },
      words: worded.includes(row) ? ['Outside the limits', `${n === null ? rateText(value ?? 0) : count(n)} in ${longMonth(month)}`] as const : undefined,
    };
  });
}

const shortMonth = (month: string): string => formatMonth(month as Month).replace(/ \d\d(\d\d)$/, ' $1');

function sayMonth(row: Row): string {
  const { value, count: n, lower, upper, signals, trial, filling, href, notes } = row;
  if (value === null) return n === null ? 'held back or not known' : `${counted(n, 'referral')}, and no number of officers to hold them against`;
  const limits = upper === null ? '' : `; ${trial ? 'trial limits' : 'limits'} ${rateText(lower ?? 0)} to ${rateText(upper)}`;
  const signal = signals.length === 0 ? '' : `; signal: ${signals.map((each) => SIGNAL_WORDS[each].toLowerCase()).join(', ')}`;
  return `${rateText(value)} per 1,000 officers${n === null ? '' : `, ${counted(n, 'referral')}`}${limits}${signal}${filling ? '; still filling' : ''}${notes.map((note) => `. Note ${note.letter}: ${noteWords(note)}`).join('')}${href === undefined ? '' : '. Open the cases'}`;
}

const NOTES: Column<Row> = { key: 'notes', heading: 'What happened', cell: ({ notes }) => notes.map(noteWords).join(' ') };

const columns: readonly [Column<Row>, ...Column<Row>[]] = [
  { key: 'month', heading: 'Month', cell: ({ month, filling }) => (filling ? `${formatMonth(month as Month)} (still filling)` : formatMonth(month as Month)), sheet: [{ heading: 'Month', value: ({ month }) => ({ month }) }, { heading: 'Still filling', value: ({ filling }) => (filling ? 'yes' : 'no') }] },
  { key: 'count', heading: 'Referrals', numeric: true, cell: ({ count: n, href, month }) => (n === null ? HELD_BACK : href === undefined ? count(n) : <Link href={href} aria-label={`${count(n)}: open the cases, ${longMonth(month)}`}>{count(n)}</Link>), sheet: [{ heading: 'Referrals', value: ({ count: n }) => few(n) }] },
  { key: 'officers', heading: 'Officers', numeric: true, cell: ({ exposure }) => (exposure === null ? 'not known' : count(Math.round(exposure))), sheet: [{ heading: 'Officers', value: ({ exposure }) => exposure ?? 'not known' }] },
  { key: 'rate', heading: 'Rate per 1,000', numeric: true, cell: ({ value }) => (value === null ? 'none' : rateText(value)), sheet: [{ heading: 'Rate per 1,000', value: ({ value }) => value ?? 'none' }, { heading: 'Average', value: ({ centre }) => centre }] },
  { key: 'lower', heading: 'Lower limit', numeric: true, cell: ({ lower }) => (lower === null ? '' : rateText(lower)), sheet: [{ heading: 'Lower limit', value: ({ lower }) => lower }] },
  { key: 'upper', heading: 'Upper limit', numeric: true, cell: ({ upper }) => (upper === null ? '' : rateText(upper)), sheet: [{ heading: 'Upper limit', value: ({ upper }) => upper }] },
  { key: 'signal', heading: 'Signal', cell: ({ signals }) => (signals.length === 0 ? 'None' : signals.map((each) => SIGNAL_WORDS[each]).join(', ')) },
];
