import { londonDay } from '@candour/domain/calendar';
import { runCommand } from '../../command-line.js';
import { openRecord } from '../open-record.js';
import { DEMO_DEFAULTS, loadDemonstration } from './load-demonstration.js';

// The process that began this one says when to stop: Ctrl-C reaches both, and when that one is gone so is this.
for (const signal of ['SIGINT', 'SIGHUP'] as const) process.on(signal, () => undefined);
process.on('disconnect', () => process.exit(1));

await runCommand(async ({ config }) => {
  const { office, close } = await openRecord(config, (_name, work) => work());
  try {
    const loaded = await loadDemonstration(office, { ...DEMO_DEFAULTS, asOf: londonDay(office.clock()) });
    await new Promise((resolve) => { process.send?.({ loaded }, resolve); });
  } finally {
    await close();
  }
});
process.exit();
