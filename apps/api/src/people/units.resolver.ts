import type { GraphQLResolveInfo } from 'graphql';
import { Arg, Ctx, Info, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { selectionOf } from '../reading/selection.js';
import { UNIT_KIND, unitMembers } from './person-fields.query.js';
import { UnitKind, UnitType } from './unit.type.js';

@Resolver()
export class UnitsResolver {
  @Query(() => [UnitType], { description: 'The units of the viewer’s force, each with every name and place it has had.' })
  async units(
    @Arg('kind', () => UnitKind, { nullable: true, description: 'Only units of this kind.' }) kind: UnitKind | null,
    @Ctx() { viewer, reading }: Context, @Info() info: GraphQLResolveInfo,
  ): Promise<readonly object[]> {
    const found = await reading.rows<{ node: object }>(sql`SELECT ${unitMembers(selectionOf(info))} AS node FROM units u
      WHERE u.force_id = ${viewer.force.id}::uuid AND (${kind ?? null}::text IS NULL OR ${UNIT_KIND} = ${kind ?? null}::text) ORDER BY u.code, u.valid_from`, NOBODY);
    return found.map(({ node }) => node);
  }
}
