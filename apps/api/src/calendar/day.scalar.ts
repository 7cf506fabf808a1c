import { GraphQLError, GraphQLScalarType, Kind } from 'graphql';

const asText = (kind: string) => (value: unknown): string => {
  if (typeof value === 'string') return value;
  throw new GraphQLError(`A ${kind} is written as text.`, { extensions: { code: 'BAD_USER_INPUT' } });
};

/**
 * A scalar that is text both ways. Whether the text names a real day or month is for the reader of the input (`readFields`)
 * and not for the scalar: a scalar can only fail the whole request with a syntax error, while the reader answers with a
 * refusal that names the field and the cure, together with everything else that is wrong. So 30 February passes here.
 */
const textScalar = (name: string, description: string) => new GraphQLScalarType<string, string>({
  name, description, serialize: asText(name), parseValue: asText(name),
  parseLiteral: (node) => asText(name)(node.kind === Kind.STRING ? node.value : undefined),
});

export const DayScalar = textScalar('Day', 'A calendar day in London, written YYYY-MM-DD. A day that does not exist is answered with a refusal that names the field.');
export const MonthScalar = textScalar('Month', 'A calendar month in London, written YYYY-MM.');
