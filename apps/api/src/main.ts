import { pino } from 'pino';
import pg from 'pg';
import { CannotStart } from './cannot-start.js';
import { readConfig } from './config.js';
import { openDatabase } from './database/open-database.js';
import { describeError } from './http/unforeseen.js';
import { runUntilTold } from './lifetime.js';
import { buildSchema } from './schema.js';
import { startServer } from './server.js';
import { steps } from './steps.js';

const log = pino({ level: 'info', base: null });

await runUntilTold(log, async (atEnd, fail) => {
  const config = readConfig(process.env);
  log.level = config.logLevel;
  const step = steps(log);

  const database = await step('database', () => openDatabase(config), ({ description }) => description);
  atEnd(() => database.stop());
  void database.lost.then((sentence) => fail(new CannotStart(sentence)));

  const pool = new pg.Pool({ connectionString: database.url, max: 2, connectionTimeoutMillis: 5_000 });
  pool.on('error', (error) => log.warn({ error: describeError(error) }, 'a connection to the database was lost'));
  atEnd(() => pool.end());

  const server = await step('server', () =>
    startServer({
      config,
      log,
      schema: buildSchema(),
      context: (_request, requestId) => Promise.resolve({ requestId }),
      databaseAnswers: async () => void (await pool.query('SELECT 1')),
    }),
  );
  atEnd(() => server.stop());
  return server.url;
});
