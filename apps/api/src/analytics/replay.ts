import { METRICS } from '@candour/domain/metrics';
import { coerceInputValue } from 'graphql';
import type { GraphQLSchema } from 'graphql';
import { invalidDetails } from '../access/refusal.type.js';
import type { InputProblem } from '../access/refusal.type.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import type { Selection } from '../reading/selection.js';
import { compare } from './compare.js';
import type { CompareWithInput } from './comparison.type.js';
import type { NoFigure } from './figure.js';
import { modeOf, notYours } from './figure-mode.js';
import { earlyWarning } from './early-warning/early-warning.js';
import { disproportionality, mayAskEquality } from './equality/disproportionality.js';
import { actionCompletion } from './follow-through/action-completion.js';
import { lessonThemes } from './follow-through/lesson-themes.js';
import { funnel } from './funnel.js';
import type { FunnelMetric } from './funnel.type.js';
import { outcomeMix } from './outcomes/outcome-mix.js';
import type { OutcomeMixBy } from './outcomes/outcome-mix.type.js';
import { pattern } from './pattern.js';
import type { PatternDimension, PatternMetric } from './pattern-words.enum.js';
import { dataQuality } from './quality/data-quality.js';
import { readQueryId } from './query-id.js';
import { spc } from './spc.js';
import type { SpcMetric } from './spc.enum.js';
import { timeToStage } from './stages/time-to-stage.js';

/** What a named figure was asked with, read by the types of its own field of the API. */
type Args = Readonly<Record<string, unknown>> & { readonly filter?: PatternFilterInput | null };
type Figure = (context: Context, args: Args, asked: Selection) => Promise<object>;
const filterOf = ({ filter }: Args): PatternFilterInput | null => filter ?? null;

/** The figures that can be asked for by name: each by the field that answers it. */
const FIGURES: Readonly<Record<string, Figure>> = {
  pattern: (context, args, asked) => pattern(context, { metric: args['metric'] as PatternMetric, by: args['by'] as readonly PatternDimension[], filter: filterOf(args) }, asked),
  spc: (context, args) => spc(context, args['metric'] as SpcMetric, filterOf(args)),
  funnel: (context, args) => funnel(context, args['metric'] as FunnelMetric, filterOf(args)),
  compare: (context, args) => compare(context, args['metric'] as FunnelMetric, filterOf(args), args['with'] as CompareWithInput),
  timeToStage: (context, args) => timeToStage(context, filterOf(args)),
  outcomeMix: (context, args) => outcomeMix(context, args['by'] as OutcomeMixBy, filterOf(args)),
  actionCompletion: (context, args) => actionCompletion(context, filterOf(args)),
  disproportionality: (context, args) => disproportionality(context, filterOf(args)),
  dataQuality: (context, args) => dataQuality(context, filterOf(args)),
  earlyWarning: (context, args) => earlyWarning(context, filterOf(args)),
  lessonThemes: (context, args) => lessonThemes(context, filterOf(args)),
};

const NOT_A_NAME: InputProblem = { field: ['queryId'], message: 'This is no name of a figure: copy all of it from the figure.' };
const CHANGED: InputProblem = { field: ['queryId'], message: 'The definition of this figure has changed since it was named: open the figure anew.' };

/** Works a named figure out again, for whoever asks now. */
export async function replay<T extends object>(context: Context, queryId: string, schema: GraphQLSchema, asked: Selection): Promise<T | NoFigure> {
  if (modeOf(context.viewer) === null && !mayAskEquality(context.viewer)) return notYours();
  const named = readQueryId(queryId);
  const figure = named !== null && Object.hasOwn(FIGURES, named.figure) ? FIGURES[named.figure] : undefined;
  if (named === null || figure === undefined) return invalidDetails([NOT_A_NAME]);
  const args = argsOf(schema, named.figure, named.args);
  if (args === null) return invalidDetails([NOT_A_NAME]);
  return named.version === METRICS[named.metric].version ? (figure(context, args, asked) as Promise<T>) : invalidDetails([CHANGED]);
}

/** Reads arguments as GraphQL reads those of the field itself. @returns null where they are not what it takes */
function argsOf(schema: GraphQLSchema, name: string, given: Readonly<Record<string, unknown>>): Args | null {
  const taken = schema.getQueryType()?.getFields()[name]?.args ?? [];
  if (Object.keys(given).some((key) => !taken.some((arg) => arg.name === key))) return null;
  let isWrong = false;
  const read = Object.fromEntries(taken.map(({ name: key, type }) => [key, coerceInputValue(given[key] ?? null, type, () => { isWrong = true; })]));
  return isWrong ? null : (read as Args);
}
