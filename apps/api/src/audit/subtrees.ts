import { leafHash, nodeHash, subtreesOf, type Range, type Subtree, type Subtrees } from './merkle-tree.js';

/** Every eighth level of the tree is kept: one node for 256 links, one for 256 of those, and so on. */
export const KEPT_EVERY = 8;
const span = 2 ** KEPT_EVERY;

/** Hashes of one level of the tree from one index up to another; level 0 are the links themselves. */
export interface Stretch { readonly level: number; readonly from: number; readonly to: number }
export interface KeptHash { readonly level: number; readonly index: number; readonly hash: Buffer }
/** Where links and kept nodes are read. */
export type FetchHashes = (stretches: readonly Stretch[]) => Promise<readonly KeptHash[]>;

/** A hash is not there: the tree is shorter than was asked for, or somebody took a link or a node away. */
export class TreeIncomplete extends Error {
  override readonly name = 'TreeIncomplete';
}

const nameOf = ({ level, index }: Subtree): string => `${level}/${index}`;

/** The stretch of the level below that is kept which a subtree is worked out from: at most 128 hashes, or the one itself. */
function stretchFor({ level, index }: Subtree): Stretch {
  const kept = level - (level % KEPT_EVERY);
  const width = 2 ** (level - kept);
  return { level: kept, from: index * width, to: (index + 1) * width };
}

/**
 * Fetches what some ranges of the tree need, and gives the means to work out their hashes. However large the ledger, that is a few
 * stretches of at most 128 hashes.
 * @throws TreeIncomplete when a hash is asked for that is not there
 */
export async function subtreesFor(fetch: FetchHashes, ranges: readonly Range[]): Promise<Subtrees> {
  const wanted = ranges.flatMap(subtreesOf);
  const stretches = [...new Map(wanted.map((subtree) => [nameOf(subtree), stretchFor(subtree)])).values()];
  const kept = new Map<string, Buffer>();
  for (const { level, index, hash } of stretches.length === 0 ? [] : await fetch(stretches)) kept.set(nameOf({ level, index }), level === 0 ? leafHash(hash) : hash);
  const known = new Map<string, Buffer>();
  const hashOf: Subtrees = (subtree) => {
    const name = nameOf(subtree);
    const there = known.get(name) ?? kept.get(name);
    if (there !== undefined) return there;
    if (subtree.level % KEPT_EVERY === 0) throw new TreeIncomplete(`The tree has no node ${name}.`);
    const below = { level: subtree.level - 1, index: subtree.index * 2 };
    const hash = nodeHash(hashOf(below), hashOf({ ...below, index: below.index + 1 }));
    known.set(name, hash);
    return hash;
  };
  return hashOf;
}

/**
 * The nodes that come to be kept when a ledger grows, lowest level first; each needs the whole stretch below it.
 * @param before number of links before, @param after number of links after
 */
export function newNodes(before: number, after: number): readonly (Subtree & { readonly below: Stretch })[] {
  const made: (Subtree & { readonly below: Stretch })[] = [];
  for (let level = KEPT_EVERY, width = span; Math.floor(after / width) > 0; level += KEPT_EVERY, width *= span) {
    for (let index = Math.floor(before / width); index < Math.floor(after / width); index += 1) made.push({ level, index, below: { level: level - KEPT_EVERY, from: index * span, to: (index + 1) * span } });
  }
  return made;
}

/** The hash of a complete stretch of hashes. */
export function joined(hashes: readonly Buffer[]): Buffer {
  let row = hashes;
  while (row.length > 1) row = Array.from({ length: row.length / 2 }, (_, i) => nodeHash(row[2 * i] as Buffer, row[2 * i + 1] as Buffer));
  const [root] = row;
  if (root === undefined) throw new Error('Nothing to join.');
  return root;
}
