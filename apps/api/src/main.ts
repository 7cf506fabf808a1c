import 'reflect-metadata';
import { pino } from 'pino';
import { createApi } from './api.js';
import { Sealer } from './audit/sealer.js';
import { ensureSigningKey } from './audit/signing-key.js';
import { CannotStart } from './cannot-start.js';
import { readConfig } from './config.js';
import { loadDemonstrationApart } from './database/demo/load-apart.js';
import { isWithoutForces } from './database/demo/without-forces.js';
import { openRecord } from './database/open-record.js';
import { describeError } from './http/unforeseen.js';
import { boundaryFor } from './identity/boundary-for.js';
import { runUntilTold } from './lifetime.js';
import { DueLoop } from './notifications/due-loop.js';
import { startServer } from './server.js';
import { steps } from './steps.js';

const log = pino({ level: 'info', base: null });

await runUntilTold(log, async (atEnd, fail, ending) => {
  const config = readConfig(process.env);
  log.level = config.logLevel;
  const step = steps(log);

  const { office, sealerUrl, lost, close } = await openRecord(config, step);
  atEnd(close);
  void lost.then((sentence) => fail(new CannotStart(sentence)));
  const signingKey = await ensureSigningKey(config.keyDir);

  if (config.demo && (await isWithoutForces(office.jobs))) {
    await step('demonstration', () => loadDemonstrationApart(ending, config.keys), (loaded) => (loaded === null ? 'loaded by another start' : `two invented forces, ${loaded.people} people, ${loaded.cases} cases`));
  }

  const sealer = new Sealer({ url: sealerUrl, key: signingKey, folder: config.anchorDir, clock: office.clock, onFailure: (error) => log.error({ error: describeError(error) }, 'the ledger could not be sealed or anchored') }).start();
  atEnd(() => sealer.stop());

  if (config.signIn === undefined && !config.demo) log.warn('nobody can sign in: name an identity provider in OIDC_ISSUER');
  const boundary = await boundaryFor(config, office, (error) => log.error({ error: describeError(error) }, 'the identity provider could not be asked for its keys'));
  const api = createApi(office, boundary, config.demo, signingKey);
  api.packs.reportTo((error) => log.error({ error: describeError(error) }, 'an evidence pack could not be made'));
  const server = await step('server', () => startServer({ config, log, databaseAnswers: async () => void (await office.pool.query('SELECT 1')), ...api }));
  atEnd(() => server.stop());
  atEnd(() => api.packs.stop());

  const due = new DueLoop(office, (error) => log.error({ error: describeError(error) }, 'what time brings could not be looked at')).start();
  atEnd(() => due.stop());
  return server.url;
});
