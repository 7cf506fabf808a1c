/** Who is signed in, as far as the page must know: the API knows the rest. */
export interface Proof { readonly token: string; readonly subject: string; readonly isOver: boolean }

/** Where the library keeps whoever is signed in: the storage of this tab, which ends with the tab. */
const KEPT = 'oidc.user:';

/** The sign-in this tab has, read without the library, so that a page opens at once and the library comes after it. */
export function keptProof(storage: Storage = window.sessionStorage, now = Date.now()): Proof | null {
  const key = Array.from({ length: storage.length }, (_, i) => storage.key(i)).find((each) => each?.startsWith(KEPT));
  const text = key == null ? null : storage.getItem(key);
  if (text === null) return null;
  try {
    const { access_token: token, expires_at: until, profile } = JSON.parse(text) as { readonly access_token?: unknown; readonly expires_at?: unknown; readonly profile?: { readonly sub?: unknown } };
    if (typeof token !== 'string' || typeof profile?.sub !== 'string') return null;
    return { token, subject: profile.sub, isOver: typeof until === 'number' && until * 1_000 <= now };
  } catch {
    return null;
  }
}
