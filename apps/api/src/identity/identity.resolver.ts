import { Ctx, Query, Resolver } from 'type-graphql';
import { mayUsePatterns } from '../access/case-scope.js';
import { sightInGeneral } from '../access/general-sight.js';
import type { Context } from '../context.js';
import type { Viewer, ViewerRole } from './viewer.js';
import { PersonaType, ViewerType } from './viewer.type.js';

@Resolver()
export class IdentityResolver {
  @Query(() => ViewerType, { description: 'The person who asks.' })
  viewer(@Ctx() { viewer }: Context): ViewerType {
    const patterns = mayUsePatterns(viewer);
    return { ...viewer, landing: landingOf(viewer), mayUseCases: mayUseCases(viewer), mayUsePatterns: patterns, patternsMode: patterns ? 'EXACT' : null, sight: sightInGeneral(viewer) };
  }

  @Query(() => [PersonaType], { description: 'In demonstration mode: the invented persons one can be. Empty otherwise.' })
  personas(@Ctx() { personas }: Context): Promise<readonly PersonaType[]> {
    return personas();
  }
}

/** Roles that have nothing of any case, or nothing yet. A system has nothing either. */
const WITHOUT_CASES: readonly ViewerRole[] = ['analyst', 'auditor', 'administrator', 'pcc', 'investigator', 'national'];

const mayUseCases = ({ kind, roles }: Viewer): boolean => kind === 'PERSON' && (roles.length === 0 || roles.some((role) => !WITHOUT_CASES.includes(role)));

/** The desk and those who work with figures alone begin with the patterns, managers with what waits for them, everybody else with their own review. */
function landingOf({ roles }: Viewer): string {
  if (roles.includes('authority')) return '/patterns';
  if (roles.includes('manager')) return '/my-work';
  return roles.some((role) => WITHOUT_CASES.includes(role)) ? '/patterns' : '/my-review';
}
