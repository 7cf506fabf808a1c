import { getNamedType, isAbstractType, isLeafType, isObjectType, isRequiredArgument, type GraphQLField, type GraphQLNamedType, type GraphQLObjectType, type GraphQLSchema } from 'graphql';

/** How a field with arguments is asked, in one way or several, by `Type.field`; other fields are asked without. */
export type Arguments = Readonly<Record<string, string | readonly string[]>>;

/** As deep as the API lets anybody ask, and as much as it takes in one operation. */
const DEEPEST = 11;
const BRANCHES_AT_ONCE = 25;

interface Branch { readonly type: GraphQLObjectType; readonly around: (inner: string) => string; readonly above: readonly string[] }

/**
 * Operations that together ask for every field of the schema along every path that comes to no type twice.
 * @param begin whether a field of the query is begun with
 * @throws Error naming a field that needs arguments and has none here
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
    type: member, above: [...above, type.name, to.name], around: (inner) => around(`${head} { ${member === to ? inner : `... on ${member.name} { ${inner} }`} }`),
  }, args)));
}

const membersOf = (schema: GraphQLSchema, type: GraphQLNamedType): readonly GraphQLObjectType[] => (isObjectType(type) ? [type] : isAbstractType(type) ? schema.getPossibleTypes(type) : []);

/** The field as it is asked; several ways need a name each. */
function asked(type: GraphQLObjectType, field: GraphQLField<unknown, unknown>, args: Arguments): readonly string[] {
  const place = `${type.name}.${field.name}`;
  const given = args[place];
  if (given === undefined && field.args.some(isRequiredArgument)) throw new Error(`${place} cannot be asked without arguments: say which.`);
  return typeof given === 'object' ? given.map((each, i) => `${field.name}${i}: ${field.name}${each}`) : [`${field.name}${given ?? ''}`];
}
