import type { Express, Request } from 'express';
import { londonDay } from '@candour/domain/calendar';
import type { GraphQLSchema } from 'graphql';
import { publishKeys } from './audit/publish-keys.js';
import type { SigningKey } from './audit/signing-key.js';
import type { Context } from './context.js';
import type { Office } from './cases/handle-case-command.js';
import { graphqlLimits } from './graphql-limits.js';
import { serveGraphiql } from './http/graphiql.js';
import { demoBoundary } from './identity/demo-boundary.js';
import { closedBoundary } from './identity/viewer-boundary.js';
import type { ViewerBoundary } from './identity/viewer-boundary.js';
import { saidOf } from './identity/viewer.js';
import { Reading } from './reading/reading.js';
import { buildSchema } from './schema.js';

/** The parts of the API that the server serves. */
export interface Api {
  readonly schema: GraphQLSchema;
  readonly context: (request: Request, requestId: string) => Promise<Context>;
  readonly graphql: ReturnType<typeof graphqlLimits<Context>>;
  readonly routes: (app: Express) => void;
}

/** Who is let in: an invented person of the demonstration, or, until an identity provider is connected, nobody. */
export const boundaryFor = (demo: boolean, office: Office): ViewerBoundary => (demo ? demoBoundary(office.jobs) : closedBoundary);

/**
 * Puts the API together over an office.
 * @param signingKey what signs receipts
 * @param demo whether it may show its shape to anybody: introspection, suggested names and GraphiQL
 */
export function createApi(office: Office, boundary: ViewerBoundary, demo: boolean, signingKey: SigningKey): Api {
  return {
    schema: buildSchema(),
    context: contextOf(office, boundary, signingKey),
    graphql: graphqlLimits<Context>(!demo),
    routes: (app) => {
      boundary.routes(app);
      publishKeys(app, signingKey);
      if (demo) serveGraphiql(app);
    },
  };
}

const contextOf = (office: Office, { viewerFromRequest, personas }: ViewerBoundary, signingKey: SigningKey) =>
  async (request: Request, requestId: string): Promise<Context> => {
    const [viewer, at] = [await viewerFromRequest(request), new Date(office.clock()).toISOString()];
    const reading = new Reading({ pool: office.pool, requestId, signed: (opens = []) => office.contexts.sign(saidOf(viewer), { today: londonDay(at), opens }) });
    return { requestId, viewer, at, reading, office, personas, signingKey, beforeAnswer: (operation) => reading.close(operation) };
  };
