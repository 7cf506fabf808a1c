import { ApolloClient, HttpLink } from '@apollo/client';
import { signedInFetch } from '../session/sign-in/signed-in-fetch.js';
import { createCache } from './cache.js';

/** The one client. What is shown at once from the cache is asked again in the background, since others change it too. */
export const createClient = (): ApolloClient =>
  new ApolloClient({
    link: new HttpLink({ uri: '/graphql', fetch: signedInFetch() }),
    cache: createCache(),
    defaultOptions: { watchQuery: { fetchPolicy: 'cache-and-network', nextFetchPolicy: 'cache-first' } },
  });
