import { COMMAND_TYPES, COMMANDS } from '@candour/domain';
import type { CommandType } from '@candour/domain';
import { aCommand } from '@candour/domain/testing';
import { getNamedType, isLeafType } from 'graphql';
import type { GraphQLOutputType, GraphQLSchema } from 'graphql';
import { outerName, placeOf } from '../cases/outer-names.js';
import { shown } from '../reading/opaque.js';
import { placed } from './invented-force.js';
import { lookThrough, type Found } from './look-through.js';
import type { PersonaId, PersonasStage } from './personas-stage.js';
import type { Planted } from './planted-words.js';
import { inParts, printed, saidWith, selectionsOf, type Arguments } from './walk-documents.js';

/** How fields are asked that need to be told something. Those that take the id of a case are asked for every case there is. */
export const ARGUMENTS: Arguments = {
  'Query.cases': 'first: 100', 'Query.actions': 'first: 100', 'Query.lessons': 'first: 100', 'Query.auditEntries': 'first: 100', 'Query.auditEntry': 'number: 1',
  'Case.draft': 'of: ACCOUNT', 'Query.colleagues': 'search: "Invented"', 'Query.pattern': 'metric: REFERRALS, by: [STANDARD]',
  'Query.spc': 'metric: REFERRAL_RATE', 'Query.funnel': 'metric: REFERRAL_RATE', 'Query.compare': 'metric: REFERRAL_RATE, with: { monthsEarlier: 12 }', 'Query.outcomeMix': 'by: STANDARD', 'Query.earlierReviews': 'caseId: "CASE"', 'Query.figure': 'queryId: "no figure of anybody’s"',
  'Query.evidencePack': 'id: "00000000-0000-4000-8000-000000000000"',
};
/** Fields of the query that are asked for every case there is, in place of CASE. */
const ONE_BY_ONE = ['case', 'caseByReference', 'earlierReviews', 'protectedPassage'];

/** Words that are told where one case is opened, and never in a list: asked for there, the whole answer is a refusal. */
export const ONE_CASE_ONLY = ['account', 'discussion', 'factFinding', 'report', 'reviewNotes', 'corrections', 'welfare', 'sight', 'seenBy', 'grants'] as const;
const IN_A_LIST = new Set(ONE_CASE_ONLY.map((name) => `Case.${name}`));

/** What somebody was told in one walk. */
export interface Walked { readonly found: readonly Found[]; readonly words: readonly Planted[]; readonly asked: number; readonly failed: readonly string[] }

const MOST_OF_A_DOCUMENT = 3_000;
const AT_ONCE = 8;

/** Asks for every field by every path, for every case there is, and gives every command with a version that is none: in the name of one persona. */
export async function walk(stage: PersonasStage, by: PersonaId): Promise<Walked> {
  const schema = stage.schema.of as GraphQLSchema;
  const [found, words, failed]: [Found[], Set<Planted>, string[]] = [[], new Set(), []];
  let asked = 0;
  const ask = async (root: 'Query' | 'Mutation', document: string, variables: object = {}): Promise<void> => {
    asked += 1;
    const { text, data, errors } = await stage.ask(by, document, variables);
    for (const { message } of errors) failed.push(`${message} ${document.slice(0, 200)}`);
    for (const word of stage.words.foundIn(text)) words.add(word);
    found.push(...lookThrough(schema, root, data, caseOf(stage)));
  };
  for (const document of doings(stage)) await ask('Mutation', document);
  for (const document of documents(schema)) await ask('Query', document);
  for (const document of ofEveryCase(stage, schema)) await ask('Query', document);
  for (const [document, variables] of steps(stage)) await ask('Mutation', document, variables);
  return { found, words: [...words], asked, failed };
}

/** What cannot be asked case by case: every root, and below it every path; of a page both ways to what stands in it, by one of them further and of fewer. */
function documents(schema: GraphQLSchema): readonly string[] {
  const query = schema.getQueryType();
  return Object.values(query?.getFields() ?? {}).filter(({ name }) => !ONE_BY_ONE.includes(name)).flatMap((field) => {
    const type = getNamedType(field.type);
    const said = saidWith('Query', field, ARGUMENTS);
    if (isLeafType(type)) return [`{ ${said} }`];
    const edges = `${type.name}.edges`;
    const asked = (depth: number, again: number, ...without: readonly string[]) => inParts(selectionsOf(schema, type, ARGUMENTS, { depth, again, without: new Set([...IN_A_LIST, ...without]) }), MOST_OF_A_DOCUMENT);
    if (!type.name.endsWith('Connection')) return asked(5, 1).map((part) => `{ ${said} ${printed(part)} }`);
    return [...asked(5, 2, edges).map((part) => `{ ${said.replace('first: 100', 'first: 5')} ${printed(part)} }`), ...asked(3, 1, `${type.name}.nodes`).map((part) => `{ ${said} ${printed(part)} }`)];
  });
}

