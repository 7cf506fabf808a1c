import type { Context } from '../../context.js';
import { figuresOpenTo } from '../figure-mode.js';
import type { NoFigure } from '../figure.js';
import { factsOf } from '../figure-facts.js';
import { noFigureOf } from '../no-figure.js';
import type { Scope } from '../pattern-request.js';
import { QUALITY_ITEMS } from '../protected/lattice-words.js';
import type { QualityItem } from '../protected/lattice-words.js';
import { isPartlyHidden, isUntold, toldColumn, toldCount, toldOf, toldRow, toldShare } from '../protected/told-table.js';
import { WITHOUT_METRIC } from '../query-id.js';
import type { ShareEstimateType } from '../estimate.type.js';
import { DataQualityType } from './data-quality.type.js';
import type { UnitQualityType } from './data-quality.type.js';

const NOT_TOLD = 'How long before its referral a matter was known is not told: in most units it would be the days of very few people.';
const NO_DAYS = { days: null, lower: null, upper: null } as const;

/** How complete the records are, from what is told of the picture: unit by unit, or of all forces together. */
export async function toldQuality(context: Context, scope: Scope): Promise<DataQualityType | NoFigure> {
  const isNational = figuresOpenTo(context.viewer)?.scope === 'NATIONAL';
  const found = await Promise.all(QUALITY_ITEMS.map((item) => toldOf(context, scope, `QUALITY_${item}`, isNational ? ['KIND'] : ['TEAM', 'KIND'])));
  const none = noFigureOf(found);
  if (none !== null) return none;
  const of = (item: QualityItem) => found[QUALITY_ITEMS.indexOf(item)] as (typeof found)[number];
  const all = of('source');
  const n = all.total ?? null;
  const units = isNational ? [] : (all.margins?.rows ?? []).map(({ keys: [key = ''] }) => key);
  return Object.assign(new DataQualityType(), {
    facts: factsOf({ figure: 'dataQuality', metric: 'DATA_QUALITY', scope, at: all.asOf ?? context.at, mode: 'PROTECTED', n, suppressed: found.some(isPartlyHidden), absent: n === 0 ? 'NOTHING_COUNTED' : isUntold(all) ? 'TOO_FEW' : null, why: NOT_TOLD, asked: WITHOUT_METRIC }),
    all: unitQuality(null, 'All units', (item) => toldShare(isNational ? toldCount(of(item), 'YES') : toldColumn(of(item), 'YES'), of(item).total ?? null)),
    units: units.map((unit) => unitQuality(unit, all.units?.get(unit) ?? unit, (item) => toldShare(toldCount(of(item), unit, 'YES'), toldRow(of(item), unit)))).sort((a, b) => (a.name < b.name ? -1 : a.name > b.name ? 1 : 0)),
  });
}

const unitQuality = (unit: string | null, name: string, share: (item: QualityItem) => ShareEstimateType): UnitQualityType =>
  ({ unit, name, source: share('source'), standards: share('standards'), category: share('category'), ndmElement: share('ndmElement'), days: share('days'), lateEntry: NO_DAYS, unknownCodes: share('strange') });
