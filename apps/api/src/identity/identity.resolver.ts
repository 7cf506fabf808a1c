import type { StatisticsMode } from '@candour/domain';
import type { GraphQLResolveInfo } from 'graphql';
import { Ctx, Info, Query, Resolver } from 'type-graphql';
import { sightInGeneral } from '../access/general-sight.js';
import { figuresOpenTo } from '../analytics/figure-mode.js';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import { selectionOf } from '../reading/selection.js';
import { sql } from '../reading/sql.js';
import { landingOf } from './landing.js';
import type { ViewerPart } from './landing.js';
import type { Viewer, ViewerRole } from './viewer.js';
import { PersonaType, ViewerType } from './viewer.type.js';
import type { PatternsOfType } from './viewer.type.js';

@Resolver()
export class IdentityResolver {
  @Query(() => ViewerType, { description: 'The person who asks.' })
  async viewer(@Ctx() context: Context, @Info() info: GraphQLResolveInfo): Promise<ViewerType> {
    const { viewer } = context;
    const asked = selectionOf(info);
    const parts = asked['parts'] === undefined && asked['landing'] === undefined ? [] : await partsOf(context);
    const open = ['mayUsePatterns', 'patternsMode', 'patternsOf'].every((field) => asked[field] === undefined) ? null : await figuresFor(context);
    return { ...viewer, parts, landing: landingOf(viewer, parts), mayUseCases: mayUseCases(viewer), mayUsePatterns: open !== null, patternsMode: open?.mode ?? null, patternsOf: open, sight: sightInGeneral(viewer) };
  }

  @Query(() => [PersonaType], { description: 'In demonstration mode: the invented persons one can be. Empty otherwise.' })
  personas(@Ctx() { personas }: Context): Promise<readonly PersonaType[]> {
    return personas();
  }
}

/** Roles that have nothing of any case, or nothing yet. A system has nothing either. */
const WITHOUT_CASES: readonly ViewerRole[] = ['analyst', 'auditor', 'administrator', 'investigator', 'national'];

const mayUseCases = ({ kind, roles }: Viewer): boolean => kind === 'PERSON' && (roles.length === 0 || roles.some((role) => !WITHOUT_CASES.includes(role)));

/** How exact figures are for the person, and of what. Whether somebody leads a unit today, and which, only the database knows. */
async function figuresFor({ viewer, reading }: Context): Promise<(PatternsOfType & { readonly mode: StatisticsMode }) | null> {
  const open = figuresOpenTo(viewer);
  if (open?.scope !== 'UNIT') return open === null ? null : { ...open, unit: null, unitName: null };
  const [found] = await reading.rows<PatternsOfType>(sql`SELECT s.scope, s.unit, (SELECT u.name FROM units u WHERE u.code = s.unit AND u.force_id = s.force ORDER BY u.valid_from DESC LIMIT 1) AS "unitName" FROM protected_scope() s`, NOBODY);
  return found === undefined ? null : { ...found, mode: open.mode };
}

/** About oneself, and of no case: a person alone has parts. */
async function partsOf({ viewer, reading }: Context): Promise<readonly ViewerPart[]> {
  if (viewer.kind !== 'PERSON') return [];
  const [found] = await reading.rows<{ readonly parts: readonly ViewerPart[] }>(sql`SELECT viewer_parts() AS parts`, NOBODY);
  return found?.parts ?? [];
}
