import type { ServerResponse } from 'node:http';

/** Somebody who may not ask anything. Each kind is answered with the same bytes whatever was asked, before any of it is read. */
export abstract class Refused extends Error {
  abstract readonly status: number;
  abstract readonly body: string;
}

const bodyOf = (message: string, code: string): string => `${JSON.stringify({ errors: [{ message, extensions: { code } }] })}\n`;

/** Nobody: no token, one that is not believed, of somebody unknown, of a leaver, or of a sign-in that has ended. Which of these is not told. */
export class SignInFirst extends Refused {
  override readonly name = 'SignInFirst';
  readonly status = 401;
  readonly body = bodyOf('Sign in first.', 'UNAUTHENTICATED');
}

/** R53, R54: a system for promotion, selection, posting or vetting, whatever it asks. */
export class NothingForThisClient extends Refused {
  override readonly name = 'NothingForThisClient';
  readonly status = 403;
  readonly body = bodyOf('Nothing is given to systems for promotion, selection, posting or vetting, whatever is asked.', 'NOTHING_FOR_THIS_CLIENT');
}

/** The identity provider cannot be asked for its keys, so nobody can be told from anybody. */
export class SignInUnavailable extends Refused {
  override readonly name = 'SignInUnavailable';
  readonly status = 503;
  readonly body = bodyOf('The sign-in service of the force does not answer. Try again in a moment.', 'SIGN_IN_UNAVAILABLE');
}

/** Answers with nothing that depends on the request: neither its id nor anything it sent. */
export function answerRefused(refused: Refused, response: ServerResponse): void {
  response.removeHeader('X-Request-Id');
  response.statusCode = refused.status;
  response.setHeader('Content-Type', 'application/json; charset=utf-8');
  response.setHeader('Cache-Control', 'no-store');
  if (refused.status === 401) response.setHeader('WWW-Authenticate', 'Bearer');
  response.end(refused.body);
}
