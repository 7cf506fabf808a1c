import { UserManager, WebStorageStateStore } from 'oidc-client-ts';
import { keptProof } from './kept-proof.js';
import type { Proof } from './kept-proof.js';
import type { SignInSettings } from './settings.js';

/** What the page keeps of a sign-in for the way back from the provider. */
interface Way { readonly to: string }

/** The provider of the force, as the page uses it. */
export interface Provider {
  /** Leaves the page for the provider, and comes back to `to`. */
  readonly leave: (to: string, person?: string) => Promise<void>;
  /** Is back from the provider. @returns where the person wanted to go */
  readonly comeBack: () => Promise<string>;
  /** Renews without asking; null where the provider must ask. */
  readonly renew: () => Promise<Proof | null>;
  /** Renews in a window of its own, so that this page stays as it is. */
  readonly renewInWindow: () => Promise<Proof>;
  readonly signOut: () => Promise<void>;
}

/** In seconds: a hidden frame that does not come back by then never will. */
const PATIENCE = 10;
export function openProvider({ issuer, clientId, scope }: SignInSettings & { readonly issuer: string }): Provider {
  const { origin } = window.location;
  const store = window.sessionStorage;
  const manager = new UserManager({
    authority: issuer, client_id: clientId, scope, redirect_uri: `${origin}/signed-in`, post_logout_redirect_uri: `${origin}/signed-out`,
    silent_redirect_uri: `${origin}/signed-in-again.html`, popup_redirect_uri: `${origin}/signed-in-again.html`,
    userStore: new WebStorageStateStore({ store }), stateStore: new WebStorageStateStore({ store }),
    automaticSilentRenew: true, monitorSession: false, loadUserInfo: false, silentRequestTimeoutInSeconds: PATIENCE,
  });
  const hint = async (): Promise<{ login_hint?: string }> => {
    const user = await manager.getUser();
    const name = user?.profile.preferred_username ?? user?.profile.email;
    return name === undefined ? {} : { login_hint: name };
  };
  return {
    leave: (to, person) => manager.signinRedirect({ state: { to } satisfies Way, ...(person === undefined ? {} : { login_hint: person }) }),
    comeBack: async () => ((await manager.signinRedirectCallback()).state as Way | undefined)?.to ?? '/',
    renew: async () => ((await manager.signinSilent().catch(() => null)) === null ? null : keptProof()),
    renewInWindow: async () => {
      await manager.signinPopup(await hint());
      const proof = keptProof();
      if (proof === null) throw new Error('The provider gave no token.');
      return proof;
    },
    signOut: async () => {
      if (await manager.metadataService.getEndSessionEndpoint()) return manager.signoutRedirect();
      await manager.removeUser();
      return window.location.assign('/signed-out');
    },
  };
}
