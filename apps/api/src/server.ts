import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { ApolloServer, type ApolloServerOptionsWithGateway, type ApolloServerPlugin } from '@apollo/server';
import { ApolloServerPluginCacheControlDisabled, ApolloServerPluginLandingPageDisabled } from '@apollo/server/plugin/disabled';
import { ApolloServerPluginDrainHttpServer } from '@apollo/server/plugin/drainHttpServer';
import express, { type ErrorRequestHandler, type Express } from 'express';
import { GraphQLError, type DocumentNode, type GraphQLSchema, type OperationDefinitionNode } from 'graphql';
import type { Logger } from 'pino';
import { compiledOperations } from './compiled-operations.js';
import type { Config } from './config.js';
import { serveDashboard } from './http/dashboard.js';
import { graphqlDoor, isForGraphql, type Step } from './http/graphql-door.js';
import { listen } from './http/listen.js';
import { neverStored } from './http/never-stored.js';
import { pathOf, requestIdOf, requestLog } from './http/request-log.js';
import { securityHeaders } from './http/security-headers.js';
import { apology, describeError, formatted, isForeseen } from './http/unforeseen.js';

/** What every resolver's context has at least. */
export interface RequestContext {
  readonly requestId: string;
  /** What has to be done before the answer may leave. If it fails, the answer does not. */
  readonly beforeAnswer: (answer: Answer) => Promise<void>;
}

/** An answer that is about to leave: what the request calls itself, what it asked where that could be understood, and what it is told. */
export interface Answer {
  readonly name: string;
  readonly asked: { readonly document: DocumentNode; readonly operation: OperationDefinitionNode } | null;
  readonly data: unknown;
}

/** What the server serves; the process around it decides. */
export interface ServerParts<Context extends RequestContext> {
  readonly config: Pick<Config, 'port' | 'host' | 'dashboardDir'>;
  readonly log: Logger;
  readonly schema: GraphQLSchema;
  /** Stands before GraphQL and answers whoever may not ask by itself: what they sent is never read. */
  readonly gate?: Step;
  /** Builds a request's context. A GraphQLError with a code is answered as it is, anything else with an apology. */
  readonly context: (request: IncomingMessage, requestId: string) => Promise<Context>;
  /** Settles if the database answers, rejects if it does not. Asked by /healthz. */
  readonly databaseAnswers: () => Promise<void>;
  /** Limits and measurements of GraphQL: plugins and validation rules. */
  readonly graphql?: Pick<ApolloServerOptionsWithGateway<Context>, 'plugins' | 'validationRules' | 'introspection' | 'parseOptions'>;
  /** Further routes, mounted before the dashboard: sign-in, documents, exports. */
  readonly routes?: (app: Express) => void;
  /** Is told the address as soon as the server listens. */
  readonly listening?: (url: string) => void;
  /** Where the page signs in, if that is elsewhere. */
  readonly signInOrigin?: string | undefined;
}

export interface RunningServer {
  readonly url: string;
  /** Takes no more requests, lets those at work finish for two seconds, and closes. */
  stop(): Promise<void>;
}

/** Starts the one HTTP server: GraphQL, health, further routes and the dashboard, on one port. */
export async function startServer<Context extends RequestContext>(parts: ServerParts<Context>): Promise<RunningServer> {
  const app = express();
  const http = createServer((request, response) => { (isForGraphql(request) ? graphql : app)(request, response); });
  // Longer than a proxy in front of us keeps a connection it does not use: else it sends a question into one that we have just closed.
  http.keepAliveTimeout = 75_000;
  const { config, log } = parts;
  const failed = answerFailure(log);
  const apollo = new ApolloServer<Context>({
    ...parts.graphql,
    gateway: compiledOperations(parts.schema),
    plugins: [
      ApolloServerPluginDrainHttpServer({ httpServer: http, stopGracePeriodMillis: 2_000 }),
      ApolloServerPluginCacheControlDisabled(),
      ApolloServerPluginLandingPageDisabled(),
      recordUnforeseen(log),
      beforeAnswer(log),
      ...(parts.graphql?.plugins ?? []),
    ],
    csrfPrevention: true,
    // Nobody asks by the hash of a document alone, and nobody gets a place to keep documents in.
    persistedQueries: false,
    stopOnTerminationSignals: false,
    includeStacktraceInErrorResponses: false,
    formatError: formatted,
    logger: quiet(log),
  });
  await apollo.start();

  app.disable('x-powered-by');
  // Answers are made for one person at one instant and are not kept; files bring a tag of their own.
  app.disable('etag');
  const first = [requestLog(log), securityHeaders(parts.signInOrigin)];
  app.use(...first);
  app.get('/healthz', async (_request, response) => {
    const database = await parts.databaseAnswers().then(() => 'answers', () => 'does not answer');
    response.status(database === 'answers' ? 200 : 503).json({ server: 'answers', database });
  });
  const graphql = graphqlDoor(apollo, [...first, neverStored, ...(parts.gate ? [parts.gate] : []), express.json({ limit: '1mb' }) as Step], contextOf(parts), failed);
  parts.routes?.(app);
  serveDashboard(app, config.dashboardDir);
  app.use((_request, response) => void response.status(404).type('text').send('There is nothing at this address.'));
  app.use(((error, request, response, next) => (response.headersSent ? next(error) : failed(error, request, response))) satisfies ErrorRequestHandler);

  const port = await listen(http, config);
  const url = `http://${nameOf(config.host)}:${port}`;
  parts.listening?.(url);
  return { url, stop: () => apollo.stop() };
}

