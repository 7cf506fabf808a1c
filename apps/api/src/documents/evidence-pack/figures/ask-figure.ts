import { parse } from 'graphql';
import type { FigureFactsType } from '../../../analytics/figure-facts.type.js';
import type { Plain } from '../../../audit/canonical.js';
import type { EvidenceFigure } from '../evidence-pack.type.js';
import type { Ask, PackAt } from '../make-pack.js';
import type { AskedFigure } from './asked-figure.js';
import { FIGURES, FRAGMENTS } from './fields.js';
import { SAID } from './said.js';

/** Asks for one figure as whoever wants the pack. A refusal is a sentence in the figure's place: nobody is told more here than on the page. */
export async function askFigure(which: EvidenceFigure, { filter, outcomesBy }: Pick<PackAt, 'filter' | 'outcomesBy'>, ask: Ask): Promise<AskedFigure> {
  const { title, field, type, fields } = FIGURES[which];
  const byWhat = which === 'OUTCOMES' ? ', $by: OutcomeMixBy!' : '';
  const data = await ask(parse(`query EvidencePack($filter: PatternFilter!${byWhat}) { figure: ${field} { __typename ... on Refusal { message } ... on ${type} { ${fields} } } }${FRAGMENTS[which] ?? ''}`), { filter, ...(which === 'OUTCOMES' ? { by: outcomesBy } : {}) });
  const answer = data['figure'] as Answer;
  if (answer.__typename !== type) return { which, title, queryId: null, values: null, facts: null, said: null, absent: answer.message ?? null };
  const said = SAID[which](answer as never);
  return { which, title, queryId: answer.facts.queryId, values: valuesOf(answer), facts: answer.facts, said, absent: said.picture === null && said.table === null ? (answer.facts.why ?? 'There is nothing to show here.') : null };
}

interface Answer { readonly __typename: string; readonly message?: string; readonly facts: FigureFactsType }

/** What a figure is proven by: all that was answered but the instant it was asked at, so that the same data give the same values another day. */
export function valuesOf(answer: object): Plain {
  const { facts, ...rest } = JSON.parse(JSON.stringify(answer)) as { facts: Record<string, Plain> } & Record<string, Plain>;
  const { asOf: _, ...what } = facts;
  return { ...rest, facts: what };
}
