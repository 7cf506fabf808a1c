import { memo } from 'react';
import type { ReactNode } from 'react';
import { MonthLine } from '../charts/lazy.js';
import { count, listed } from '../wording.js';
import { columnsFor, footOf, linked, markOf } from './figure-parts.js';
import type { FigureInput } from './figure-parts.js';
import { averageWords, monthsFinding } from '@candour/domain/findings';
import { slicesOf } from './numbers.js';
import { recordNote, recorded } from './record.js';
import { aboutOf } from './facts.js';
import { PatternFigure } from './PatternFigure.js';

/** Referrals by month from zero, the months that still fill hollow: what can be shown where no number of officers is known and so no rate. */
export const MonthsFigure = memo(function MonthsFigure(input: FigureInput): ReactNode {
  const { numbers } = input;
  const slices = recorded(slicesOf(numbers), numbers.recordBegins);
  const total = slices.reduce((sum, { count: n }) => sum + n, 0);
  const isFilling = (key: string): boolean => numbers.stillFilling.includes(key);
  const complete = slices.filter(({ key }) => !isFilling(key));
  const inComplete = complete.reduce((sum, { count: n }) => sum + n, 0);
  const finding = monthsFinding(slices, numbers.stillFilling, numbers.recordBegins);
  const begins = recordNote(numbers);
  const rows = linked(slices, total, input, (key) => ({ MONTH: key }));
  const filling = slices.filter(({ key }) => isFilling(key)).map(({ label }) => label);
  return (
    <PatternFigure about={aboutOf(numbers.facts)} title="How many, and is it changing?" finding={finding} rows={rows} rowKey={({ key }) => key} tableFoot={['All months', count(total), '']}
      columns={columnsFor('Month', 'Referrals', 'Share', [], ({ key, label }) => (isFilling(key) ? `${label} (still filling)` : label))}
      howToRead={<p>Each point is the referrals submitted in a month and accepted for review. Hollow points will still grow. The level line is the average of the complete months. Months and teams differ in size and chance moves every count: whether a change is more than chance needs limits, and these need the number of officers, which is not known for this choice.</p>}
      foot={`${begins === null ? '' : `${begins} `}${footOf(numbers)}${filling.length === 0 ? '' : ` ${listed(filling)} ${filling.length === 1 ? 'is' : 'are'} still filling.`}`}>
      <MonthLine label={finding} unit="Referrals a month" average={complete.length === 0 ? null : { value: inComplete / complete.length, words: `Average ${averageWords(inComplete, complete.length)}` }}
        marks={rows.map((row) => ({ ...markOf(row, 'referral'), filling: isFilling(row.key), says: `${markOf(row, 'referral').says}${isFilling(row.key) ? '. Still filling' : ''}` }))} />
    </PatternFigure>
  );
});
