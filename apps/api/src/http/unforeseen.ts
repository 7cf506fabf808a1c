import { GraphQLError, type GraphQLFormattedError } from 'graphql';
import { withoutValues } from './without-values.js';

/** The one sentence a person gets when something went wrong that the process does not foresee. */
export const apology = (requestId: string) => `Something went wrong on our side. It has been recorded; please quote ${requestId} if you report it.`;

/** Whether an error was meant for the caller: a GraphQLError that carries a code of its own. Anything else is a defect or an outage. */
export function isForeseen(error: unknown): boolean {
  if (!(error instanceof GraphQLError)) return false;
  if (error.originalError && !(error.originalError instanceof GraphQLError)) return false;
  const code = error.extensions['code'];
  return code !== undefined && code !== 'INTERNAL_SERVER_ERROR';
}

/** What leaves the server of an error: its sentence, place and code, or the apology. Never a stack, a statement, a driver's words or a value that was sent. */
export function formatted(error: GraphQLFormattedError, original: unknown): GraphQLFormattedError {
  const { stacktrace: _, requestId, ...extensions } = error.extensions ?? {};
  if (isForeseen(original)) return { ...error, message: withoutValues(error.message, extensions['code']), extensions };
  return {
    message: apology(typeof requestId === 'string' ? requestId : 'the time'),
    ...(error.path ? { path: error.path } : {}),
    extensions: { code: 'INTERNAL_SERVER_ERROR', ...(requestId === undefined ? {} : { requestId }) },
  };
}

/**
 * What may be logged of an error. The words of the database and of a parser can quote what a person wrote, and some
 * errors carry the statement and its values: of those only kind, code and place are kept.
 */
export function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { type: typeof error };
  const { code, constraint, table, driverError } = error as Error & Record<'code' | 'constraint' | 'table' | 'driverError', unknown>;
  const cause = error instanceof GraphQLError ? error.originalError : (driverError ?? error.cause);
  return {
    type: error.name,
    ...(quotesValues(error) ? {} : { message: error.message }),
    ...(typeof code === 'string' ? { code } : {}),
    ...(typeof constraint === 'string' ? { constraint } : {}),
    ...(typeof table === 'string' ? { table } : {}),
    at: error.stack?.split('\n').filter((line) => /^\s+at /.test(line)).map((line) => line.trim()),
    ...(cause === undefined ? {} : { cause: describeError(cause) }),
  };
}

function quotesValues(error: Error): boolean {
  const fromDatabase = 'severity' in error || 'driverError' in error || 'query' in error;
  const wrapsOne = error instanceof GraphQLError && error.originalError !== undefined && quotesValues(error.originalError);
  return fromDatabase || wrapsOne || error instanceof SyntaxError;
}
