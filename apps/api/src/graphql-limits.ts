import type { ApolloServerOptionsWithGateway, ApolloServerPlugin, BaseContext } from '@apollo/server';
import { ApolloArmor } from '@escape.tech/graphql-armor';

/**
 * What one operation may ask at most. The largest page of the dashboard takes a third of each; a page of a list is bounded on
 * its own. In production nothing tells a stranger the shape of the API: no introspection, and no name suggested for a wrong one.
 */
export function graphqlLimits<Context extends BaseContext>(production: boolean): Pick<ApolloServerOptionsWithGateway<Context>, 'plugins' | 'validationRules' | 'introspection' | 'parseOptions'> {
  const { plugins, validationRules } = new ApolloArmor({
    maxDepth: { n: 12 }, maxAliases: { n: 30 }, maxDirectives: { n: 50 }, maxTokens: { enabled: false }, costLimit: { maxCost: 50_000 },
    blockFieldSuggestion: { enabled: false },
  }).protect();
  // The package types its plugins by the CommonJS twin of the same Apollo classes. Its own limit of tokens answers with 500, the parser's
  // with 400, and its own hiding of suggested names leaves those of values of a list.
  return { plugins: [...(plugins as unknown as ApolloServerPlugin<Context>[]), ...(production ? [withoutSuggestions as ApolloServerPlugin<Context>] : [])], validationRules, introspection: !production, parseOptions: { maxTokens: 4_000 } };
}

/** "Did you mean" tells the names there are. */
const withoutSuggestions: ApolloServerPlugin = {
  requestDidStart: () => Promise.resolve({
    didEncounterErrors: ({ errors }) => {
      for (const error of errors) error.message = error.message.replace(/\s*Did you mean [^?]*\?/g, '');
      return Promise.resolve();
    },
  }),
};
