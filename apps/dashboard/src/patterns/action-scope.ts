import type { Filter } from '../filters/filter.js';
import { scopeWords, unitOfActions } from '../filters/scope-words.js';
import type { UnitTree } from '../filters/units.js';

/** Whose actions are counted, and whether the page is narrowed by something that actions are not. */
export interface ActionScope { readonly unit: string | null; readonly words: string; readonly ignores: boolean }

/** Actions are narrowed by one unit with everything below it and by nothing else of a page of figures. */
export function actionScope(filter: Filter, units: UnitTree): ActionScope {
  const unit = unitOfActions(filter, units);
  const { teams, standards, elements, sources, outcomes, without } = filter;
  const isWider = teams.length > 0 && !(teams.length === 1 && teams[0] === unit);
  return { unit, words: scopeWords({ unit, teams: [] }, units), ignores: isWider || [standards, elements, sources, outcomes, without].some((each) => each.length > 0) };
}
