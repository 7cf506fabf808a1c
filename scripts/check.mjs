// `npm run check`: everything about the code that needs no run of the product. All checks run; each failure says its cure.
import { checkDependencyRules } from './check/dependency-rules.mjs';
import { checkGenerated, checkLockFile, checkTrackedFiles } from './check/repository.mjs';
import { installIfNeeded, requireNode } from './prepare.mjs';
import { main, node, Stop } from './steps.mjs';

const checks = [
  { name: 'types', run: () => node(['scripts/turbo.mjs', 'typecheck', '--continue', '--output-logs=errors-only'], { failure: 'Types do not fit; see above.' }) },
  { name: 'lint', run: () => node(['node_modules/oxlint/bin/oxlint', '--deny-warnings', '--report-unused-disable-directives'], { failure: 'The linter refuses something; see above.' }) },
  { name: 'dependency rules', run: checkDependencyRules },
  { name: 'dead code', run: () => node(['node_modules/knip/bin/knip.js', '--no-progress'], { failure: 'Something is used by nothing; see above. Remove it.' }) },
  { name: 'generated files', run: checkGenerated },
  { name: 'lock file', run: checkLockFile },
  { name: 'tracked files', run: checkTrackedFiles },
];

await main(async () => {
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, () => process.exit(1));
  requireNode();
  await installIfNeeded();
  const failed = [];
  for (const { name, run } of checks) if (!(await passes(name, run))) failed.push(name);
  if (failed.length > 0) throw new Stop(`\nnpm run check: ${failed.join(', ')} failed.`);
  console.log(`\nnpm run check: all ${checks.length} checks passed.`);
});

async function passes(name, run) {
  const started = performance.now();
  const line = (sign, note = '') => console.log(`${((performance.now() - started) / 1000).toFixed(1).padStart(6)} s  ${sign} ${name}${note}`);
  try {
    const note = await run();
    line('passed', typeof note === 'string' && !note.includes('\n') && note !== '' ? ` (${note})` : '');
    return true;
  } catch (error) {
    console.error(error instanceof Stop ? error.message : error);
    line('FAILED');
    return false;
  }
}
