import fc from 'fast-check';
import { EMPTY_ROOT, GrowingTree, consistencyRanges, inclusionRanges, isConsistent, leafHash, nodeHash, proofOf, rootAt, rootFromInclusion, subtreesOf } from './merkle-tree.js';
import type { Subtree, Subtrees } from './merkle-tree.js';

/*
 * The eight leaves and the hashes that follow are the published ones of Certificate Transparency (the C++ and Go reference
 * implementations test themselves with them); nothing of them was worked out here.
 */
const LEAVES = ['', '00', '10', '2021', '3031', '40414243', '5051525354555657', '606162636465666768696a6b6c6d6e6f'].map((hex) => leafHash(Buffer.from(hex, 'hex')));
const ROOTS = [
  'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
  '6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d',
  'fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125',
  'aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77',
  'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7',
  '4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4',
  '76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef',
  'ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c',
  '5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328',
];
const A = '96a296d224f285c67bee93c30f8a309157f0daa35dc5b87e410b78630a09cfc7';
const CD = '5f083f0a1a33ca076a95279832580db3e0ef4584bdff1f54c8a360f50de3031e';
const E = 'bc1a0643b12e4d2d7c77918f44e0f4f79a838b6cf9ec5b5c283e1f4d88599e6b';
const EF = '0ebc5d3437fbe2db158b9f126a1d118e308181031d0a949f8dededebc558ef6a';
const GH = 'ca854ea128ed050b41b35ffc1b87b8eb2bde461e9e3b5596ece6b9d5975a0ae0';
const ABCD = 'd37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7';
const EFGH = '6b47aaf29ee3c2af9af889bc1fb9254dabd31177f16232dd6aab035ca39bf6e4';

/** All complete subtrees over some leaves. */
function grown(leaves: readonly Buffer[]): { readonly tree: GrowingTree; readonly hashOf: Subtrees } {
  const kept = new Map<string, Buffer>();
  const nameOf = ({ level, index }: Subtree): string => `${level}/${index}`;
  const tree = new GrowingTree((subtree, hash) => kept.set(nameOf(subtree), hash));
  for (const leaf of leaves) tree.add(leaf);
  return { tree, hashOf: (subtree) => kept.get(nameOf(subtree)) ?? fail(nameOf(subtree)) };
}
const fail = (name: string): never => { throw new Error(`There is no subtree ${name}.`); };
const hex = (hashes: readonly Buffer[]): readonly string[] => hashes.map((each) => each.toString('hex'));

describe('the tree of Certificate Transparency over its eight leaves', () => {
  const { hashOf } = grown(LEAVES);

  test.each(ROOTS.map((root, size) => [size, root] as const))('has at size %i the published head', (size, root) => {
    expect(rootAt(size, hashOf).toString('hex')).toBe(root);
    expect(grown(LEAVES.slice(0, size)).tree.root.toString('hex')).toBe(root);
  });

  test.each([
    [0, 1, []],
    [0, 8, [A, CD, EFGH]],
    [5, 8, [E, GH, ABCD]],
    [2, 3, ['fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125']],
    [1, 5, ['6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d', CD, E]],
  ])('shows leaf %i of %i by the published proof', (leaf, size, proof) => {
    expect(hex(proofOf(inclusionRanges(leaf, size), hashOf))).toEqual(proof);
  });

  test.each([
    [1, 1, []],
    [1, 8, [A, CD, EFGH]],
    [6, 8, [EF, GH, ABCD]],
    [2, 5, [CD, E]],
  ])('shows that %i leaves are the beginning of %i by the published proof', (first, second, proof) => {
    expect(hex(proofOf(consistencyRanges(first, second), hashOf))).toEqual(proof);
  });
});

/** The definition of the RFC, word for word and slow, to hold the other against. */
function slowRoot(leaves: readonly Buffer[]): Buffer {
  const [first] = leaves;
  if (first === undefined) return EMPTY_ROOT;
  if (leaves.length === 1) return first;
  let k = 1;
  while (k * 2 < leaves.length) k *= 2;
  return nodeHash(slowRoot(leaves.slice(0, k)), slowRoot(leaves.slice(k)));
}

