import type { ApolloServerOptionsWithGateway } from '@apollo/server';
import { GraphQLError, OperationTypeNode, Source, execute } from 'graphql';
import type { DocumentNode, ExecutionResult, GraphQLSchema } from 'graphql';
import { compileQuery, isCompiledQuery } from 'graphql-jit';
import type { CompiledQuery } from 'graphql-jit';
import { listsAsLeaves } from './lists-as-leaves.js';

type Gateway = NonNullable<ApolloServerOptionsWithGateway<object>['gateway']>;
type Executor = NonNullable<Awaited<ReturnType<Gateway['load']>>['executor']>;
/** What Apollo hands on of a request that was parsed and is allowed. */
type Asked = Parameters<Executor>[0];

/** A query is compiled when it comes again, for that takes longer than answering it once; so many are kept, those used last. */
const MOST_COMPILED = 300;
type Known = 'CAME_ONCE' | 'NOT_TO_BE_COMPILED' | CompiledQuery;

/**
 * Answers queries with a function made for each document, which looks at no type and no selection any more. Who may see what is decided
 * in resolvers and by the database, so it holds here as anywhere; plugins that follow each field would not be called. Steps (mutations)
 * and queries that come once are carried out by graphql-js, and so is a query whose variables do not fit, for the words of its errors.
 */
export function compiledOperations(schema: GraphQLSchema): Gateway {
  const executor = executorOf(schema);
  return {
    onSchemaLoadOrUpdate: (tell) => { tell({ apiSchema: schema, coreSupergraphSdl: '' }); return () => undefined; },
    load: () => Promise.resolve({ executor }),
    stop: () => Promise.resolve(),
  };
}

/** @param most how many documents are remembered */
export function executorOf(schema: GraphQLSchema, most = MOST_COMPILED): Executor {
  const known = new Map<string, Known>();
  const toCompile = listsAsLeaves(schema);
  return async (asked) => {
    const key = `${asked.queryHash} ${asked.operationName}`;
    const before = known.get(key);
    const now = before === 'CAME_ONCE' ? compiled(toCompile, asked) : (before ?? firstTime(asked));
    known.delete(key);
    known.set(key, now);
    if (known.size > most) known.delete(known.keys().next().value ?? key);
    const answer = typeof now === 'object' ? await (now.query(undefined, asked.context, asked.request.variables ?? {}) as ExecutionResult | Promise<ExecutionResult>) : undefined;
    // Without any data no resolver has been asked: the variables did not fit.
    return answer === undefined || !('data' in answer) ? byWalking(schema, asked) : withErrors(answer, asked);
  };
}

/** graphql-jit mixes up the conditions of a fragment that stands in two places, so a query with @skip or @include is not compiled; nor one that names something `__proto__`, which it would lose, nor a question about the schema, for it compiles against another spelling of it. */
const TO_BE_WALKED = /@|__proto__|__schema|__type\b/;
const firstTime = ({ operation, source }: Asked): Known => (operation?.operation === OperationTypeNode.QUERY && source !== undefined && !TO_BE_WALKED.test(source) ? 'CAME_ONCE' : 'NOT_TO_BE_COMPILED');

function compiled(schema: GraphQLSchema, { document, operationName }: Asked): Known {
  const made = compileQuery(schema, document, operationName ?? undefined);
  return isCompiledQuery(made) ? made : 'NOT_TO_BE_COMPILED';
}

const byWalking = (schema: GraphQLSchema, { document, context, request }: Asked & { readonly document: DocumentNode }): ExecutionResult | Promise<ExecutionResult> =>
  execute({ schema, document, contextValue: context, variableValues: request.variables ?? {}, operationName: request.operationName ?? null });

/** The errors of a compiled query look like those of graphql-js and take no additions; here they become such. */
function withErrors({ data, errors }: ExecutionResult, { source }: Asked): ExecutionResult {
  if (errors === undefined) return { data };
  const positionOf = lineStarts(source ?? '');
  return {
    data,
    errors: errors.map((error) => new GraphQLError(error.message, {
      source: new Source(source ?? ''), positions: (error.locations ?? []).map(positionOf), path: error.path, originalError: error.originalError, extensions: error.extensions,
    })),
  };
}

/** Where in a text a line and a column of it are. */
function lineStarts(text: string): (place: { readonly line: number; readonly column: number }) => number {
  const starts = [0, ...[...text.matchAll(/\r\n|[\n\r]/g)].map(({ 0: end, index }) => index + end.length)];
  return ({ line, column }) => (starts[line - 1] ?? 0) + column - 1;
}
