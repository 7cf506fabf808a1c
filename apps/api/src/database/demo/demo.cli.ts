import { parseArgs } from 'node:util';
import { londonDay } from '@candour/domain/calendar';
import { CannotStart } from '../../cannot-start.js';
import { runCommand } from '../../command-line.js';
import { openRecord } from '../open-record.js';
import { DEMO_DEFAULTS, loadDemonstration } from './load-demonstration.js';

const USAGE = 'npm run demo -- [--officers N (800 to 20000)] [--years N (1 to 5)] [--seed N]';

await runCommand(async ({ config, step, say }) => {
  const ask = readAsk(process.argv.slice(2));
  const { office, close } = await openRecord(config, step);
  try {
    const loaded = await step('demonstration', () => loadDemonstration(office, { ...ask, asOf: londonDay(office.clock()) }));
    if (loaded === null) throw new CannotStart('The database has a force already; the demonstration goes into an empty one. Name another folder with DATA_DIR, or another database with DATABASE_URL.');
    say(`Two invented forces with ${loaded.people} people and ${loaded.cases} cases.`);
  } finally {
    await close();
  }
});

function readAsk(args: string[]): { readonly officers: number; readonly years: number; readonly seed: number } {
  const { values } = parsed(args);
  return {
    officers: whole('officers', values.officers, 800, 20_000) ?? DEMO_DEFAULTS.officers,
    years: whole('years', values.years, 1, 5) ?? DEMO_DEFAULTS.years,
    seed: whole('seed', values.seed, 0, 2 ** 31) ?? DEMO_DEFAULTS.seed,
  };
}

function parsed(args: string[]) {
  try {
    return parseArgs({ args, options: { officers: { type: 'string' }, years: { type: 'string' }, seed: { type: 'string' } } });
  } catch (error) {
    throw new CannotStart(`These options are not known. ${USAGE}`, { cause: error });
  }
}

function whole(name: string, text: string | undefined, from: number, to: number): number | undefined {
  if (text === undefined) return undefined;
  const number = Number(text);
  if (!/^\d+$/.test(text) || number < from || number > to) throw new CannotStart(`--${name} must be a whole number from ${from} to ${to}. ${USAGE}`);
  return number;
}