/** An address as it stands in a URL. */
const nameOf = (host: string): string => (host === '127.0.0.1' ? 'localhost' : host.includes(':') ? `[${host}]` : host);

/** Builds the context; a failure the sign-in foresees passes, any other becomes an apology with the request's id. */
function contextOf<Context extends RequestContext>({ context, log }: ServerParts<Context>) {
  return async (request: IncomingMessage, response: ServerResponse): Promise<Context> => {
    const requestId = requestIdOf(response);
    try {
      return await context(request, requestId);
    } catch (error) {
      if (isForeseen(error)) throw error;
      log.error({ requestId, error: describeError(error) }, 'the context of a request could not be built');
      throw new GraphQLError(apology(requestId), { extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } });
    }
  };
}

/** Logs what the process did not foresee and marks it with the request's id, which `formatted` then shows. */
function recordUnforeseen<Context extends RequestContext>(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        didEncounterErrors: ({ errors, contextValue: { requestId }, operationName }) => {
          for (const error of errors.filter((each) => !isForeseen(each))) {
            error.extensions['requestId'] = requestId;
            log.error({ requestId, operation: operationName, path: error.path, error: describeError(error) }, 'an operation failed');
          }
          return Promise.resolve();
        },
      }),
  };
}

/** Whatever was read is written down before anybody sees it: an answer for which that fails is replaced by an apology. */
function beforeAnswer<Context extends RequestContext>(log: Logger): ApolloServerPlugin<Context> {
  return {
    requestDidStart: () =>
      Promise.resolve({
        willSendResponse: async ({ contextValue, operationName, document, operation, response }) => {
          const { requestId } = contextValue;
          try {
            const data = response.body.kind === 'single' ? response.body.singleResult.data : null;
            await contextValue.beforeAnswer({ name: operationName ?? operation?.operation ?? 'none', asked: document && operation ? { document, operation } : null, data });
          } catch (error) {
            log.error({ requestId, operation: operationName, error: describeError(error) }, 'an answer was held back');
            response.body = { kind: 'single', singleResult: { errors: [{ message: apology(requestId), extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } }] } };
            response.http.status = 500;
          }
        },
      }),
  };
}

/** Apollo's own remarks can quote an error's words, so only the fact is kept. */
function quiet(log: Logger) {
  const remark = () => log.debug('remark of the GraphQL server');
  return { debug: remark, info: remark, warn: remark, error: remark };
}

/** A body that is no JSON or too long is the caller's to mend; anything else is ours. What has begun to be answered is broken off. */
function answerFailure(log: Logger) {
  return (error: unknown, request: IncomingMessage, response: ServerResponse): void => {
    if (response.headersSent) return void response.destroy();
    const requestId = requestIdOf(response);
    const status = (error as { status?: unknown }).status;
    if (typeof status === 'number' && status >= 400 && status < 500) {
      const sentence = status === 413 ? 'The request is too long.' : 'The request could not be read; send JSON.';
      return answer(response, status, { message: sentence, extensions: { code: 'BAD_REQUEST' } });
    }
    log.error({ requestId, path: pathOf(request), error: describeError(error) }, 'a request failed');
    answer(response, 500, { message: apology(requestId), extensions: { code: 'INTERNAL_SERVER_ERROR', requestId } });
  };
}

function answer(response: ServerResponse, status: number, error: object): void {
  response.statusCode = status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.end(JSON.stringify({ errors: [error] }));
}
