import { Kind, getDirectiveValues, GraphQLIncludeDirective, GraphQLSkipDirective } from 'graphql';
import type { FieldNode, GraphQLResolveInfo, SelectionNode, SelectionSetNode } from 'graphql';

/** The fields somebody asked for, by name, each with what was asked for below it. Aliases of one field are one field here. */
export interface Selection { readonly [field: string]: Selection }
type Growing = { [field: string]: Growing };

/** A document that was parsed is kept by the server, and its fields with it: what one of them asks for is gathered once. */
const KNOWN = new WeakMap<FieldNode, Selection>();

/** What is gathered for, and whether anything in it hung on a variable. */
interface Gathering extends Pick<GraphQLResolveInfo, 'fragments' | 'variableValues'> { isConditional: boolean }

/**
 * What a query asks of a field, so that the statement fetches that and nothing else. Fields that @skip and @include leave out
 * are left out; fragments are followed, whatever type they are on, since a name means the same in each.
 */
export function selectionOf({ fieldNodes, fragments, variableValues }: GraphQLResolveInfo): Selection {
  const alone = fieldNodes.length === 1 ? fieldNodes[0] : undefined;
  const known = alone && KNOWN.get(alone);
  if (known !== undefined) return known;
  const [out, way]: [Growing, Gathering] = [{}, { fragments, variableValues, isConditional: false }];
  for (const node of fieldNodes) gather(node.selectionSet, out, way, new Set());
  if (alone && !way.isConditional) KNOWN.set(alone, out);
  return out;
}

/** @param seen fragments already followed for this field: a second time adds nothing, and a document could say it very often */
function gather(set: SelectionSetNode | undefined, out: Growing, way: Gathering, seen: Set<string>): void {
  for (const node of set?.selections ?? []) {
    if (!isIncluded(node, way)) continue;
    if (node.kind === Kind.FIELD) {
      const { value } = node.name;
      if (!value.startsWith('__')) gather(node.selectionSet, (out[value] ??= {}), way, new Set());
    } else if (node.kind === Kind.INLINE_FRAGMENT) {
      gather(node.selectionSet, out, way, seen);
    } else if (!seen.has(node.name.value)) {
      seen.add(node.name.value);
      gather(way.fragments[node.name.value]?.selectionSet, out, way, seen);
    }
  }
}

function isIncluded(node: SelectionNode, way: Gathering): boolean {
  if (!node.directives?.length) return true;
  way.isConditional = true;
  const { variableValues } = way;
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

/** Makes something of a selection once for as long as the selection is known, and anew for another day or whatever else it is made with. */
export function keptFor<With, T>(make: (asked: Selection, by: With) => T): (asked: Selection, by: With) => T {
  const kept = new WeakMap<Selection, { readonly by: With; readonly made: T }>();
  return (asked, by) => {
    const known = kept.get(asked);
    if (known !== undefined && known.by === by) return known.made;
    const made = make(asked, by);
    kept.set(asked, { by, made });
    return made;
  };
}
