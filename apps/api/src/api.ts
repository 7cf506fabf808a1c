import 'reflect-metadata';
import { londonDay } from '@candour/domain/calendar';
import type { IncomingMessage } from 'node:http';
import type { Express } from 'express';
import { GraphQLError, execute, getOperationAST } from 'graphql';
import type { DocumentNode, GraphQLSchema } from 'graphql';
import { noteClassesByValue } from './access/class-by-value.js';
import { askedBy } from './access/classes-asked.js';
import type { FieldClass } from './access/field-classes.js';
import { requireWrittenDown } from './access/require-written-down.js';
import { publishKeys } from './audit/publish-keys.js';
import type { SigningKey } from './audit/signing-key.js';
import type { Context } from './context.js';
import type { Office } from './cases/handle-case-command.js';
import type { Ask } from './documents/evidence-pack/make-pack.js';
import { PackMaker } from './documents/evidence-pack/pack-maker.js';
import { servePacks } from './documents/evidence-pack/serve-packs.js';
import { graphqlLimits } from './graphql-limits.js';
import { clientsAskTheirOwn } from './identity/client-queries.js';
import type { Step } from './http/graphql-door.js';
import { gateOf, viewerOf } from './identity/viewer-boundary.js';
import type { ViewerBoundary } from './identity/viewer-boundary.js';
import { saidOf } from './identity/viewer.js';
import type { Viewer } from './identity/viewer.js';
import { newId } from './database/new-id.js';
import { Reading } from './reading/reading.js';
import { buildSchema } from './schema.js';
import type { Answer } from './server.js';

/** The parts of the API that the server serves. */
export interface Api {
  readonly schema: GraphQLSchema;
  readonly gate: Step;
  readonly context: (request: IncomingMessage, requestId: string) => Promise<Context>;
  readonly graphql: ReturnType<typeof graphqlLimits<Context>>;
  readonly routes: (app: Express) => void;
  readonly listening: (url: string) => void;
  readonly signInOrigin: string | undefined;
  /** What works on after an answer has left: to be stopped before the server is. */
  readonly packs: PackMaker;
}

/**
 * Puts the API together over an office.
 * @param demo whether it may show its shape to anybody who is signed in: introspection and suggested names
 * @param signingKey what signs receipts
 * @param schema another than ours, for a test that plants something in it
 */
export function createApi(office: Office, boundary: ViewerBoundary, demo: boolean, signingKey: SigningKey, schema = buildSchema()): Api {
  noteClassesByValue(schema);
  const contextFor = contextIn(office, boundary, signingKey, schema);
  const packs: PackMaker = new PackMaker(office, (viewer, at) => askIn(schema, () => contextFor(viewer, { requestId: newId(), at, packs })));
  return {
    schema,
    packs,
    gate: gateOf(boundary),
    context: (request, requestId) => Promise.resolve(contextFor(viewerOf(request), { requestId, at: new Date(office.clock()).toISOString(), packs })),
    graphql: withClientsHeld(graphqlLimits<Context>(!demo)),
    routes: (app) => {
      boundary.routes(app);
      publishKeys(app, signingKey);
      servePacks(app, office, boundary);
    },
    listening: (url) => boundary.listening?.(url),
    signInOrigin: boundary.signInOrigin,
  };
}

/** Before anything a system asks for is carried out, it is looked at whether it may ask. */
const withClientsHeld = (limits: Api['graphql']): Api['graphql'] => ({ ...limits, plugins: [...(limits.plugins ?? []), clientsAskTheirOwn] });

type Request = Pick<Context, 'requestId' | 'at' | 'packs'>;

const contextIn = (office: Office, { personas }: ViewerBoundary, signingKey: SigningKey, schema: GraphQLSchema) =>
  (viewer: Viewer, request: Request): Context => {
    const reading = new Reading({ pool: office.pool, requestId: request.requestId, signed: (opens = [], purpose = viewer.purpose) => office.contexts.sign({ ...saidOf(viewer), purpose }, { today: londonDay(request.at), opens }) });
    const told = new Set<FieldClass>();
    return { ...request, viewer, reading, told, office, personas, signingKey, beforeAnswer: (answer) => beforeAnswer({ reading, told }, schema, answer) };
  };

/** Asks the API from within, as a request would from without: what is shown is written down before it is given. */
const askIn = (schema: GraphQLSchema, contextFor: () => Context): Ask =>
  async (document: DocumentNode, variables) => {
    const contextValue = contextFor();
    const { data, errors } = await execute({ schema, document, contextValue, variableValues: { ...variables } });
    const operation = getOperationAST(document);
    await contextValue.beforeAnswer({ name: operation?.name?.value ?? 'none', asked: operation ? { document, operation } : null, data });
    if (data == null || errors !== undefined) throw errors?.[0]?.originalError ?? errors?.[0] ?? new GraphQLError('Nothing was answered.');
    return data;
  };

/** Writes down what was shown, and looks whether that is all the answer holds. */
async function beforeAnswer({ reading, told }: Pick<Context, 'reading' | 'told'>, schema: GraphQLSchema, { name, asked, data }: Answer): Promise<void> {
  await reading.close(name);
  if (asked !== null) requireWrittenDown(askedBy(schema, asked.document, asked.operation), data, reading.shown, told);
}
