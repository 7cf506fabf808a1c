import type { Express, Request } from 'express';
import { GraphQLError } from 'graphql';
import type { PersonaType } from './viewer.type.js';
import type { Viewer } from './viewer.js';

/** The one door of identity: whoever proves who asks stands behind it, and nothing else of the API knows how. */
export interface ViewerBoundary {
  /** Who asks. @throws GraphQLError UNAUTHENTICATED, in the same words whatever is missing */
  readonly viewerFromRequest: (request: Request) => Promise<Viewer>;
  /** The persons one can be in the demonstration; none otherwise. */
  readonly personas: () => Promise<readonly PersonaType[]>;
  /** The addresses it needs for itself. */
  readonly routes: (app: Express) => void;
}

/** One answer to everybody who is nobody, so that it tells nothing. */
export const signInFirst = (): GraphQLError => new GraphQLError('Sign in first.', { extensions: { code: 'UNAUTHENTICATED', http: { status: 401 } } });

/** Outside demonstration mode, until an identity provider is connected: nobody is anybody. */
export const closedBoundary: ViewerBoundary = {
  viewerFromRequest: () => Promise.reject(signInFirst()),
  personas: () => Promise.resolve([]),
  routes: () => undefined,
};