/** Every case by its id and by its reference, whoever's it is, with every field of it. */
function ofEveryCase(stage: PersonasStage, schema: GraphQLSchema): readonly string[] {
  const type = schema.getType('Case');
  if (!type) throw new Error('There is no case in the schema.');
  const parts = inParts(selectionsOf(schema, type, ARGUMENTS, { depth: 4, again: 1 }), MOST_OF_A_DOCUMENT);
  const below = (name: string): string => printed(selectionsOf(schema, getNamedType(schema.getQueryType()?.getFields()[name]?.type as GraphQLOutputType), ARGUMENTS, { depth: 4, again: 1 }));
  const chunks = (size: number): readonly (readonly string[])[] => [...stage.told.keys()].reduce<string[][]>((all, id, i) => { if (i % size === 0) all.push([]); all.at(-1)?.push(id); return all; }, []);
  return [
    ...parts.flatMap((part) => chunks(AT_ONCE).map((ids) => `fragment F on Case ${printed(part)} { ${ids.map((id, i) => `case_${i}: case(id: "${id}") { ...F }`).join(' ')} }`)),
    ...ONE_BY_ONE.filter((name) => ARGUMENTS[`Query.${name}`] !== undefined).flatMap((name) => chunks(30).map((ids) => `{ ${ids.map((id, i) => `${name}_${i}: ${name}(${ARGUMENTS[`Query.${name}`]?.replace('CASE', id)}) ${below(name)}`).join(' ')} }`)),
    ...chunks(30).map((ids) => `{ ${ids.map((id, i) => `caseByReference_${i}: caseByReference(reference: ${JSON.stringify(stage.told.get(id)?.case.reference)}) { id reference officer { name } }`).join(' ')} }`),
  ];
}

/** What is no step of the process: a draft for a case, whoever's it is, and an import that is only tried. */
function doings(stage: PersonasStage): readonly string[] {
  const cases = [...stage.told].filter(([, { case: c }]) => DRAFTS_FOR.includes(c.reference)).map(([id]) => id);
  return [
    `mutation { ${cases.map((id, i) => `saveDraft_${i}: saveDraft(input: { caseId: "${id}", of: ACCOUNT, body: "{\\"body\\":\\"Begun.\\"}", revision: 0 }) { __typename ... on DraftSaved { revision savedAt keptUntil } }`).join(' ')} }`,
    `mutation { importFiles(input: { units: "code,nonsense\\nX,1\\n", dryRun: true }) { __typename ... on ImportDone { dryRun files { file rows changed moreProblems problems { line column cure } } } } }`,
  ];
}
const DRAFTS_FOR = ['NOTIFIED', 'notified of the other force', 'notified of the second officer'];

/** Every command on a few cases, whatever the persona has to do with them, with a version nobody has seen: nothing is changed, and whoever may not see the case must not hear so much. */
function steps(stage: PersonasStage): readonly (readonly [string, object])[] {
  const cases = [...stage.told].filter(([, { case: c }]) => STEPS_ON.includes(c.reference)).map(([id]) => id);
  return cases.flatMap((caseId) => [0, 25, 50, 75].flatMap((from): (readonly [string, object])[] => {
    const types = COMMAND_TYPES.filter((type) => type !== 'DraftReferral').slice(from, from + 25);
    if (types.length === 0) return [];
    const document = `mutation (${types.map((type) => `$${nameOf(type)}: ${type}Input!`).join(' ')}) { ${types.map((type) => `${nameOf(type)}(input: $${nameOf(type)}) ${ANSWER}`).join(' ')} }`;
    return [[document, Object.fromEntries(types.map((type) => [nameOf(type), inputFor(stage, type, caseId)]))]];
  }));
}

const STEPS_ON = ['FOLLOW_UP', 'NOTIFIED restricted', 'SUBMITTED', 'notified of the other force'];
const ANSWER = `{ __typename ... on Refusal { rule citation code message field } ... on WrongStage { state } ... on CaseChangedMeanwhile { currentVersion }
  ... on InvalidDetails { problems { rule citation code message field } } ... on PromptsToAnswer { prompts { rule citation code message needsReason } } ... on CaseChanged { caseId version case { id state } } }`;

/** A command as a mutation is called. */
export const nameOf = (type: CommandType): string => `${type.charAt(0).toLowerCase()}${type.slice(1)}`;

/** A step on a case, with a version nobody has seen. */
export function inputFor(stage: PersonasStage, type: CommandType, caseId: string): object {
  const { type: _type, ...details } = aCommand<CommandType>(type, stage.office.today, {} as never);
  const given = placed(details, stage.forces[0], caseId) as Record<string, unknown>;
  for (const within of ['action', 'lesson'] as const) if (typeof given[within] === 'string') given[within] = outerName(stage.office.vault, within, { caseId, key: given[within] });
  return { caseId, expectedVersion: 99_999, idempotencyKey: `walk ${caseId} ${type}`.replaceAll(' ', '-'), ...(Object.keys(COMMANDS[type].fields).length > 0 ? { details: given } : {}) };
}

/** The case that a name in an answer leads to: its own id, or that of something within it. */
export const caseOf = (stage: PersonasStage) => (id: string): string | null => {
  if (stage.told.has(id)) return id;
  for (const within of ['action', 'lesson', 'followUp'] as const) {
    const place = placeOf(stage.office.vault, within, id);
    if (place !== null) return place.caseId;
  }
  return shown(stage.office.vault, 'review', id);
};
