import { longMonth } from '@candour/domain/findings';
import { Button, EmptyState, TooFew } from '@candour/ui';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import type { FactsFragment } from '../gql/graphql.js';
import { capital, listed, momentText } from '../wording.js';
import type { FigureIs } from './PatternFigure.js';

export const FACTS = graphql(`
  fragment Facts on FigureFacts {
    metric { name numerator denominator version }
    from
    to
    asOf
    mode
    n
    suppressed
    why
    excludes
    stillFilling
    queryId
  }
`);
export type Facts = FactsFragment;

/** What stands under every figure: what is counted, what is left out or held back, by which definition, and as of when. */
export function footOf({ metric, excludes, why, stillFilling, mode, suppressed, asOf }: Facts, ...more: readonly string[]): string {
  const over = metric.denominator == null || metric.denominator === '' ? '' : `, of ${metric.denominator}`;
  const filling = stillFilling.length === 0 ? '' : `${listed(stillFilling.map(longMonth))} ${stillFilling.length === 1 ? 'still fills' : 'still fill'}.`;
  const held = mode === 'EXACT' && !suppressed ? '' : 'Protected: few stands for 5 or fewer, or for fewer than 5 people; other numbers are to the nearest 5.';
  return [`${capital(metric.numerator)}${over}.`, ...more, ...excludes, why ?? '', filling, held, `Definition ${metric.version}. As of ${momentText(asOf)}.`].filter((each) => each !== '').join(' ');
}

/** What a figure is, as its downloads say it. */
export const aboutOf = ({ metric: { name, numerator, denominator, version }, from, to, asOf, mode, excludes, why, queryId }: Facts): FigureIs => ({
  from, to, asOf, mode, version, queryId, excludes, why: why ?? null, definition: `${name}: ${numerator}${denominator == null || denominator === '' ? '' : `, of ${denominator}`}`,
});

/** In place of a picture that has nothing to draw: too few people, or nothing at all, which are two different answers. */
export function nothingToDraw({ suppressed, why }: Pick<Facts, 'suppressed' | 'why'>, nothing: string, widen?: (() => void) | undefined): ReactNode {
  const action = widen === undefined ? undefined : <Button onPress={widen}>Choose a larger unit or period</Button>;
  if (suppressed) return <TooFew title="Too few to show" action={action}><p>{why ?? 'This choice covers fewer than 5 people. Figures are hidden to protect them.'}</p></TooFew>;
  return <EmptyState title="Nothing to show"><p>{why ?? nothing}</p></EmptyState>;
}

/** What a mark that is held back says, and why it does not open. */
export const HELD_BACK = 'few';
export const HELD_BACK_SAYS = '5 or fewer, or of fewer than 5 people: hidden to protect them';

/** A number as a mark says it. */
export const saidCount = (n: number | null, text: (n: number) => string): string => (n === null ? HELD_BACK : text(n));
