import { createHash, randomBytes } from 'node:crypto';
import { DEMO_CLIENTS } from '../identity/demo-personas.js';
import { API_SCOPE, DASHBOARD_CLIENT } from '../identity/demo/provider.js';

/** A browser as far as signing in needs one: it keeps cookies and follows redirects, and stops where the page would take over. */
export class Browser {
  readonly #cookies = new Map<string, string>();
  constructor(readonly url: string) {}

  async go(to: string, init: RequestInit = {}): Promise<{ readonly at: URL; readonly response: Response; readonly text: string }> {
    let [at, request] = [new URL(to, this.url), init];
    for (let steps = 0; steps < 20; steps += 1) {
      const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ');
      const response = await fetch(at, { ...request, redirect: 'manual', headers: { ...request.headers, cookie } });
      for (const set of response.headers.getSetCookie()) this.#keep(set);
      const next = response.headers.get('location');
      if (next !== null && response.status >= 300 && response.status < 400) {
        [at, request] = [new URL(next, at), {}];
        if (at.pathname.startsWith('/signed-')) return { at, response, text: '' };
        continue;
      }
      const text = await response.text();
      // The provider leaves some pages by a form that sends itself.
      const form = /<form[^>]*method="post"[^>]*action="([^"]+)"/.exec(text);
      if (form === null || !text.includes('Submitting Callback')) return { at, response, text };
      [at, request] = [new URL(form[1] ?? '', at), { method: 'POST', body: new URLSearchParams([...text.matchAll(/name="([^"]+)" value="([^"]*)"/g)].map(([, name = '', value = '']) => [name, value])) }];
    }
    throw new Error('The sign-in goes round and round.');
  }

  #keep(set: string): void {
    const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(set) ?? [];
    if (value === '') this.#cookies.delete(name);
    else this.#cookies.set(name, value);
  }
}

export interface SignedIn { readonly accessToken: string; readonly idToken: string }

/** Begins a sign-in as the page does: authorization code with PKCE. @returns where it led, and how to go on if it led back */
export async function begin(browser: Browser, more: Record<string, string> = {}) {
  const verifier = randomBytes(32).toString('base64url');
  const redirect = `${browser.url}/signed-in`;
  const asked = { client_id: DASHBOARD_CLIENT, response_type: 'code', scope: `openid profile ${API_SCOPE}`, redirect_uri: redirect, state: 's', code_challenge: createHash('sha256').update(verifier).digest('base64url'), code_challenge_method: 'S256', ...more };
  const { at, text } = await browser.go(`/oidc/auth?${new URLSearchParams(asked)}`);
  const finish = async (code = at.searchParams.get('code') ?? '', secret = verifier): Promise<{ readonly status: number; readonly tokens: SignedIn }> => {
    const { response, text: body } = await browser.go('/oidc/token', { method: 'POST', body: new URLSearchParams({ grant_type: 'authorization_code', client_id: DASHBOARD_CLIENT, code, redirect_uri: redirect, code_verifier: secret }) });
    const { access_token: accessToken = '', id_token: idToken = '' } = JSON.parse(body) as Record<string, string>;
    return { status: response.status, tokens: { accessToken, idToken } };
  };
  return { at, text, finish };
}

/** Signs in as somebody of the demonstration, through its provider. */
export async function signInAs(browser: Browser, persona: string): Promise<SignedIn> {
  const { at, finish } = await begin(browser, { login_hint: persona });
  if (!at.searchParams.has('code')) throw new Error(`The sign-in as ${persona} ended at ${at.href}.`);
  return (await finish()).tokens;
}

/** What a system of the demonstration is given for its credentials. */
export async function clientToken(url: string, clientId: (typeof DEMO_CLIENTS)[number]['clientId']): Promise<string> {
  const { secret, scope } = DEMO_CLIENTS.find((each) => each.clientId === clientId) ?? DEMO_CLIENTS[0];
  const response = await fetch(`${url}/oidc/token`, { method: 'POST', headers: { authorization: `Basic ${Buffer.from(`${clientId}:${secret}`).toString('base64')}` }, body: new URLSearchParams({ grant_type: 'client_credentials', scope }) });
  const { access_token: token } = (await response.json()) as { readonly access_token?: string };
  if (token === undefined) throw new Error(`${clientId} was given no token: ${response.status}`);
  return token;
}
