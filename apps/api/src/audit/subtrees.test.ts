import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { digestOfText, spelt } from './canonical.js';
import { GrowingTree, leafHash, rootAt } from './merkle-tree.js';
import { KEPT_EVERY, joined, newNodes, subtreesFor, type FetchHashes, type Stretch } from './subtrees.js';

/** A ledger of so many links whose kept nodes were made a portion at a time. */
function grown(size: number, portion: number) {
  const links = Array.from({ length: size }, (_, i) => createHash('sha256').update(`link ${i}`).digest());
  const nodes = new Map<string, Buffer>();
  const asked: Stretch[] = [];
  const at = (level: number, index: number): Buffer | undefined => (level === 0 ? links[index] : nodes.get(`${level}/${index}`));
  const fetch: FetchHashes = (stretches) => {
    asked.push(...stretches);
    return Promise.resolve(stretches.flatMap(({ level, from, to }) => Array.from({ length: to - from }, (_, i) => ({ level, index: from + i, hash: at(level, from + i) })).filter((each): each is typeof each & { hash: Buffer } => each.hash !== undefined)));
  };
  for (let before = 0; before < size; before += portion) {
    for (const { level, index, below } of newNodes(before, Math.min(size, before + portion))) {
      const hashes = Array.from({ length: below.to - below.from }, (_, i) => at(below.level, below.from + i)!);
      nodes.set(`${level}/${index}`, joined(below.level === 0 ? hashes.map(leafHash) : hashes));
    }
  }
  const tree = new GrowingTree();
  for (const link of links) tree.add(leafHash(link));
  return { fetch, asked, root: tree.root };
}

describe('the nodes that are kept', () => {
  test.each([[1, 1], [255, 100], [256, 256], [257, 1], [700, 300], [70_000, 2_000]])('give the head of %i links, made %i at a time, from a few short stretches', async (size, portion) => {
    const { fetch, asked, root } = grown(size, portion);
    expect(rootAt(size, await subtreesFor(fetch, [{ from: 0, to: size }]))).toEqual(root);
    expect(Math.max(...asked.map(({ from, to }) => to - from))).toBeLessThanOrEqual(2 ** (KEPT_EVERY - 1));
    expect(asked.reduce((sum, { from, to }) => sum + to - from, 0)).toBeLessThan(3 * 2 ** KEPT_EVERY);
  });

  test('come to be once each, however the ledger grows', () => {
    fc.assert(fc.property(fc.array(fc.integer({ min: 0, max: 3_000 }), { maxLength: 30 }), (steps) => {
      let size = 0;
      const made: string[] = [];
      for (const step of steps) {
        made.push(...newNodes(size, size + step).map(({ level, index }) => `${level}/${index}`));
        size += step;
      }
      expect(made.sort()).toEqual(newNodes(0, size).map(({ level, index }) => `${level}/${index}`).sort());
      expect(new Set(made).size).toBe(made.length);
    }));
  });

  test('a node that is missing is said, not worked around', async () => {
    const hashOf = await subtreesFor(() => Promise.resolve([]), [{ from: 0, to: 3 }]);
    expect(() => rootAt(3, hashOf)).toThrow('The tree has no node');
  });
});

describe('the one spelling', () => {
  test('has no spaces, keeps the order of lists and puts names in order', () => {
    expect(spelt(['b', 1, null, { z: [true], a: 'ü"' }])).toBe('["b",1,null,{"a":"ü\\"","z":[true]}]');
  });

  test.each([
    ['ends of lines', 'One.\r\nTwo.', 'One.\nTwo.', true],
    ['what is empty at the end', 'One.  \nTwo.\n\n', 'One.\nTwo.', true],
    ['forms of the same letter', 'caf\u0065\u0301', 'caf\u00e9', true],
    ['a word', 'One.\nTwo.', 'One.\nThree.', false],
    ['what is empty at the beginning', ' One.', 'One.', false],
  ])('of a text: %s', (_what, a, b, isSame) => {
    const salt = Buffer.alloc(32, 1);
    expect(digestOfText(salt, a).equals(digestOfText(salt, b))).toBe(isSame);
    expect(digestOfText(salt, a).equals(digestOfText(Buffer.alloc(32, 2), a))).toBe(false);
  });
});
