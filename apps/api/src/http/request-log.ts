import { randomUUID } from 'node:crypto';
import type { RequestHandler, Response } from 'express';
import type { Logger } from 'pino';

/** The id of a request, in its log lines, in its answer's X-Request-Id and in an apology. */
export const requestIdOf = (response: Response): string => response.locals['requestId'] as string;

/** An id from a proxy in front of us is kept, so that one id runs through all logs; anything odd is replaced. */
const acceptable = /^[\w-]{8,64}$/;

/** Gives each request its id and writes one line when it has been answered. Never a body, a query string or a header. */
export function requestLog(log: Logger): RequestHandler {
  return (request, response, next) => {
    const started = performance.now();
    const given = request.get('x-request-id');
    const requestId = given !== undefined && acceptable.test(given) ? given : randomUUID();
    response.locals['requestId'] = requestId;
    response.set('X-Request-Id', requestId);
    const { method, path } = request;
    response.once('close', () => {
      const ms = Math.round((performance.now() - started) * 10) / 10;
      log.info({ requestId, method, path, status: response.statusCode, ms, finished: response.writableFinished }, 'request');
    });
    next();
  };
}
