import { parse } from 'graphql';
import type { OperationDefinitionNode } from 'graphql';
import { buildSchema } from '../schema.js';
import { askedBy, classesAsked } from './classes-asked.js';
import type { FieldClass } from './field-classes.js';
import { requireWrittenDown } from './require-written-down.js';

const schema = buildSchema();
const read = (text: string) => { const document = parse(text); return { document, operation: document.definitions.find((each): each is OperationDefinitionNode => each.kind === 'OperationDefinition') as OperationDefinitionNode }; };
const classesOf = (text: string): readonly string[] => { const { document, operation } = read(text); return [...classesAsked(schema, document, operation)].sort(); };

describe('the classes a document asks for', () => {
  test('are those of its fields, through aliases, fragments and lists, whatever is skipped', () => {
    expect(classesOf('{ viewer { name } taxonomy { ranks { code } } }')).toEqual(['OPEN', 'SELF']);
    expect(classesOf('query ($no: Boolean!) { x: cases { nodes { ...A } } } fragment A on Case { said: notice @skip(if: $no) { ... on Notice { mode } } }')).toEqual(['C', 'NOTICE', 'PAGE']);
    expect(classesOf('mutation ($i: PauseInput!) { pause(input: $i) { ... on CaseChanged { case { actions { owner { name } } } } ... on Refusal { rule } } }')).toEqual(['ACTIONS', 'ANSWER', 'C']);
  });
  test('R64 are those a value may be of, where it is the value that says it: what was learnt from the account stands among other facts', () => {
    expect(classesOf('{ case(id: "1") { factFinding { summary } } }')).toEqual(['C', 'P']);
    const { document, operation } = read('{ case(id: "1") { factFinding { summary } } }');
    const check = (told: readonly FieldClass[], shown: readonly string[]) => () => requireWrittenDown(askedBy(schema, document, operation), { case: { factFinding: [{ summary: 'Words.' }] } }, new Set(shown), told);
    expect(check([], ['C'])).not.toThrow();
    expect(check(['P'], ['C'])).toThrow('Something of class P was answered');
    expect(check(['P'], ['C', 'P'])).not.toThrow();
  });
  test('are worked out once for a document', () => {
    const { document, operation } = read('{ viewer { name } }');
    expect(askedBy(schema, document, operation)).toBe(askedBy(schema, document, operation));
  });
  test('R26 what a person is depends on what led to them', () => {
    const { document, operation } = read('{ case(id: "1") { officer { name } actions { owner { name } } } viewer { force { code } } }');
    const asked = askedBy(schema, document, operation);
    const at = (...path: readonly string[]): readonly string[] => [...(path.reduce((here, name) => here.below.get(name) as typeof asked, asked)).classes];
    expect([at('case', 'officer', 'name'), at('case', 'actions', 'owner', 'name'), at('viewer', 'force', 'code')]).toEqual([['C'], ['ACTIONS'], ['SELF']]);
  });
});

describe('R55 R26 an answer with something of a case for which nothing was written down is not sent', () => {
  const { document, operation } = read('{ cases { totalCount nodes { id receipts { id } } } one: case(id: "1") { notice { mode } } }');
  const check = (data: object | null, shown: readonly string[]) => () => requireWrittenDown(askedBy(schema, document, operation), data, new Set(shown));
  test('whatever stands there, however deep', () => {
    expect(check({ cases: { totalCount: 1, nodes: [{ id: '1', receipts: [] }] }, one: null }, [])).toThrow('Something of class C was answered');
    expect(check({ cases: { totalCount: 0, nodes: [] }, one: { notice: { mode: null } } }, [])).toThrow('Something of class C was answered');
  });
  test('and where there is nothing, or it was written down, it is', () => {
    for (const data of [null, { cases: { totalCount: 0, nodes: [] }, one: null }]) expect(check(data, [])).not.toThrow();
    expect(check({ cases: { totalCount: 1, nodes: [{ id: '1', receipts: [] }] }, one: null }, ['C'])).not.toThrow();
  });
  test('account, welfare and report each by its own name: to have written down the case is not enough', () => {
    const asked = { classes: new Set(), within: new Set(['P']), below: new Map([['text', { classes: new Set(['P'] as const), within: new Set(['P'] as const), below: new Map() }]]) };
    const answer = (shown: readonly string[]) => () => requireWrittenDown(asked as never, { text: 'Words.' }, new Set(shown));
    expect(answer(['C', 'R'])).toThrow('Something of class P was answered');
    expect(answer(['P'])).not.toThrow();
  });
});
