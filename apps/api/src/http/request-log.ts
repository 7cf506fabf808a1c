import { randomUUID } from 'node:crypto';
import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Logger } from 'pino';
import type { Step } from './graphql-door.js';

/** The id of a request, in its log lines, in its answer's X-Request-Id and in an apology. */
export const requestIdOf = (response: ServerResponse): string => String(response.getHeader('X-Request-Id'));

/** An id from a proxy in front of us is kept, so that one id runs through all logs; anything odd is replaced. */
const acceptable = /^[\w-]{8,64}$/;

/** Where a request goes, without what stands behind the question mark. */
export const pathOf = ({ url = '/' }: IncomingMessage): string => url.split('?', 1)[0] ?? '/';

/** Gives each request its id and writes one line when it has been answered. Never a body, a query string or a header. */
export function requestLog(log: Logger): Step {
  return (request, response, next) => {
    const started = performance.now();
    const given = request.headers['x-request-id'];
    const requestId = typeof given === 'string' && acceptable.test(given) ? given : randomUUID();
    response.setHeader('X-Request-Id', requestId);
    const [method, path] = [request.method, pathOf(request)];
    response.once('close', () => {
      const ms = Math.round((performance.now() - started) * 10) / 10;
      log.info({ requestId, method, path, status: response.statusCode, ms, finished: response.writableFinished }, 'request');
    });
    next();
  };
}
