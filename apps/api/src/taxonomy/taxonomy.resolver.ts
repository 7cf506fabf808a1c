import { Query, Resolver } from 'type-graphql';
import { TaxonomyType, taxonomy } from './taxonomy.type.js';

@Resolver()
export class TaxonomyResolver {
  @Query(() => TaxonomyType, { description: 'The lists of the process: the same for everybody.' })
  taxonomy() {
    return taxonomy;
  }
}
