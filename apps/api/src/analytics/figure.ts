import { londonDay, monthOf } from '@candour/domain/calendar';
import { invalidDetails } from '../access/refusal.type.js';
import type { InvalidDetailsType, NotAvailableToRoleType } from '../access/refusal.type.js';
import type { PatternFilterInput } from '../cases/case-filter.input.js';
import type { Context } from '../context.js';
import type { FinerThanYouMaySeeType } from './finer.type.js';
import { modeOf, notYours } from './figure-mode.js';
import { scopeOf } from './pattern-request.js';
import type { Scope } from './pattern-request.js';
import type { PatternsMode } from './pattern-words.enum.js';

/** What a figure is asked with once it is known that it may be asked. */
export interface Asked { readonly scope: Scope; readonly mode: PatternsMode }
export type NoFigure = FinerThanYouMaySeeType | NotAvailableToRoleType | InvalidDetailsType;

/** Reads who asks and what for, and has the figure worked out; or says why there is none. */
export async function figureFor<T>(context: Context, filter: PatternFilterInput | null, work: (asked: Asked) => Promise<T | NoFigure>): Promise<T | NoFigure> {
  const mode = modeOf(context.viewer);
  if (mode === null) return notYours();
  const { scope, problems } = scopeOf(filter, monthOf(londonDay(context.at)));
  return problems.length > 0 ? invalidDetails(problems) : work({ scope, mode });
}
