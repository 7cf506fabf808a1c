import type { IncomingMessage, ServerResponse } from 'node:http';
import { HeaderMap } from '@apollo/server';
import type { ApolloServer, BaseContext, HTTPGraphQLRequest, HTTPGraphQLResponse } from '@apollo/server';

/** What stands on the way to GraphQL: each looks at the request and hands it on, or answers it. */
export type Step = (request: IncomingMessage, response: ServerResponse, next: (error?: unknown) => void) => void;

/** Whether an address is that of GraphQL, or lies below it; a proxy may give it with the name of the host before it. */
export const isForGraphql = ({ url = '' }: IncomingMessage): boolean => /^(?:https?:\/\/[^/?#]*)?\/graphql(?:[/?#]|$)/i.test(url);

/**
 * The way of a request to GraphQL: the same steps for each, in their order, and Apollo Server behind them. It is not one of Express's
 * routes, which cost as much as a case that is read by its id costs by hand.
 * @param failed answers what a step could not
 */
export function graphqlDoor<Context extends BaseContext>(apollo: ApolloServer<Context>, steps: readonly Step[], context: (request: IncomingMessage, response: ServerResponse) => Promise<Context>, failed: (error: unknown, request: IncomingMessage, response: ServerResponse) => void) {
  const answer = async (request: IncomingMessage, response: ServerResponse): Promise<void> =>
    send(response, await apollo.executeHTTPGraphQLRequest({ httpGraphQLRequest: asked(request), context: () => context(request, response) }));
  return (request: IncomingMessage, response: ServerResponse): void => {
    const go = (place: number): void => {
      const step = steps[place];
      if (step === undefined) return void answer(request, response).catch((error: unknown) => { failed(error, request, response); });
      try {
        step(request, response, (error) => { if (error === undefined || error === null) go(place + 1); else failed(error, request, response); });
      } catch (error) {
        failed(error, request, response);
      }
    };
    go(0);
  };
}

/** The request as Apollo Server takes it; its body was read by a step before. */
function asked(request: IncomingMessage): HTTPGraphQLRequest {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  const { method = 'GET', url = '' } = request;
  const search = url.indexOf('?');
  return { method, headers, search: search === -1 ? '' : url.slice(search), body: (request as { readonly body?: unknown }).body };
}

/** Nothing is sent in parts: no operation of ours is answered bit by bit. What a step has said of the answer stands, whatever Apollo Server would say of it: that nobody keeps it. */
function send(response: ServerResponse, { status, headers, body }: HTTPGraphQLResponse): void {
  if (body.kind !== 'complete') throw new Error('An answer in parts was to be sent.');
  response.statusCode = status ?? 200;
  for (const [name, value] of headers) if (!response.hasHeader(name)) response.setHeader(name, value);
  response.setHeader('Content-Length', Buffer.byteLength(body.string));
  response.end(body.string);
}
