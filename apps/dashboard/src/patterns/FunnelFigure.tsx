import { Link } from '@candour/ui';
import type { Column } from '@candour/ui';
import { memo, useMemo } from 'react';
import type { ReactNode } from 'react';
import { FunnelChart } from '../charts/lazy.js';
import { markAddress, markDoes } from '../filters/behind.js';
import type { Filter } from '../filters/filter.js';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { FunnelNumbersFragment } from '../gql/graphql.js';
import { count, counted, listed } from '../wording.js';
import { FACTS, aboutOf, footOf, nothingToDraw } from './facts.js';
import type { Facts } from './facts.js';
import { byName, plainText, rateText, funnelFinding } from '@candour/domain/findings';
import { PatternFigure } from './PatternFigure.js';

const FUNNEL = graphql(`
  fragment FunnelNumbers on Funnel {
    facts { ...Facts }
    target
    unit
    sizeUnit
    widened
    tooFewToEstimate
    overDispersion { ratio }
    points { key label count size value low95 high95 low998 high998 place side }
    curve { size low95 high95 low998 high998 }
    withoutDenominator { label }
    heldBack { label }
  }
`);
type Funnel = FunnelNumbersFragment;
type Point = Funnel['points'][number];
interface Row extends Point { readonly href: string | undefined; readonly does: string }

const PLACES = { WITHIN: 'within both', BEYOND_95: 'outside the 95% limits', BEYOND_998: 'outside the 99.8% limits' } as const;

/** Which teams differ from the rest beyond chance: never a league table, so teams stand in the order of their names. */
export const FunnelFigure = memo(function FunnelFigure({ answer, filter }: { readonly answer: FragmentType<typeof FUNNEL>; readonly filter: Filter }): ReactNode {
  const funnel = readFragment(FUNNEL, answer);
  const facts = readFragment(FACTS, funnel.facts);
  const rows = useMemo(() => byName(funnel.points).map((point): Row => ({ ...point, href: hrefOf(point, facts, filter), does: markDoes(filter, { TEAM: point.key }) })), [funnel, facts, filter]);
  const curve = useMemo(() => funnel.curve.size.map((size, i) => ({ size, low95: funnel.curve.low95[i] ?? 0, high95: funnel.curve.high95[i] ?? 0, low998: funnel.curve.low998[i] ?? 0, high998: funnel.curve.high998[i] ?? 0 })), [funnel]);
  const marks = useMemo(() => rows.map((row) => ({ ...row, says: says(row, funnel) })), [rows, funnel]);
  const finding = funnelFinding(funnel, 'their rate of referrals');
  return (
    <PatternFigure about={aboutOf(facts)} title="Which teams differ beyond chance?" finding={finding} rows={rows} rowKey={({ key }) => key} columns={columns}
      howToRead={<><p>Each point is a team. Small teams vary more by chance, so the limits open to the left. About one team in twenty lies outside the dashed 95% limits by chance alone, and one in five hundred outside the solid 99.8% limits. The order of teams has no meaning and none is put in order.</p><p>Look outside the solid lines first, and ask what is different about the work before asking anything else.</p></>}
      foot={footOf(facts, ...howMade(funnel), ...withoutPlace(funnel))}
      state={funnel.target === null || rows.length === 0 ? nothingToDraw(facts, 'No team here has referrals and a number of officers to hold them against.') : undefined}>
      <FunnelChart label={finding} unit={`Referrals ${funnel.unit}`} sizeTitle={`Size of the team: ${funnel.sizeUnit}`} marks={marks} curve={curve} target={funnel.target ?? 0} text={rateText} axisText={plainText} sizeText={(n) => count(Math.round(n))} />
    </PatternFigure>
  );
});

const hrefOf = ({ key, count: n }: Point, facts: Facts, filter: Filter): string | undefined => (facts.mode !== 'EXACT' || n === 0 ? undefined : markAddress(filter, facts, { TEAM: key }));

const says = ({ label, value, count: n, size, place, href, does }: Row, { sizeUnit }: Funnel): string =>
  `${label}: ${rateText(value)}, ${counted(n, 'referral')} over ${plainText(size)} ${sizeUnit}, ${PLACES[place]}${href === undefined ? '' : `. ${does}`}`;

/** How the limits were made. */
function howMade({ widened, overDispersion, tooFewToEstimate }: Funnel): readonly string[] {
  const limits = 'Limits 95% (dashed) and 99.8% (solid)';
  if (widened && overDispersion !== null) return [`${limits}, widened for extra variation between teams (ratio ${rateText(overDispersion.ratio)}).`];
  return [tooFewToEstimate ? `${limits}, of chance alone: with fewer than ten teams extra variation cannot be told.` : `${limits}, of chance alone.`];
}

function withoutPlace({ withoutDenominator, heldBack }: Funnel): readonly string[] {
  const names = (teams: readonly { readonly label: string }[]): string => listed(byName(teams).map(({ label }) => label));
  return [
    withoutDenominator.length === 0 ? '' : `No number of officers is known for ${names(withoutDenominator)}.`,
    heldBack.length === 0 ? '' : `Too few to show: ${names(heldBack)}.`,
  ];
}

const columns: readonly [Column<Row>, ...Column<Row>[]] = [
  { key: 'team', heading: 'Team', cell: ({ label }) => label },
  { key: 'count', heading: 'Referrals', numeric: true, cell: ({ count: n, href, does, label }) => (href === undefined ? count(n) : <Link href={href} aria-label={`${count(n)}: ${does}, ${label}`}>{count(n)}</Link>), sheet: [{ heading: 'Referrals', value: ({ count: n }) => n }] },
  { key: 'size', heading: 'Size', numeric: true, cell: ({ size }) => rateText(size), sheet: [{ heading: 'Size', value: ({ size }) => size }] },
  { key: 'value', heading: 'Rate', numeric: true, cell: ({ value }) => rateText(value), sheet: [{ heading: 'Rate', value: ({ value }) => value }] },
  { key: '95', heading: '95% limits', numeric: true, cell: ({ low95, high95 }) => `${rateText(low95)} to ${rateText(high95)}`, sheet: [{ heading: 'Lower 95% limit', value: ({ low95 }) => low95 }, { heading: 'Upper 95% limit', value: ({ high95 }) => high95 }] },
  { key: '998', heading: '99.8% limits', numeric: true, cell: ({ low998, high998 }) => `${rateText(low998)} to ${rateText(high998)}`, sheet: [{ heading: 'Lower 99.8% limit', value: ({ low998 }) => low998 }, { heading: 'Upper 99.8% limit', value: ({ high998 }) => high998 }] },
  { key: 'place', heading: 'Among its limits', cell: ({ place }) => PLACES[place] },
];
