import { ApolloProvider } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { createClient } from './apollo/client.js';
import { Pages } from './routes.js';

const client = createClient();

/** The dashboard: one client for questions, one router for pages; nothing else is kept. */
export const App = (): ReactNode => <ApolloProvider client={client}><BrowserRouter><Pages /></BrowserRouter></ApolloProvider>;
