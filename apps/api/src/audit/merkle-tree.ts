import { createHash } from 'node:crypto';

/*
 * The Merkle tree of RFC 6962 (Certificate Transparency), section 2.1, over SHA-256. Leaves count from 0. A tree of n leaves holds,
 * on its left, the largest complete tree that leaves something to its right; so a subtree that is complete never changes again, and
 * everything below speaks of complete subtrees by level (2^level leaves) and index, wherever they are kept.
 */

const sha256 = (...parts: readonly Buffer[]): Buffer => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest();
const LEAF = Buffer.of(0);
const NODE = Buffer.of(1);

export const EMPTY_ROOT = sha256();
/** What an entry becomes in the tree. The prefix keeps a leaf from ever passing for a node. */
export const leafHash = (entry: Buffer): Buffer => sha256(LEAF, entry);
export const nodeHash = (left: Buffer, right: Buffer): Buffer => sha256(NODE, left, right);

/** A complete subtree: the leaves from `index * 2^level`, `2^level` of them. */
export interface Subtree { readonly level: number; readonly index: number }
/** Leaves `from` up to, but not including, `to`. In a proof `from` is always where a subtree of that size may begin. */
export interface Range { readonly from: number; readonly to: number }
/** Where complete subtrees are kept. */
export type Subtrees = (subtree: Subtree) => Buffer;

/** The largest power of two below a count of at least two. */
const split = (count: number): number => 2 ** Math.ceil(Math.log2(count) - 1);

/** The complete subtrees a range is made of, largest and leftmost first. */
export function subtreesOf({ from, to }: Range): readonly Subtree[] {
  const parts: Subtree[] = [];
  for (let at = from; at < to;) {
    const level = Math.floor(Math.log2(to - at));
    parts.push({ level, index: at / 2 ** level });
    at += 2 ** level;
  }
  return parts;
}

/** The hash of a range: its complete subtrees, joined from the right. */
export function rangeHash(range: Range, hashOf: Subtrees): Buffer {
  const hashes = subtreesOf(range).map(hashOf);
  return hashes.length === 0 ? EMPTY_ROOT : hashes.reduceRight((right, left) => nodeHash(left, right));
}

/** The head of the tree when it had so many leaves. */
export const rootAt = (size: number, hashOf: Subtrees): Buffer => rangeHash({ from: 0, to: size }, hashOf);

/** The ranges whose hashes, from the leaf upwards, show that a leaf is in a tree (PATH of the RFC). */
export function inclusionRanges(leaf: number, size: number): readonly Range[] {
  if (!Number.isInteger(leaf) || leaf < 0 || leaf >= size) throw new RangeError(`A tree of ${size} has no leaf ${leaf}.`);
  const path: Range[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + split(to - from);
    const isLeft = leaf < middle;
    path.unshift(isLeft ? { from: middle, to } : { from, to: middle });
    [from, to] = isLeft ? [from, middle] : [middle, to];
  }
  return path;
}

/** The ranges whose hashes show that a tree of `second` leaves begins with the tree of `first` (PROOF of the RFC); none for an empty or the same tree. */
export function consistencyRanges(first: number, second: number): readonly Range[] {
  if (!Number.isInteger(first) || first < 0 || first > second) throw new RangeError(`A tree of ${second} was never one of ${first}.`);
  if (first === 0 || first === second) return [];
  const path: Range[] = [];
  let [from, to, isWhole] = [0, second, true];
  while (to !== first) {
    const middle = from + split(to - from);
    const isLeft = first <= middle;
    path.unshift(isLeft ? { from: middle, to } : { from, to: middle });
    [from, to, isWhole] = isLeft ? [from, middle, isWhole] : [middle, to, false];
  }
  return isWhole ? path : [{ from, to }, ...path];
}

/** The hashes of a proof. */
export const proofOf = (ranges: readonly Range[], hashOf: Subtrees): readonly Buffer[] => ranges.map((range) => rangeHash(range, hashOf));

/** The head that a leaf and its proof lead to; null where the proof is of another length than this leaf in this tree needs. */
export function rootFromInclusion(leaf: Buffer, index: number, size: number, proof: readonly Buffer[]): Buffer | null {
  const ranges = index >= 0 && index < size ? inclusionRanges(index, size) : null;
  if (ranges?.length !== proof.length) return null;
  return proof.reduce((hash, sibling, i) => ((ranges[i]?.from ?? 0) > index ? nodeHash(hash, sibling) : nodeHash(sibling, hash)), leaf);
}

/** Whether the tree of `second` leaves with one head begins with the tree of `first` leaves with the other. */
export function isConsistent(first: number, second: number, firstRoot: Buffer, secondRoot: Buffer, proof: readonly Buffer[]): boolean {
  if (first > second) return false;
  const ranges = consistencyRanges(first, second);
  if (ranges.length !== proof.length) return false;
  if (first === 0) return firstRoot.equals(EMPTY_ROOT);
  if (first === second) return firstRoot.equals(secondRoot);
  // Where the first tree is a subtree of the second, its own head begins the proof and is left out of it.
  const isLeftOut = ranges[0]?.from === first;
  const [start = firstRoot, ...rest] = isLeftOut ? [firstRoot, ...proof] : proof;
  const along = isLeftOut ? ranges : ranges.slice(1);
  let [before, after] = [start, start];
  rest.forEach((sibling, i) => {
    const isRight = (along[i]?.from ?? 0) >= first;
    if (!isRight) before = nodeHash(sibling, before);
    after = isRight ? nodeHash(after, sibling) : nodeHash(sibling, after);
  });
  return before.equals(firstRoot) && after.equals(secondRoot);
}

/**
 * A tree that grows a leaf at a time and remembers only the complete subtrees at its edge: some twenty hashes for a million leaves.
 * @param onComplete is told each complete subtree as it comes to be
 */
export class GrowingTree {
  #size = 0;
  readonly #edge: Buffer[] = [];

  constructor(readonly onComplete: (subtree: Subtree, hash: Buffer) => void = () => undefined) {}

  get size(): number {
    return this.#size;
  }

  get root(): Buffer {
    return this.#edge.length === 0 ? EMPTY_ROOT : this.#edge.reduceRight((right, left) => nodeHash(left, right));
  }

  /** @param leaf the hash of the leaf */
  add(leaf: Buffer): void {
    let hash = leaf;
    let index = this.#size;
    this.onComplete({ level: 0, index }, hash);
    for (let level = 1; index % 2 === 1; level += 1) {
      const left = this.#edge.pop();
      if (left === undefined) throw new Error('A tree lost its edge.');
      hash = nodeHash(left, hash);
      index = (index - 1) / 2;
      this.onComplete({ level, index }, hash);
    }
    this.#edge.push(hash);
    this.#size += 1;
  }
}
