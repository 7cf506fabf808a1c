import { Arg, Ctx, Query, Resolver } from 'type-graphql';
import type { Context } from '../context.js';
import { UnitKind, UnitType } from './unit.type.js';

@Resolver()
export class UnitsResolver {
  @Query(() => [UnitType], { description: 'The units of the viewer’s force, each with every name and place it has had.' })
  units(@Arg('kind', () => UnitKind, { nullable: true, description: 'Only units of this kind.' }) kind: UnitKind | null, @Ctx() context: Context): Promise<readonly object[]> {
    throw new Error(`${String(kind)}${context.requestId}`);
  }
}
