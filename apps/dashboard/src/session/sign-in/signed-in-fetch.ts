import { signIn } from './sign-in.js';
import type { SignIn } from './sign-in.js';

type Ask = typeof fetch;

/**
 * Asks with the token of whoever is signed in. An answer that nobody is signed in is not passed on: a new token is got, if need be
 * by asking the person, and the same question is asked again. If even a new one is not believed, the force does not know the person.
 */
export const signedInFetch = (keeper: Pick<SignIn, 'token' | 'renewed' | 'isUnknown'> = signIn, ask: Ask = (input, init) => fetch(input, init)): Ask => async (input, init) => {
  const asWith = (token: string): Promise<Response> => {
    const headers = new Headers(init?.headers);
    headers.set('authorization', `Bearer ${token}`);
    return ask(input, { ...init, headers, credentials: 'omit' });
  };
  const token = await keeper.token();
  const answer = await asWith(token);
  if (answer.status !== 401) return answer;
  const second = await asWith(await keeper.renewed(token));
  if (second.status === 401) keeper.isUnknown();
  return second;
};
