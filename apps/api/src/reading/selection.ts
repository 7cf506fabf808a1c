import { Kind, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective } from 'graphql';
import type { GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

/** The fields somebody asked for, by name, each with what was asked for below it. Aliases of one field are one field here. */
export interface Selection { readonly [field: string]: Selection }
type Growing = { [field: string]: Growing };

/**
 * What a query asks of a field, so that the statement fetches that and nothing else. Fields that @skip and @include leave out
 * are left out; fragments are followed, whatever type they are on, since a name means the same in each.
 */
export function selectionOf(info: GraphQLResolveInfo): Selection {
  const out: Growing = {};
  for (const node of info.fieldNodes) gather(node.selectionSet, out, info, new Set());
  return out;
}

/** @param seen fragments already followed for this field: a second time adds nothing, and a document could say it very often */
function gather(set: SelectionSetNode | undefined, out: Growing, info: GraphQLResolveInfo, seen: Set<string>): void {
  for (const node of set?.selections ?? []) {
    if (!isIncluded(node, info)) continue;
    if (node.kind === Kind.FIELD) {
      const { value } = node.name;
      if (!value.startsWith('__')) gather(node.selectionSet, (out[value] ??= {}), info, new Set());
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      gather(node.selectionSet, out, info, seen);
    } else if (!seen.has(node.name.value)) {
      seen.add(node.name.value);
      gather(info.fragments[node.name.value]?.selectionSet, out, info, seen);
    }
  }
}

function isIncluded(node: SelectionNode, { variableValues }: GraphQLResolveInfo): boolean {
  if (!node.directives?.length) return true;
  const skip = getDirectiveValues(GraphQLSkipDirective, node, variableValues);
  const include = getDirectiveValues(GraphQLIncludeDirective, node, variableValues);
  return skip?.['if'] !== true && include?.['if'] !== false;
}

/** What was asked below one of several fields, put together: `nodes` and `edges.node` of a connection are the same things. */
export function merged(...parts: readonly (Selection | undefined)[]): Selection {
  const out: Growing = {};
  for (const part of parts) for (const [name, below] of Object.entries(part ?? {})) out[name] = merged(out[name], below) as Growing;
  return out;
}