describe('a tree of any size', () => {
  const leavesOf = (size: number): readonly Buffer[] => Array.from({ length: size }, (_, i) => leafHash(Buffer.from(`entry ${i}`)));
  const some = leavesOf(300);
  const { hashOf } = grown(some);
  const size = fc.integer({ min: 1, max: some.length });
  const flipped = (hash: Buffer): Buffer => { const other = Buffer.from(hash); other[0] = (other[0] ?? 0) ^ 1; return other; };

  test('has the head of the definition, however it is worked out', () => {
    fc.assert(fc.property(size, (n) => {
      const root = slowRoot(some.slice(0, n));
      expect([rootAt(n, hashOf), grown(some.slice(0, n)).tree.root]).toEqual([root, root]);
    }));
  });

  test('shows every leaf, and no other in its place, nor the leaf by a proof that was changed', () => {
    fc.assert(fc.property(size, fc.nat(), fc.nat(), (n, any, other) => {
      const leaf = any % n;
      const root = rootAt(n, hashOf);
      const proof = proofOf(inclusionRanges(leaf, n), hashOf);
      expect(rootFromInclusion(some[leaf]!, leaf, n, proof)).toEqual(root);
      expect(rootFromInclusion(flipped(some[leaf]!), leaf, n, proof)).not.toEqual(root);
      if (other % n !== leaf) expect(rootFromInclusion(some[leaf]!, other % n, n, proof)).not.toEqual(root);
      if (proof.length > 0) {
        expect(rootFromInclusion(some[leaf]!, leaf, n, proof.map((hash, i) => (i === other % proof.length ? flipped(hash) : hash)))).not.toEqual(root);
        expect(rootFromInclusion(some[leaf]!, leaf, n, proof.slice(1))).toBeNull();
      }
    }));
  });

  test('shows every beginning of itself, and no tree that was written anew', () => {
    fc.assert(fc.property(size, size, fc.nat(), (a, b, any) => {
      const [first, second] = [Math.min(a, b), Math.max(a, b)];
      const proof = proofOf(consistencyRanges(first, second), hashOf);
      const [before, after] = [rootAt(first, hashOf), rootAt(second, hashOf)];
      expect(isConsistent(first, second, before, after, proof)).toBe(true);
      const anew = grown(some.map((leaf, i) => (i === any % first ? flipped(leaf) : leaf)));
      const itsProof = proofOf(consistencyRanges(first, second), anew.hashOf);
      expect(isConsistent(first, second, before, rootAt(second, anew.hashOf), itsProof)).toBe(false);
      expect(isConsistent(first, second, before, rootAt(second, anew.hashOf), proof)).toBe(false);
      if (proof.length > 0) expect(isConsistent(first, second, before, after, proof.map((hash, i) => (i === any % proof.length ? flipped(hash) : hash)))).toBe(false);
    }));
  });

  test('needs some twenty subtrees for a proof among a million, wherever the leaf stands', () => {
    for (const leaf of [0, 1, 499_999, 524_287, 524_288, 999_998, 999_999]) {
      const needed = inclusionRanges(leaf, 1_000_000).flatMap((range) => subtreesOf(range));
      expect(needed.length).toBeLessThanOrEqual(40);
    }
    expect(consistencyRanges(777_777, 1_000_000).flatMap((range) => subtreesOf(range)).length).toBeLessThanOrEqual(60);
  });

  test('refuses a leaf or a beginning it never had', () => {
    expect(() => inclusionRanges(5, 5)).toThrow(RangeError);
    expect(() => consistencyRanges(6, 5)).toThrow(RangeError);
    expect(rootFromInclusion(some[0]!, 5, 5, [])).toBeNull();
    expect(isConsistent(6, 5, EMPTY_ROOT, EMPTY_ROOT, [])).toBe(false);
  });

  test('begins with nothing: any tree goes on from the empty one', () => {
    expect(isConsistent(0, 7, EMPTY_ROOT, rootAt(7, hashOf), [])).toBe(true);
    expect(isConsistent(0, 7, rootAt(1, hashOf), rootAt(7, hashOf), [])).toBe(false);
  });
});
