// describe, test and their each, as far as this package's tests use them: they gather tests, and run them when told to.
const rowsOf = (table) => {
  if (table.length === 0) throw new Error('There is no row to test.');
  // As Jest has it: rows are lists of arguments only where every row is a list; else each is one argument, lists too.
  return table.every(Array.isArray) ? table : table.map((row) => [row]);
};

export class Suite {
  results = [];

  constructor(stryker) {
    this.stryker = stryker;
    this.describe = Object.assign((title, body) => this.within(title, body), {
      each: (table) => (title, body) => rowsOf(table).forEach((row, i) => this.within(`${title} #${i + 1}`, () => body(...row))),
    });
    this.test = Object.assign((title, body) => this.add(title, body), {
      each: (table) => (title, body) => rowsOf(table).forEach((row, i) => this.add(`${title} #${i + 1}`, () => body(...row))),
    });
  }

  within(title, body) {
    this.path.push(title);
    body();
    this.path.pop();
  }

  add(title, body) {
    this.tests.push({ id: [...this.path, title].join(' › '), body });
  }

  /**
   * Gathers the tests of a file and runs them. That they can be gathered is itself a result: a table may fail while it is made.
   * @param wanted the ids of the tests to run; all if not given
   * @returns whether all of them passed
   */
  runFile(file, gather, wanted, bail) {
    [this.tests, this.path] = [[], []];
    let passed = this.attempt(file, { id: `${file} › is read`, body: () => this.within(file, gather) });
    for (const test of this.tests) {
      if (!passed && bail) return false;
      if (wanted !== undefined && !wanted.has(test.id)) continue;
      this.stryker.currentTestId = test.id;
      passed = this.attempt(file, test) && passed;
      this.stryker.currentTestId = undefined;
    }
    return passed;
  }

  attempt(file, { id, body }) {
    const started = performance.now();
    let failure = null;
    try {
      if (body() instanceof Promise) throw new Error('A pure test waits for nothing.');
    } catch (error) {
      failure = error;
    }
    const outcome = failure === null ? { status: 0 } : { status: 1, failureMessage: String(failure?.message ?? failure) };
    this.results.push({ id, name: id, file, fileName: `src/${file}`, timeSpentMs: performance.now() - started, ...outcome });
    return failure === null;
  }
}
