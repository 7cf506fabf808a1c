import { randomBytes } from 'node:crypto';
import type { JWK } from 'jose';
import type { ClientMetadata, Configuration, KoaContextWithOIDC, Provider, interactionPolicy } from 'oidc-provider';
import { DEMO_CLIENTS } from '../demo-personas.js';
import { memoryStore } from './memory-store.js';
import { PAGE_POLICY, sentencePage, signOutPage } from './pages.js';
import type { People } from './people-one-can-be.js';

/** What tokens of the demonstration are for. */
export const DEMO_AUDIENCE = 'urn:candour:api';
export const DASHBOARD_CLIENT = 'candour-dashboard';
export const GRAPHIQL_CLIENT = 'candour-graphiql';
export const API_SCOPE = 'candour';

/** In seconds. */
/** Seconds. What somebody may do stands in the access token, so a role that was taken away is gone within ten minutes. */
const TTL = { AccessToken: 600, ClientCredentials: 600, AuthorizationCode: 60, IdToken: 900, Interaction: 900, Session: 43_200, Grant: 43_200 };

export interface ProviderParts { readonly url: string; readonly key: JWK; readonly people: () => Promise<People>; readonly style: string }

/**
 * An identity provider inside this process, for the demonstration: OpenID Connect with authorization code and PKCE, as a force's
 * own would do it, except that one says whom one is without proving it.
 */
export async function demoProvider(parts: ProviderParts): Promise<Provider> {
  const { Provider: OidcProvider, interactionPolicy: policies } = await importQuietly();
  return new OidcProvider(`${parts.url}/oidc`, configurationOf(parts, policies));
}

/** The package complains of Node.js 20 in words of its own, though all of it that is used here works there. */
async function importQuietly(): Promise<typeof import('oidc-provider')> {
  const { console: terminal } = globalThis;
  const { warn } = terminal;
  terminal.warn = () => undefined;
  try {
    return await import('oidc-provider');
  } finally {
    terminal.warn = warn;
  }
}

function configurationOf({ url, key, people, style }: ProviderParts, policies: typeof interactionPolicy): Configuration {
  return {
    adapter: memoryStore(), jwks: { keys: [key] as NonNullable<Configuration['jwks']>['keys'] }, clients: clientsOf(url), ttl: TTL,
    cookies: { keys: [randomBytes(32).toString('hex')], names: { session: 'candour_demo', interaction: 'candour_demo_choice', resume: 'candour_demo_resume' } },
    scopes: ['openid', 'profile'],
    claims: { openid: ['sub'], profile: ['name', 'preferred_username'] }, conformIdTokenClaims: false,
    pkce: { required: () => true },
    clientBasedCORS: (_ctx, origin) => origin === url,
    findAccount: async (_ctx, id) => {
      const somebody = (await people()).get(id);
      return somebody && { accountId: id, claims: () => ({ sub: id, name: somebody.persona.name, preferred_username: id }) };
    },
    loadExistingGrant: grantOf,
    extraTokenClaims: async (_ctx, token) => {
      if (token.kind === 'ClientCredentials') return { purpose: DEMO_CLIENTS.find(({ clientId }) => clientId === token.clientId)?.purpose };
      const { accountId, sid } = token as { readonly accountId?: string; readonly sid?: string };
      const somebody = (await people()).get(accountId ?? '');
      return somebody && { sid, force: somebody.force, number: somebody.number, roles: somebody.roles };
    },
    interactions: { url: (_ctx, { uid }) => `/oidc/choose/${uid}`, policy: askingForTheNamedPerson(policies) },
    features: {
      devInteractions: { enabled: false }, clientCredentials: { enabled: true }, backchannelLogout: { enabled: true },
      rpInitiatedLogout: { enabled: true, logoutSource: (ctx, form) => show(ctx, signOutPage(style, form)), postLogoutSuccessSource: (ctx) => show(ctx, sentencePage(style, 'You are signed out', 'Nobody is signed in here now.')) },
      resourceIndicators: {
        enabled: true, defaultResource: () => DEMO_AUDIENCE, useGrantedResource: () => true,
        getResourceServerInfo: () => ({ scope: [API_SCOPE, ...DEMO_CLIENTS.map(({ scope }) => scope)].join(' '), audience: DEMO_AUDIENCE, accessTokenFormat: 'jwt', jwt: { sign: { alg: 'ES256' } } }),
      },
    },
    renderError: (ctx, { error_description: description }) => show(ctx, sentencePage(style, 'This did not work', description ?? 'Begin again at the first page.')),
    // The only address it calls by itself is this server's own, for the notice that somebody signed out; it would refuse this machine otherwise.
    fetch: (input, { method, headers, body, signal } = {}) => fetch(input, { method, headers, body, signal, redirect: 'manual' } as RequestInit),
  };
}

const show = (ctx: KoaContextWithOIDC, html: string): void => {
  ctx.set('Content-Security-Policy', PAGE_POLICY);
  ctx.type = 'html';
  ctx.body = html;
};

function clientsOf(url: string): ClientMetadata[] {
  const page = { response_types: ['code'], token_endpoint_auth_method: 'none', id_token_signed_response_alg: 'ES256', backchannel_logout_uri: `${url}/sign-in/back-channel-logout`, backchannel_logout_session_required: true } as const;
  return [
    { ...page, client_id: DASHBOARD_CLIENT, grant_types: ['authorization_code'], redirect_uris: [`${url}/signed-in`, `${url}/signed-in-again.html`], post_logout_redirect_uris: [`${url}/signed-out`] },
    { ...page, client_id: GRAPHIQL_CLIENT, grant_types: ['authorization_code'], redirect_uris: [`${url}/graphiql/signed-in`] },
    ...DEMO_CLIENTS.map(({ clientId, secret }): ClientMetadata => ({ client_id: clientId, client_secret: secret, grant_types: ['client_credentials'], response_types: [], redirect_uris: [], id_token_signed_response_alg: 'ES256' })),
  ];
}

/** Nobody is asked for consent to use the product they are signing in to. */
async function grantOf({ oidc }: KoaContextWithOIDC) {
  const { session, client, provider, result } = oidc;
  const known = result?.consent?.grantId ?? session?.grantIdFor(client?.clientId ?? '');
  if (known !== undefined) return provider.Grant.find(known);
  const grant = new provider.Grant({ clientId: client?.clientId, accountId: session?.accountId });
  grant.addOIDCScope('openid profile');
  grant.addResourceScope(DEMO_AUDIENCE, API_SCOPE);
  await grant.save();
  return grant;
}

/** A `login_hint` names the persona one wants to be: if that is not who one is, the question is asked again. */
function askingForTheNamedPerson({ base, Check }: typeof interactionPolicy) {
  const policy = base();
  policy.get('login')?.checks.add(new Check('other_person', 'Somebody else is asked for.', 'login_required', ({ oidc }) => {
    const { login_hint: wanted } = oidc.params ?? {};
    return typeof wanted === 'string' && oidc.session?.accountId !== undefined && oidc.session.accountId !== wanted && oidc.result?.login === undefined;
  }));
  return policy;
}
