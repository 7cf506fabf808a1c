import { CombinedGraphQLErrors, ServerError } from '@apollo/client/errors';
import { failureOf } from './failure.js';

const answered = (...errors: object[]): unknown => new CombinedGraphQLErrors({ errors: errors as never });
const refused = (bodyText: string, id: string | null): unknown =>
  new ServerError('Response not successful', { response: { status: 503, headers: { get: (name: string) => (name === 'x-request-id' ? id : null) } } as unknown as Response, bodyText });

describe('a failure is told in one plain sentence', () => {
  test('what went wrong on the server keeps its id and none of its words', () =>
    expect(failureOf(answered({ message: 'Something went wrong on our side. It has been recorded; please quote abc.', extensions: { code: 'INTERNAL_SERVER_ERROR', requestId: 'abc' } }))).toEqual({ sentence: 'Something went wrong on our side.', reference: 'abc' }));
  test('a request the server refused says the cure', () =>
    expect(failureOf(answered({ message: 'Give as `after` the endCursor of the page before.', extensions: { code: 'BAD_USER_INPUT' } }))).toEqual({ sentence: 'Give as `after` the endCursor of the page before.', reference: null }));
  test('an answer with a status of its own is read as well', () =>
    expect(failureOf(refused('{"errors":[{"message":"The people of the demonstration are not in this database.","extensions":{"code":"DEMONSTRATION_MISSING"}}]}', 'r-1'))).toEqual({ sentence: 'The people of the demonstration are not in this database.', reference: 'r-1' }));
  test('an answer that is no answer of ours gives its id alone', () => expect(failureOf(refused('<html>Bad gateway</html>', 'r-2'))).toEqual({ sentence: 'Something went wrong on our side.', reference: 'r-2' }));
  test('a server that is not there is said to be so', () => expect(failureOf(new TypeError('Failed to fetch')).sentence).toContain('did not answer'));
  test('anything else is our fault', () => expect(failureOf(new Error('x'))).toEqual({ sentence: 'Something went wrong on our side.', reference: null }));
});
