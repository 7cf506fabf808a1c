import { GraphQLError, Kind } from 'graphql';
import type { OperationDefinitionNode, SelectionSetNode, FragmentDefinitionNode, DocumentNode } from 'graphql';
import type { ApolloServerPlugin } from '@apollo/server';
import type { Context } from '../context.js';
import type { ClientPurpose } from './purposes.js';

/** Who it is itself: the one thing any system is told. */
const OF_ITSELF: readonly string[] = ['viewer'];

/**
 * The queries that exist for each purpose, each with the scope that a system needs for it (process.md 5.4). What is not here a system
 * cannot ask, whatever its scopes say: neutral task lines, opaque reminders and figures have queries of their own or none.
 */
const QUERIES: { readonly [P in ClientPurpose]: Readonly<Record<string, string>> } = { HR_PDR: {}, TRAINING: {}, STANDARDS_SYSTEM: {}, ROSTER: {}, NATIONAL_RETURN: {}, WAREHOUSE: {} };

/** The queries a system may ask. @param scopes those it was registered with; null for all that its purpose has */
export const queriesOf = (purpose: ClientPurpose, scopes: readonly string[] | null): readonly string[] =>
  Object.entries(QUERIES[purpose]).flatMap(([query, scope]) => (scopes === null || scopes.includes(scope) ? [query] : []));

/** Stops an operation of a system that asks for anything besides what it was registered for, before any of it is carried out. */
export const clientsAskTheirOwn: ApolloServerPlugin<Context> = {
  requestDidStart: () => Promise.resolve({
    didResolveOperation: ({ contextValue: { viewer }, operation, document }) => {
      if (viewer.kind === 'PERSON') return Promise.resolve();
      const may = [...OF_ITSELF, ...queriesOf(viewer.purpose as ClientPurpose, viewer.scopes ?? []), '__typename'];
      if (operation?.operation === 'query' && rootFields(operation, document).every((field) => may.includes(field))) return Promise.resolve();
      throw new GraphQLError('This system is not registered for that.', { extensions: { code: 'FORBIDDEN' } });
    },
  }),
};

/** What an operation asks for at its root, whatever it is spread over. */
function rootFields(operation: OperationDefinitionNode, { definitions }: DocumentNode): readonly string[] {
  const fragments = new Map(definitions.filter((each): each is FragmentDefinitionNode => each.kind === Kind.FRAGMENT_DEFINITION).map((each) => [each.name.value, each]));
  const fieldsOf = ({ selections }: SelectionSetNode): readonly string[] => selections.flatMap((node) => {
    if (node.kind === Kind.FIELD) return [node.name.value];
    const below = node.kind === Kind.INLINE_FRAGMENT ? node : fragments.get(node.name.value);
    return below === undefined ? [] : fieldsOf(below.selectionSet);
  });
  return fieldsOf(operation.selectionSet);
}
