import type { Column } from '@candour/ui';
import { memo } from 'react';
import type { ReactNode } from 'react';
import { IntervalDots } from '../charts/lazy.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { UnitQualityNumbersFragment } from '../gql/graphql.js';
import { count } from '../wording.js';
import { FACTS, HELD_BACK, aboutOf, footOf, nothingToDraw } from './facts.js';
import { intervalText, shareText, lateWords, qualityFinding } from '@candour/domain/findings';
import { few, share } from './downloads/sheet.js';
import { PatternFigure } from './PatternFigure.js';

const QUALITY = graphql(`
  fragment QualityNumbers on DataQuality {
    facts { ...Facts }
    all { ...UnitQualityNumbers }
    units { ...UnitQualityNumbers }
  }
`);
const UNIT = graphql(`
  fragment UnitQualityNumbers on UnitQuality {
    unit
    name
    source { count of share lower upper }
    standards { count of share lower upper }
    category { count of share lower upper }
    ndmElement { count of share lower upper }
    days { count of share lower upper }
    unknownCodes { count of share lower upper }
    lateEntry { days }
  }
`);
type Unit = UnitQualityNumbersFragment;
const unitOf = (unit: FragmentType<typeof UNIT>): Unit => readFragment(UNIT, unit);

const PARTS = [
  ['source', 'Source', 'of all cases'], ['standards', 'Standard', 'or performance alone, of all cases'], ['category', 'Allegation category', 'of all cases'],
  ['ndmElement', 'Element of the decision', 'of cases with a report'], ['days', 'Every day of the process', 'of all cases'], ['unknownCodes', 'Code in no list today', 'of all cases; should be none'],
] as const;

/** The answer in a sentence. */
export const qualitySentence = (answer: FragmentType<typeof QUALITY>): string => qualityFinding({ all: unitOf(readFragment(QUALITY, answer).all) });

/** How complete the records behind the figures are: for all units as dots, unit by unit in the table. */
export const QualityFigure = memo(function QualityFigure({ answer }: { readonly answer: FragmentType<typeof QUALITY> }): ReactNode {
  const { facts, all: whole, units } = readFragment(QUALITY, answer);
  const about = readFragment(FACTS, facts);
  const all = unitOf(whole);
  const finding = qualityFinding({ all });
  return (
    <PatternFigure about={aboutOf(about)} title="Can we trust the data?" finding={finding} rows={[all, ...units.map(unitOf)]} rowKey={({ unit }) => unit ?? ''} columns={columns}
      howToRead={<p>Each dot is the share of records that have a part which figures need, with its 95% interval. Where a part is missing, cases fall out of the figures that are made of it, so a unit with gaps shows fewer than it had. Late entry is the days from the day the matter became known to the day the referral was submitted. None of it says anything about anybody’s work.</p>}
      foot={footOf(about, all.lateEntry.days === null ? '' : `Entered within a median of ${lateWords(all.lateEntry.days)}.`)}
      state={PARTS.every(([key]) => all[key].share === null) ? nothingToDraw(about, 'There is no record in this period.') : undefined}>
      <IntervalDots label={finding} unit="Share of records that have it, 95% interval" axisText={shareText} ceiling={1}
        marks={PARTS.map(([key, label, sub]) => {
          const { share: part, lower, upper, count: n, of } = all[key];
          return { key, label, sub, value: part, lower, upper, text: part === null ? HELD_BACK : shareText(part), says: `${label}: ${part === null ? 'too few to show' : `${shareText(part)}${n === null || of === null ? '' : `, ${count(n)} of ${count(of)}`}, ${intervalText({ lower, upper }, shareText)}`}` };
        })} />
    </PatternFigure>
  );
});

const columns: readonly [Column<Unit>, ...Column<Unit>[]] = [
  { key: 'unit', heading: 'Unit at the incident', cell: ({ unit, name }) => (unit === null ? <b>{name}</b> : name), sheet: [{ heading: 'Unit at the incident', value: ({ name }) => name }] },
  ...PARTS.map(([key, label]): Column<Unit> => ({ key, heading: label, numeric: true, cell: (unit) => (unit[key].share === null ? 'too few' : shareText(unit[key].share)), sheet: [{ heading: label, value: (unit) => share(unit[key].share) }] })),
  { key: 'late', heading: 'Late entry, median', numeric: true, cell: ({ lateEntry }) => lateWords(lateEntry.days), sheet: [{ heading: 'Late entry, median days', value: ({ lateEntry }) => few(lateEntry.days) }] },
];
