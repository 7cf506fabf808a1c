/** More than this many sign-ins at once are not remembered: the oldest is asked for again. */
const MOST = 5_000;

/** Answers that hold for a short while, each asked for once however many want it. A failure is not remembered. */
export class RememberedFor<T> {
  readonly #answers = new Map<string, { readonly until: number; readonly answer: Promise<T> }>();
  constructor(private readonly milliseconds: number, private readonly now: () => number) {}

  get(key: string, ask: () => Promise<T>): Promise<T> {
    const known = this.#answers.get(key);
    if (known !== undefined && known.until > this.now()) return known.answer;
    const entry = { until: this.now() + this.milliseconds, answer: ask() };
    entry.answer.catch(() => { if (this.#answers.get(key) === entry) this.#answers.delete(key); });
    this.#answers.delete(key);
    this.#answers.set(key, entry);
    if (this.#answers.size > MOST) this.#answers.delete(this.#answers.keys().next().value ?? key);
    return entry.answer;
  }

  forget(which: (key: string) => boolean): void {
    for (const key of this.#answers.keys()) if (which(key)) this.#answers.delete(key);
  }
}
