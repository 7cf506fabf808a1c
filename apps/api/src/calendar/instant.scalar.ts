import { GraphQLError, GraphQLScalarType } from 'graphql';

/** An instant on its way out. Nothing takes one in: the clock is the server's. */
export const InstantScalar = new GraphQLScalarType<never, string>({
  name: 'DateTime',
  description: 'An instant in UTC, ISO 8601, such as 2026-03-02T09:00:00.000Z.',
  serialize: (value) => {
    const instant = value instanceof Date ? value : new Date(String(value));
    if (Number.isNaN(instant.valueOf())) throw new TypeError('Not an instant.');
    return instant.toISOString();
  },
  parseValue: () => { throw new GraphQLError('No input takes an instant.', { extensions: { code: 'BAD_USER_INPUT' } }); },
});
