/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cwd } from 'node:process';
import * as statistics from './index.js';

const above = (folder: string): string => (existsSync(join(folder, 'packages', 'statistics', 'README.md')) ? join(folder, 'packages', 'statistics', 'README.md') : above(dirname(folder)));

test('the README has every name that is exported', () => {
  const readme = readFileSync(above(cwd()), 'utf8');
  expect(Object.keys(statistics).filter((name) => !new RegExp(`\\b${name}\\b`).test(readme))).toEqual([]);
});
