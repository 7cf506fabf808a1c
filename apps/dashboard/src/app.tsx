import { ApolloProvider } from '@apollo/client/react';
import type { ReactNode } from 'react';
import { BrowserRouter } from 'react-router';
import { createClient } from './apollo/client.js';
import { Pages } from './routes.js';
import { SignInGate } from './session/sign-in/SignInGate.js';

const client = createClient();

/** The dashboard: somebody who is signed in, one client for questions, one router for pages; nothing else is kept. */
export const App = (): ReactNode => <SignInGate><ApolloProvider client={client}><BrowserRouter><Pages /></BrowserRouter></ApolloProvider></SignInGate>;
