/// <reference types="node" />
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cwd } from 'node:process';
import { RULE_IDS, ruleOf } from '../rules.js';
import { accessPage } from './access-page.js';
import { fieldsPage } from './fields-page.js';
import { orDash, table } from './markdown.js';
import { lifecyclePage } from './lifecycle-page.js';
import { metricsPage } from './metrics-page.js';
import { RULES_TO_PROVE, rulesPage } from './rules-page.js';
import { taxonomyPage } from './taxonomy-page.js';

const docsAbove = (folder: string): string => (existsSync(join(folder, 'docs', 'rules.md')) ? join(folder, 'docs') : docsAbove(dirname(folder)));
const checkedIn = (name: string): string => readFileSync(join(docsAbove(cwd()), name), 'utf8');

describe('the pages printed from the tables are those checked in; where one is not, "npm run generate" prints it for a person to read', () => {
  test('every rule with source, standing, codes and every sentence people read', () => {
    const page = checkedIn('rules.md');
    const lastCells = new Map(page.split('\n').map((line) => line.split(' | ')).map((cells) => [cells[0], cells.at(-1)?.slice(0, -2) ?? '']));
    expect(rulesPage((id) => lastCells.get(`| ${id}`) ?? 'no row')).toBe(page);
  });
  test('the lifecycle with its states, commands and the part of each person', () => {
    expect(lifecyclePage()).toBe(checkedIn('lifecycle.md'));
  });
  test('who may read what of a case', () => {
    expect(accessPage()).toBe(checkedIn('access.md'));
  });
  test('the lists people choose from, word by word', () => {
    expect(taxonomyPage()).toBe(checkedIn('taxonomy.md'));
  });
  test('the fields of every command and event with their protection class', () => {
    expect(fieldsPage()).toBe(checkedIn('fields.md'));
  });
  test('every metric with its formula, numerator, denominator and exclusions', () => {
    expect(metricsPage()).toBe(checkedIn('metrics.md'));
  });
});

test('a table keeps its columns whatever stands in a cell', () => {
  expect(table(['a|b', 'c'], [['one\ntwo', orDash([])], ['x', orDash(['y', 'z'])]])).toBe('| a\\|b | c |\n| --- | --- |\n| one two | – |\n| x | y, z |');
});

test('a rule needs a test when it refuses or asks, not when it holds by structure alone', () => {
  expect(RULE_IDS.filter((id) => !RULES_TO_PROVE.includes(id))).toEqual(RULE_IDS.filter((id) => ruleOf(id).codes.length === 0));
});
