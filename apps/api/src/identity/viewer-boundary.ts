import type { IncomingMessage } from 'node:http';
import type { IRouter } from 'express';
import type { Step } from '../http/graphql-door.js';
import { SignInFirst, answerRefused, Refused } from './refused.js';
import type { PersonaType } from './viewer.type.js';
import type { Viewer } from './viewer.js';

/** The one door of identity: whoever proves who asks stands behind it, and nothing else of the API knows how. */
export interface ViewerBoundary {
  /** Who asks, by the headers of a request alone. @throws Refused */
  readonly viewerFromRequest: (request: Pick<IncomingMessage, 'headers'>) => Promise<Viewer>;
  /** The persons one can be in the demonstration; none otherwise. */
  readonly personas: () => Promise<readonly PersonaType[]>;
  /** The addresses it needs for itself. */
  readonly routes: (app: IRouter) => void;
  /** Is told the address of the server as soon as there is one. */
  readonly listening?: (url: string) => void;
  /** Where the page must go to sign in, if that is not here. */
  readonly signInOrigin?: string;
}

/** Where no identity provider is named: nobody is anybody. */
export const closedBoundary: ViewerBoundary = {
  viewerFromRequest: () => Promise.reject(new SignInFirst()),
  personas: () => Promise.resolve([]),
  routes: (app) => void app.get('/sign-in/settings', (_request, response) => void response.set('Cache-Control', 'no-store').json({ issuer: null })),
};

const viewers = new WeakMap<object, Viewer>();

/** Stands before GraphQL, so that of nobody's request nothing is ever read or parsed. */
export const gateOf = ({ viewerFromRequest }: ViewerBoundary): Step => (request, response, next) => {
  viewerFromRequest(request).then(
    (viewer) => { viewers.set(request, viewer); next(); },
    (error: unknown) => (error instanceof Refused ? answerRefused(error, response) : next(error)),
  );
};

/** Who asks, of a request that came through the gate. */
export function viewerOf(request: object): Viewer {
  const viewer = viewers.get(request);
  if (viewer === undefined) throw new Error('A request came past the gate.');
  return viewer;
}
