import { ApolloProvider } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { RouterProvider } from 'react-router/dom';
import { createClient } from './apollo/client.js';
import { router } from './routes.js';

const client = createClient();

/** The dashboard: one client for questions, one router for pages; nothing else is kept. */
export function App(): ReactNode {
  return <ApolloProvider client={client}><RouterProvider router={router} /></ApolloProvider>;
}
