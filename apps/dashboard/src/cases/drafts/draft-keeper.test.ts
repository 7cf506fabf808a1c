import { jest } from '@jest/globals';
import { DraftKeeper } from './draft-keeper.js';
import type { Kept } from './draft-keeper.js';

beforeEach(() => void jest.useFakeTimers());
afterEach(() => void jest.useRealTimers());

const kept = (revision: number): Kept => ({ kind: 'kept', revision, savedAt: `at ${revision}`, keptUntil: '2026-12-22' });
const saving = (...answers: (Kept | Error | Promise<Kept>)[]) => jest.fn<(body: string, revision: number, isLeaving: boolean) => Promise<Kept>>(async () => {
  const answer = answers.shift() ?? kept(99);
  if (answer instanceof Error) throw answer;
  return answer;
});

describe('what an officer is writing', () => {
  test('is kept a second after the last key, once, on top of what was kept before', async () => {
    const save = saving(kept(4));
    const keeper = new DraftKeeper(save, { body: 'old', revision: 3, savedAt: 'before', keptUntil: '2026-12-20' }, '');
    keeper.type('ol');
    await jest.advanceTimersByTimeAsync(900);
    keeper.type('new');
    await jest.advanceTimersByTimeAsync(999);
    expect(save).not.toHaveBeenCalled();
    await jest.advanceTimersByTimeAsync(1);
    expect(save.mock.calls).toEqual([['new', 3, false]]);
    expect(keeper.keeping()).toEqual({ state: 'kept', savedAt: 'at 4', keptUntil: '2026-12-22' });
    expect(keeper.isBehind).toBe(false);
  });

  test('waits while a saving is on its way, as it is when one must sign in again, and is kept whole afterwards', async () => {
    let answer: (kept: Kept) => void = () => undefined;
    const save = saving(new Promise<Kept>((resolve) => { answer = resolve; }), kept(2));
    const keeper = new DraftKeeper(save, null, '');
    keeper.type('before');
    await jest.advanceTimersByTimeAsync(1_000);
    keeper.type('before and during');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    answer(kept(1));
    await jest.advanceTimersByTimeAsync(1_000);
    expect(save.mock.calls).toEqual([['before', 0, false], ['before and during', 1, false]]);
  });

  test('is tried again where the server did not answer', async () => {
    const save = saving(new TypeError('no connection'), kept(1));
    const keeper = new DraftKeeper(save, null, '');
    keeper.type('words');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(keeper.keeping()).toEqual({ state: 'failed' });
    await jest.advanceTimersByTimeAsync(5_000);
    expect(keeper.keeping().state).toBe('kept');
  });

  test('that is too long is kept again once it was shortened', async () => {
    const save = saving({ kind: 'refused', message: 'Shorten this.', forItsWords: true }, kept(1));
    const keeper = new DraftKeeper(save, null, '');
    keeper.type('long words');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(keeper.keeping()).toMatchObject({ state: 'refused', message: 'Shorten this.' });
    keeper.type('words');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(keeper.keeping().state).toBe('kept');
  });

  test('never overwrites another window unseen: one chooses', async () => {
    const save = saving({ kind: 'changed', revision: 7, body: 'theirs' }, kept(8));
    const keeper = new DraftKeeper(save, null, '');
    keeper.type('mine');
    await jest.advanceTimersByTimeAsync(1_000);
    expect(keeper.keeping()).toEqual({ state: 'changed', body: 'theirs' });
    keeper.type('mine too');
    await jest.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
    await keeper.keepMine();
    expect(save.mock.calls[1]).toEqual(['mine too', 7, false]);
  });

  test('is kept at once when the page is left, and not at all once it was sent', async () => {
    const save = saving(kept(1));
    const keeper = new DraftKeeper(save, null, '');
    keeper.type('last words');
    await keeper.settle(true);
    expect(save.mock.calls).toEqual([['last words', 0, true]]);
    keeper.type('more');
    keeper.end();
    await jest.advanceTimersByTimeAsync(60_000);
    expect(save).toHaveBeenCalledTimes(1);
  });
});
