/** How the server answered a saving: kept, changed by another window, or not to be kept any more. */
export type Kept =
  | { readonly kind: 'kept'; readonly revision: number; readonly savedAt: string; readonly keptUntil: string }
  | { readonly kind: 'changed'; readonly revision: number; readonly body: string | null }
  | { readonly kind: 'refused'; readonly message: string; /** For what stands in it, so that other words may be kept. */ readonly forItsWords: boolean };

/** How it stands with what is being written. */
export type Keeping =
  | { readonly state: 'nothing yet' }
  | { readonly state: 'kept'; readonly savedAt: string; readonly keptUntil: string }
  | { readonly state: 'changed'; readonly body: string | null }
  | { readonly state: 'refused'; readonly message: string; readonly forItsWords: boolean }
  | { readonly state: 'failed' };

export interface KeptBefore { readonly body: string; readonly revision: number; readonly savedAt: string; readonly keptUntil: string }
/** `isLeaving` is said of a saving that must outlive the page. */
type Save = (body: string, revision: number, isLeaving: boolean) => Promise<Kept>;

/** Milliseconds without a key before what was typed is sent to be kept; and before a saving that failed is tried again. */
const PAUSE = 1_000;
const TRY_AGAIN = 5_000;

/**
 * Keeps what somebody writes in the server's vault and nowhere else: one saving at a time, each naming the revision it goes on from, so
 * that two windows cannot overwrite each other unseen. While somebody must sign in again a saving waits, and what is typed meanwhile
 * is kept by the next one.
 */
export class DraftKeeper {
  #keeping: Keeping;
  #revision: number;
  #kept: string;
  #typed: string;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #saving: Promise<void> | null = null;
  #isOver = false;
  readonly #listeners = new Set<() => void>();
  readonly #save: Save;

  constructor(save: Save, before: KeptBefore | null, blank: string) {
    this.#save = save;
    this.#revision = before?.revision ?? 0;
    this.#kept = this.#typed = before?.body ?? blank;
    this.#keeping = before === null ? { state: 'nothing yet' } : { state: 'kept', savedAt: before.savedAt, keptUntil: before.keptUntil };
  }

  readonly keeping = (): Keeping => this.#keeping;
  readonly listen = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => void this.#listeners.delete(listener);
  };

  /** Whether there are words that are not kept yet. */
  get isBehind(): boolean {
    return !this.#isOver && this.#typed !== this.#kept;
  }

  /** Whether nothing is sent any more: until one chooses between two windows, or for good. */
  get #isHeld(): boolean {
    return this.#keeping.state === 'changed' || (this.#keeping.state === 'refused' && !this.#keeping.forItsWords);
  }

  /** What stands in the form now. */
  type(body: string): void {
    this.#typed = body;
    if (this.#isOver || this.#isHeld) return;
    this.#later(PAUSE);
  }

  /** Keeps what is typed now, and comes back when that was tried. */
  async settle(isLeaving = false): Promise<void> {
    clearTimeout(this.#timer);
    while (this.isBehind && this.#saving !== null && !isLeaving) await this.#saving;
    if (!this.isBehind || this.#isHeld) return;
    this.#saving = this.#send(isLeaving).finally(() => { this.#saving = null; });
    await this.#saving;
  }

  /** After another window changed it: goes on from there, with what stands in this form. */
  async keepMine(): Promise<void> {
    this.#become({ state: 'nothing yet' });
    await this.settle();
  }

  /** It was sent or dropped: nothing more is kept. */
  end(): void {
    this.#isOver = true;
    clearTimeout(this.#timer);
  }

  async #send(isLeaving: boolean): Promise<void> {
    const body = this.#typed;
    try {
      const kept = await this.#save(body, this.#revision, isLeaving);
      if (kept.kind === 'refused') return this.#become({ state: 'refused', message: kept.message, forItsWords: kept.forItsWords });
      this.#revision = kept.revision;
      if (kept.kind === 'changed') return this.#become({ state: 'changed', body: kept.body });
      this.#kept = body;
      this.#become({ state: 'kept', savedAt: kept.savedAt, keptUntil: kept.keptUntil });
      if (this.isBehind) this.#later(PAUSE);
    } catch {
      this.#become({ state: 'failed' });
      this.#later(TRY_AGAIN);
    }
  }

  #later(milliseconds: number): void {
    clearTimeout(this.#timer);
    if (!this.#isOver) this.#timer = setTimeout(() => void this.settle(), milliseconds);
  }

  #become(keeping: Keeping): void {
    this.#keeping = keeping;
    for (const listener of this.#listeners) listener();
  }
}
