import pg from 'pg';

/** What was sent to the database while some work was done: the text of each statement, in order. */
export async function countStatements<T>(work: () => Promise<T>): Promise<{ readonly result: T; readonly statements: readonly string[] }> {
  const statements: string[] = [];
  const prototype = pg.Client.prototype as unknown as { query: (...args: unknown[]) => unknown };
  const { query } = prototype;
  prototype.query = function counted(this: unknown, ...args: unknown[]): unknown {
    const [first] = args;
    statements.push(typeof first === 'string' ? first : ((first as { text?: string }).text ?? 'COPY'));
    return query.apply(this, args);
  };
  try {
    return { result: await work(), statements };
  } finally {
    prototype.query = query;
  }
}
