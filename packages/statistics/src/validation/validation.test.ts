/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cwd } from 'node:process';
import { furthest } from './check.js';
import { agrees, checks, dossierPage } from './dossier.js';

const docsAbove = (folder: string): string => (existsSync(join(folder, 'docs', 'validation.md')) ? join(folder, 'docs') : docsAbove(dirname(folder)));

describe('the validation dossier', () => {
  test.each(checks().map((check) => [check.method, check.of, check.source, check] as const))('%s: %s (%s)', (_method, _of, _source, check) => expect(agrees(check)).toBe(true));
  test('is checked in as it is printed; where it is not, "npm run generate" prints it for a person to read', () => expect(dossierPage()).toBe(readFileSync(join(docsAbove(cwd()), 'validation.md'), 'utf8')));
  test('a number that is missing or NaN counts as furthest apart', () => {
    const heading = { method: 'm', paper: '', source: 's' };
    expect(agrees(furthest(heading, [['a', 1, 1], ['b', 2, null]], 1e-8))).toBe(false);
    expect(furthest(heading, [['a', 1, 1], ['b', 200, 201], ['c', 3, 3.5], ['no number', null, null]], 1e-8)).toMatchObject({ of: '3 numbers, furthest apart: c', theirs: 3, ours: 3.5 });
  });
});
