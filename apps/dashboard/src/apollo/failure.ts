import { CombinedGraphQLErrors, ServerError, ServerParseError } from '@apollo/client/errors';

/** A failure as a person is told of it: one plain sentence, and the id to quote where there is one. */
export interface Failure { readonly sentence: string; readonly reference: string | null }

const OURS = 'Something went wrong on our side.';
const UNREACHED = 'The server did not answer. Check that you are connected, then try again.';

/** Tells a failed question apart: refused with a reason, gone wrong on the server, or never arrived. */
export function failureOf(error: unknown): Failure {
  if (CombinedGraphQLErrors.is(error)) return fromErrors(error.errors) ?? { sentence: OURS, reference: null };
  if (ServerError.is(error) || ServerParseError.is(error)) {
    const told = fromErrors(errorsIn(error.bodyText)) ?? { sentence: OURS, reference: null };
    return { ...told, reference: told.reference ?? error.response.headers.get('x-request-id') };
  }
  // The browser throws a TypeError where nothing came back; anything else is a fault of this page.
  return { sentence: error instanceof TypeError ? UNREACHED : OURS, reference: null };
}

interface Told { readonly message?: unknown; readonly extensions?: { readonly code?: unknown; readonly requestId?: unknown } }

/** The server's own sentence where it meant one for the reader. Its apology repeats the id, which is shown apart. */
function fromErrors(errors: readonly Told[]): Failure | null {
  const [first] = errors;
  if (first === undefined || typeof first.message !== 'string') return null;
  const { code, requestId } = first.extensions ?? {};
  const meant = code !== undefined && code !== 'INTERNAL_SERVER_ERROR';
  return { sentence: meant ? first.message : OURS, reference: typeof requestId === 'string' ? requestId : null };
}

function errorsIn(body: string): readonly Told[] {
  try {
    const { errors } = JSON.parse(body) as { errors?: unknown };
    return Array.isArray(errors) ? (errors as Told[]) : [];
  } catch {
    return [];
  }
}
