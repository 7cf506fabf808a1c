const NEARLY = 1e-9;

/** Each row: coefficients of the variables, and what their sum may be at most. Variables are from 0. */
export interface Rows { readonly of: readonly (readonly number[])[]; readonly atMost: readonly number[] }

/**
 * The simplex method on a slack form (Dantzig; Cormen et al., "Introduction to algorithms", 29.3), with Bland's rule, so that it ends. It keeps
 * its place from one question to the next.
 */
export class LinearProgram {
  readonly #n: number;
  /** Row i: the constant, then what is taken off for each variable outside. */
  readonly #rows: Float64Array[];
  readonly #inside: number[];
  readonly #outside: number[];
  readonly feasible: boolean;

  constructor({ of, atMost }: Rows, variables: number) {
    this.#n = variables + 1;
    this.#rows = of.map((row, i) => Float64Array.from([atMost[i] as number, ...row, -1]));
    this.#outside = Array.from({ length: this.#n }, (_, j) => j);
    this.#inside = of.map((_, i) => this.#n + i);
    this.feasible = this.#begin();
  }

  /** The most a sum of variables can be, with where it is so; null where it has no end. */
  most(coefficients: readonly number[]): { readonly value: number; readonly at: readonly number[] } | null {
    const goal = new Float64Array(this.#n + 1);
    coefficients.forEach((c, variable) => { if (c !== 0) this.#add(goal, variable, c); });
    return this.#climb(goal) ? { value: goal[0] as number, at: this.#values() } : null;
  }

  /** Finds a first place by letting every row be broken alike, and then as little as can be. */
  #begin(): boolean {
    const worst = this.#rows.reduce((least, row, i) => ((row[0] as number) < (this.#rows[least]?.[0] as number) ? i : least), 0);
    const helper = this.#n - 1;
    if ((this.#rows[worst]?.[0] ?? 0) >= 0) return this.#without(helper);
    this.#swap(worst, this.#outside.indexOf(helper), new Float64Array(this.#n + 1));
    const goal = new Float64Array(this.#n + 1);
    this.#add(goal, helper, -1);
    this.#climb(goal);
    if ((goal[0] as number) < -1e-7) return false;
    const row = this.#inside.indexOf(helper);
    if (row >= 0) {
      const column = this.#outside.findIndex((_, j) => Math.abs(this.#rows[row]?.[j + 1] as number) > NEARLY);
      if (column >= 0) this.#swap(row, column, new Float64Array(this.#n + 1));
    }
    return this.#without(helper);
  }

  #without(helper: number): boolean {
    const column = this.#outside.indexOf(helper);
    if (column >= 0) for (const row of this.#rows) row[column + 1] = 0;
    return true;
  }

  #add(goal: Float64Array, variable: number, times: number): void {
    const column = this.#outside.indexOf(variable);
    if (column >= 0) { goal[column + 1] = (goal[column + 1] as number) + times; return; }
    const row = this.#rows[this.#inside.indexOf(variable)] as Float64Array;
    goal[0] = (goal[0] as number) + times * (row[0] as number);
    for (let j = 1; j <= this.#n; j += 1) goal[j] = (goal[j] as number) - times * (row[j] as number);
  }

  #climb(goal: Float64Array): boolean {
    for (;;) {
      let column = -1;
      for (let j = 0; j < this.#n; j += 1) if ((goal[j + 1] as number) > NEARLY && (column < 0 || (this.#outside[j] as number) < (this.#outside[column] as number))) column = j;
      if (column < 0) return true;
      let [row, least] = [-1, Number.POSITIVE_INFINITY];
      this.#rows.forEach((each, i) => {
        const a = each[column + 1] as number;
        const room = a > NEARLY ? (each[0] as number) / a : Number.POSITIVE_INFINITY;
        if (room < least - NEARLY || (room < least + NEARLY && row >= 0 && (this.#inside[i] as number) < (this.#inside[row] as number) && a > NEARLY)) { row = i; least = room; }
      });
      if (row < 0) return false;
      this.#swap(row, column, goal);
    }
  }

  /** The variable of a row goes outside, that of a column comes in. */
  #swap(row: number, column: number, goal: Float64Array): void {
    const pivot = this.#rows[row] as Float64Array;
    const by = pivot[column + 1] as number;
    for (let j = 0; j <= this.#n; j += 1) pivot[j] = (pivot[j] as number) / by;
    pivot[column + 1] = 1 / by;
    for (const each of this.#rows) if (each !== pivot) this.#take(each, pivot, column, -1);
    this.#take(goal, pivot, column, 1);
    [this.#inside[row], this.#outside[column]] = [this.#outside[column] as number, this.#inside[row] as number];
  }

  /** Puts what a row says of a variable in its place. In the goal coefficients stand with their sign, in rows with the opposite one. */
  #take(into: Float64Array, pivot: Float64Array, column: number, sign: 1 | -1): void {
    const times = into[column + 1] as number;
    if (times === 0) return;
    into[0] = (into[0] as number) + sign * times * (pivot[0] as number);
    into[column + 1] = 0;
    for (let j = 1; j <= this.#n; j += 1) into[j] = (into[j] as number) - times * (pivot[j] as number);
  }

  #values(): readonly number[] {
    const values = Array.from({ length: this.#n - 1 }, () => 0);
    this.#inside.forEach((variable, i) => { if (variable < this.#n - 1) values[variable] = this.#rows[i]?.[0] as number; });
    return values;
  }
}
