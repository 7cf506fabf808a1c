import { getNamedType, isAbstractType, isEnumType, isLeafType, isListType, isNonNullType, isObjectType, isRequiredArgument, type GraphQLField, type GraphQLInputType, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** What is given where an argument is needed, by its type as it is written in an operation. A code is given in each of its values, and needs nothing here. */
export type Arguments = Readonly<Record<string, string>>;

/** As deep as the API lets anybody ask, and as much as it takes in one operation. */
const DEEPEST = 11;
const BRANCHES_AT_ONCE = 25;

interface Branch { readonly type: GraphQLObjectType; readonly around: (inner: string) => string; readonly above: readonly string[] }

/**
 * Operations that together ask for every field of the schema along every path that comes to no type twice.
 * @param begin whether a field of the query is begun with
 * @throws Error naming an argument that is needed and has no value here
 */
export function everyQuestion(schema: GraphQLSchema, args: Arguments, begin: (field: string) => boolean = () => true): readonly string[] {
  const query = schema.getQueryType();
  if (!query) throw new Error('The schema has no query.');
  const start: Branch = { type: query, around: (inner) => inner, above: [] };
  const branches = ['__typename', ...Object.values(query.getFields()).filter(({ name }) => begin(name)).flatMap((field) => (isLeafType(getNamedType(field.type)) ? asked(query, field, args) : below(schema, start, field, args)))];
  const operations: string[] = [];
  for (let i = 0; i < branches.length; i += BRANCHES_AT_ONCE) operations.push(`{ ${branches.slice(i, i + BRANCHES_AT_ONCE).join(' ')} }`);
  return operations;
}

function branchesOf(schema: GraphQLSchema, branch: Branch, args: Arguments): readonly string[] {
  const fields = Object.values(branch.type.getFields());
  const leaves = fields.filter(({ type }) => isLeafType(getNamedType(type))).flatMap((field) => asked(branch.type, field, args));
  const deeper = fields.flatMap((field) => below(schema, branch, field, args));
  return [branch.around(['__typename', ...leaves].join(' ')), ...deeper];
}

function below(schema: GraphQLSchema, { type, around, above }: Branch, field: GraphQLField<unknown, unknown>, args: Arguments): readonly string[] {
  const to = getNamedType(field.type);
  const isNew = !isLeafType(to) && to.name !== type.name && !above.includes(to.name) && above.length < DEEPEST;
  if (!isNew) return [];
  return asked(type, field, args).flatMap((head) => membersOf(schema, to).flatMap((member) => branchesOf(schema, {
    type: member, above: [...above, type.name, to.name], around: (inner) => around(`${above.length > 0 || member === to ? head : namedFor(member, head)} { ${member === to ? inner : `... on ${member.name} { ${inner} }`} }`),
  }, args)));
}

/** Kinds of an answer may have fields of the same name and another type: at the top of an operation each kind is asked for by itself. */
const namedFor = ({ name }: GraphQLObjectType, head: string): string => (/^\w+: /.test(head) ? head.replace(/^\w+/, (alias) => `${alias}${name}`) : `${head.split('(')[0]}${name}: ${head}`);

const membersOf = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] => (isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : []);

/** The field as it is asked: with what it needs and nothing more, and by several names where a code can have several values. */
function asked(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, args: Arguments): readonly string[] {
  const ways = field.args.filter(isRequiredArgument).filter(({ defaultValue }) => defaultValue === undefined).reduce<readonly string[]>((so, { name, type: wanted }) => {
    const values = valuesOf(wanted, args);
    if (values.length === 0) throw new Error(`${type.name}.${field.name} cannot be asked without ${name}, of type ${String(wanted)}: say which.`);
    return so.flatMap((before) => values.map((value) => `${before}${before === '' ? '' : ', '}${name}: ${value}`));
  }, ['']);
  return ways.length === 1 ? [`${field.name}${ways[0] === '' ? '' : `(${ways[0]})`}`] : ways.map((way, i) => `${field.name}${i}: ${field.name}(${way})`);
}

function valuesOf(type: GraphQLInputType, args: Arguments): readonly string[] {
  if (isNonNullType(type)) return valuesOf(type.ofType, args);
  if (isListType(type)) return valuesOf(type.ofType, args).slice(0, 1).map((value) => `[${value}]`);
  return isEnumType(type) ? type.getValues().map(({ name }) => name) : (args[type.name] === undefined ? [] : [args[type.name] as string]);
}
