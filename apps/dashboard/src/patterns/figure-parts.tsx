import { EmptyState, Link } from '@candour/ui';
import type { Column } from '@candour/ui';
import type { ReactNode } from 'react';
import type { Mark } from '../charts/mark.js';
import { markAddress, markDoes } from '../filters/behind.js';
import type { Mark as MarkKeys } from '../filters/behind.js';
import type { Filter } from '../filters/filter.js';
import { count, counted, momentText, percent } from '../wording.js';
import type { Slice } from '@candour/domain/findings';
import { HELD_BACK, HELD_BACK_SAYS } from './facts.js';
import { isExact } from './numbers.js';
import type { Numbers } from './numbers.js';

/** What every figure of the page is drawn from. */
export interface FigureInput { readonly numbers: Numbers; readonly filter: Filter }

/** A slice with its share of the whole and the list behind it. One that stands apart is no part of that whole and has words in place of a share. */
export interface LinkedSlice extends Slice { readonly share: string; readonly part?: number; readonly apart?: boolean; readonly href: string | undefined; readonly does?: string; readonly running?: string; readonly runningPart?: number }

/** Slices that open the list of exactly their cases; one of nothing opens nothing, and where numbers are protected none opens and none has a share, which would tell what is held back. */
export const linked = (slices: readonly Slice[], whole: number, { numbers, filter }: FigureInput, keys: (key: string) => MarkKeys): readonly LinkedSlice[] =>
  slices.map((slice) => ({ ...slice, share: !isExact(numbers) || whole === 0 ? '' : percent(slice.count, whole), ...(!isExact(numbers) || whole === 0 ? {} : { part: slice.count / whole }), href: slice.count === 0 || !isExact(numbers) ? undefined : markAddress(filter, numbers, keys(slice.key)), does: markDoes(filter, keys(slice.key)) }));

/** The slice of cases without a value, apart from the others: it opens its list like them, and has no share of what they are shares of. */
export const apart = (slice: Slice | undefined, words: string, input: FigureInput, keys: (key: string) => MarkKeys): readonly LinkedSlice[] =>
  slice === undefined || slice.count === 0 ? [] : linked([slice], 0, input, keys).map((each) => ({ ...each, share: words, apart: true }));

/** A slice as a mark of a chart, its share beside it where the figure says what the share is of. */
export const markOf = (slice: LinkedSlice, noun: string, shareOf?: string): Mark => ({
  key: slice.key, label: slice.label, count: slice.count, href: slice.href,
  says: slice.isHidden === true ? `${slice.label}: ${HELD_BACK_SAYS}` : [`${slice.label}: ${counted(slice.count, noun)}`, shareWords(slice, shareOf), intervalWords(slice), opens(slice)].join(''),
  ...(slice.isHidden === true ? { hidden: HELD_BACK } : {}), ...(slice.interval === undefined ? {} : { interval: slice.interval }),
  ...(slice.running !== undefined ? { beside: slice.running } : shareOf === undefined ? {} : { beside: slice.apart ? '' : slice.share }),
  ...(slice.apart ? { apart: true, context: true } : {}),
});
const shareWords = ({ share, apart: isApart }: LinkedSlice, shareOf: string | undefined): string => (share === '' ? '' : `, ${share}${shareOf === undefined || isApart ? '' : ` of ${shareOf}`}`);
const intervalWords = ({ interval }: LinkedSlice): string => (interval === undefined ? '' : `, 95% interval ${count(Math.round(interval.lower))} to ${count(Math.round(interval.upper))}`);
const opens = ({ href, does = '' }: LinkedSlice): string => (href === undefined ? '' : `. ${does}`);

/** The column of intervals, for a figure whose slices have them. */
export const INTERVAL_COLUMN: Column<LinkedSlice> = { key: 'interval', heading: '95% interval', numeric: true, cell: ({ interval }) => (interval === undefined ? '' : `${count(Math.round(interval.lower))} to ${count(Math.round(interval.upper))}`), sheet: [{ heading: 'Lower end of 95% interval', value: ({ interval }) => interval?.lower ?? null }, { heading: 'Upper end', value: ({ interval }) => interval?.upper ?? null }] };

/** The columns of a figure's table. */
export const columnsFor = (first: string, countHeading: string, shareHeading: string, more: readonly Column<LinkedSlice>[] = [], name: (slice: LinkedSlice) => string = ({ label }) => label): readonly [Column<LinkedSlice>, ...Column<LinkedSlice>[]] => [
  { key: 'label', heading: first, cell: name },
  { key: 'count', heading: countHeading, numeric: true, cell: (slice) => <CountLink slice={slice} />, sheet: [{ heading: countHeading, value: ({ isHidden, count: n }) => (isHidden === true ? HELD_BACK : n) }] },
  { key: 'share', heading: shareHeading, numeric: true, cell: ({ share }) => share, sheet: [{ heading: shareHeading, value: ({ part, share, apart: isApart }) => (part !== undefined ? { share: part } : isApart === true ? share : null) }] },
  ...more,
];

const CountLink = ({ slice: { count: n, href, does, label, isHidden } }: { readonly slice: LinkedSlice }): ReactNode => (isHidden === true ? <span title={HELD_BACK_SAYS}>{HELD_BACK}</span> : href === undefined ? count(n) : <Link href={href} aria-label={`${count(n)}: ${does}, ${label}`}>{count(n)}</Link>);

/** What is counted, what is left out, as of when. */
export const footOf = ({ counted: what, excludes, asOf, mode }: Numbers): string => [what, ...excludes, ...(mode === 'EXACT' ? [] : ['Protected: few stands for 5 or fewer, or for fewer than 5 people; other numbers are to the nearest 5; marks do not open records.']), `As of ${momentText(asOf)}.`].join(' ');

/** How many referrals name no standard; nothing where all do. */
export const unnamedWords = (n: number): string => (n === 0 ? '' : ` ${count(n)} ${n === 1 ? 'referral names' : 'referrals name'} no standard, being about performance alone.`);

/** In place of a picture that would show nothing. */
export const NothingToShow = ({ children }: { readonly children: ReactNode }): ReactNode => <EmptyState title="Nothing to show"><p>{children}</p></EmptyState>;

/** The whole of a figure: as counted, or as told where numbers are held back. */
export const totalText = (total: number | null): string => (total === null ? HELD_BACK : count(total));
