import { readFileSync } from 'node:fs';
import { isEnumType, isInputObjectType, isInterfaceType, isObjectType, isSpecifiedScalarType } from 'graphql';
import type { GraphQLNamedType } from 'graphql';
import { COMMANDS, COMMAND_TYPES } from '@candour/domain';
import type { Field, Fields } from '@candour/domain';
import { schemaFile, schemaText } from './emit-schema.js';
import { buildSchema } from './schema.js';

const schema = buildSchema();
const types = Object.values(schema.getTypeMap()).filter((type) => !type.name.startsWith('__') && !isSpecifiedScalarType(type));

describe('the schema', () => {
  test('is checked in as it is (npm run schema -w apps/api writes it)', () => {
    expect(readFileSync(schemaFile, 'utf8')).toBe(schemaText());
  });

  test('says of every type, field, argument and value what it is', () => {
    const silent = types.flatMap((type) => [...(type.description ? [] : [type.name]), ...partsOf(type).filter(([, says]) => !says).map(([name]) => `${type.name}.${name}`)]);
    expect(silent).toEqual([]);
  });

  test('has one mutation per command of the process, each with the sentence of the table', () => {
    const mutations = schema.getMutationType()?.getFields() ?? {};
    expect(Object.keys(mutations).filter((name) => !NOT_OF_THE_PROCESS.includes(name)).sort()).toEqual(COMMAND_TYPES.map((type) => `${type.charAt(0).toLowerCase()}${type.slice(1)}`).sort());
    for (const type of COMMAND_TYPES) expect(mutations[`${type.charAt(0).toLowerCase()}${type.slice(1)}`]?.description).toBe(COMMANDS[type].says);
  });

  test('takes of each command exactly the details of the table', () => {
    for (const type of COMMAND_TYPES) {
      const details = schema.getType(`${type}Details`);
      expect(isInputObjectType(details) ? Object.keys(details.getFields()).sort() : []).toEqual(Object.keys(COMMANDS[type].fields).sort());
    }
  });

  test('R26 no type but those that are told where one case is opened has a field for anything of account, discussion, report or welfare', () => {
    const words = COMMAND_TYPES.flatMap((type) => sealedFields(COMMANDS[type].fields));
    // Copied from the report when it is sent, name-checked, and from then on class C (process.md 3.1).
    const copied = ['description', 'lesson', 'reason', 'answer'];
    const readable = types.filter((type) => isObjectType(type)).filter(({ name }) => !OPENED.includes(name)).flatMap((type) => Object.keys(type.getFields()));
    expect(words.filter((word) => readable.includes(word) && !copied.includes(word)).sort()).toEqual(SAME_WORD_OTHER_THING);
  });
});

/** The types that carry what is sealed; each is told by `cases/protected` and nothing else, but for a draft, which its author alone is told. */
const OPENED = [
  'Draft',
  'Account', 'AccountVersion', 'AccountSection', 'Discussion', 'DiscussionTopic', 'FactFound', 'Report', 'ReportVersion', 'ReportSection', 'PlannedAction', 'PlannedLesson', 'Addendum', 'ReviewNote', 'Correction', 'Welfare', 'WelfareNote',
  'Adjustment',
];

/** What is done to the product or to who may ask, and what finds a case for a command. */
const NOT_OF_THE_PROCESS = ['importFiles', 'withholdLooks', 'saveDraft', 'dropDraft', 'breakGlass', 'linkSignIn', 'confirmSignIn', 'unlinkSignIn', 'registerServiceClient', 'closeServiceClient', 'delegateAuthority', 'endDelegation', 'writeAnnotation', 'withdrawAnnotation', 'saveView', 'changeView', 'deleteView', 'requestEvidencePack', 'cancelEvidencePack'];

/** Names that a class P, R or W field of a command shares with something open: what the open one is stands beside it. */
const SAME_WORD_OTHER_THING = [
  'actions', // a topic of the discussion; on a case: the list of actions
  'category', // of a pause; on an allegation: the IOPC category
  'discussion', // part (b) of the report; on a case: the discussion itself, opened like the others
  'nextStep', // the words of a review note; on a case: what it waits for
];

function partsOf(type: GraphQLNamedType): readonly (readonly [string, string | null | undefined])[] {
  if (isEnumType(type)) return type.getValues().map((value) => [value.name, value.description]);
  if (isInputObjectType(type)) return Object.values(type.getFields()).map((field) => [field.name, field.description]);
  if (!isObjectType(type) && !isInterfaceType(type)) return [];
  return Object.values(type.getFields()).flatMap((field) => [[field.name, field.description] as const, ...field.args.map((arg) => [`${field.name}(${arg.name})`, arg.description] as const)]);
}

/** The names of fields whose words are sealed. */
function sealedFields(fields: Fields): readonly string[] {
  return Object.entries(fields).flatMap(([name, field]) => namesIn(name, field));
}
function namesIn(name: string, field: Field): readonly string[] {
  if (field.kind === 'optional' || field.kind === 'list') return namesIn(name, field.of);
  if (field.kind === 'group') return sealedFields(field.fields);
  return 'class' in field && ['P', 'R', 'W'].includes(field.class) ? [name] : [];
}
