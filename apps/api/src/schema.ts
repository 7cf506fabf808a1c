import { GraphQLNonNull, GraphQLObjectType, GraphQLSchema, GraphQLString } from 'graphql';

/** What the API answers. */
export const schema = new GraphQLSchema({
  query: new GraphQLObjectType({
    name: 'Query',
    description: 'Everything that can be read.',
    fields: {
      product: { type: new GraphQLNonNull(GraphQLString), description: 'The name of the product.', resolve: () => 'Candour' },
    },
  }),
});
