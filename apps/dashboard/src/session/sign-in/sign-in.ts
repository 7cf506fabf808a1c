import { fetchSettings, homeOf } from './settings.js';
import { keptProof } from './kept-proof.js';
import type { Proof } from './kept-proof.js';
import type { Provider } from './provider.js';

/** Where the sign-in stands. While it is `lapsed` the page stays as it is under a layer. */
export type Standing = 'coming' | 'in' | 'lapsed' | 'out' | 'unreachable' | 'refused' | 'not set up' | 'unknown';

/** Addresses that are steps of signing in and no pages. */
const WAYS: readonly string[] = ['/sign-in', '/signed-in', '/signed-out'];

/**
 * The sign-in of this page. Whoever asks the API asks here for a token; where there is none any more, they wait until there is
 * one again, so that nothing that was asked or typed is lost.
 */
export class SignIn {
  #standing: Standing = 'coming';
  #opened: Promise<Provider | null> | null = null;
  #renewing: Promise<string> | null = null;
  #goOn: ((proof: Proof) => void) | null = null;
  readonly #listeners = new Set<() => void>();

  readonly standing = (): Standing => this.#standing;
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Begins with the address that was opened: on the way, back from the provider, or any page. */
  async begin(): Promise<void> {
    const { pathname } = window.location;
    const proof = keptProof();
    if (proof !== null && !proof.isOver && !WAYS.includes(pathname)) {
      this.#become('in');
      // The library renews what is about to run out; the page need not wait for it.
      return void this.#open().catch(() => undefined);
    }
    if (pathname === '/signed-out') return this.#become('out');
    try {
      const provider = await this.#open();
      return provider === null ? undefined : await this.#arrive(provider);
    } catch {
      return this.#become('unreachable');
    }
  }

  /** The provider, asked for once; null where there is none, or the page is leaving for the address the provider knows it by. */
  #open(): Promise<Provider | null> {
    this.#opened ??= this.#find().catch((error: unknown) => { this.#opened = null; throw error; });
    return this.#opened;
  }

  async #find(): Promise<Provider | null> {
    const settings = await fetchSettings();
    const { issuer } = settings;
    if (issuer === null) {
      this.#become('not set up');
      return null;
    }
    const home = homeOf(settings, window.location);
    if (home !== null) {
      window.location.replace(home);
      return null;
    }
    const { openProvider } = await import('./provider.js');
    return openProvider({ ...settings, issuer });
  }

  async #arrive(provider: Provider): Promise<void> {
    const { pathname, search, hash } = window.location;
    const asked = new URLSearchParams(search);
    if (pathname === '/sign-in') return provider.leave(pathIn(asked.get('to')), asked.get('as') ?? undefined);
    if (pathname === '/signed-in') {
      const to = await provider.comeBack().catch(() => null);
      if (to === null) return this.#become('refused');
      window.history.replaceState(null, '', pathIn(to));
      return this.#become('in');
    }
    if (keptProof() !== null && (await provider.renew()) !== null) return this.#become('in');
    return provider.leave(`${pathname}${search}${hash}`);
  }

  /** The token to ask with now. */
  async token(): Promise<string> {
    const proof = keptProof();
    return proof === null || proof.isOver ? this.renewed(proof?.token ?? null) : proof.token;
  }

  /**
   * Another token than the one that was not believed, got without asking if the provider lets it, else from the person. Everybody
   * who waits waits for the same one. It never comes if the person leaves instead.
   */
  async renewed(spent: string | null): Promise<string> {
    const known = keptProof();
    if (known !== null && !known.isOver && known.token !== spent) return known.token;
    this.#renewing ??= this.#renew(known?.subject).finally(() => { this.#renewing = null; });
    return this.#renewing;
  }

  async #renew(subject: string | undefined): Promise<string> {
    const quietly = await this.#open().then((provider) => provider?.renew()).catch(() => null);
    if (quietly && (subject === undefined || quietly.subject === subject)) return quietly.token;
    this.#become('lapsed');
    const proof = await new Promise<Proof>((resolve) => { this.#goOn = resolve; });
    if (subject !== undefined && proof.subject !== subject) {
      // Somebody else: nothing of the person before may go on under their name.
      window.location.assign('/');
      return new Promise(() => undefined);
    }
    this.#become('in');
    return proof.token;
  }

  /** The person signs in again in a window of its own. @throws if the window is blocked or closed, or the provider says no */
  async signInAgain(): Promise<void> {
    const proof = await (await this.#open())?.renewInWindow();
    if (proof) this.#goOn?.(proof);
  }

  /** The API believes the token and knows nobody by it. */
  isUnknown(): void {
    this.#become('unknown');
  }

  /** Leaves for the provider; in the demonstration, to be a named person. @throws if the provider does not answer */
  async goTo(to: string, person?: string): Promise<void> {
    await (await this.#open())?.leave(to, person);
  }

  /** Ends the sign-in in the record, so that no copy of its tokens is worth anything, and then at the provider. */
  async signOut(): Promise<void> {
    const proof = keptProof();
    if (proof !== null) await fetch('/sign-in/end', { method: 'POST', headers: { authorization: `Bearer ${proof.token}` } }).catch(() => undefined);
    await (await this.#open())?.signOut();
  }

  #become(standing: Standing): void {
    this.#standing = standing;
    for (const listener of this.#listeners) listener();
  }
}

/** A path of this site and nothing else, whatever an address says. */
export const pathIn = (text: string | null): string => (text !== null && /^\/(?![/\\])/.test(text) ? text : '/');

export const signIn = new SignIn();
