import { stepped } from './one-tab-stop.js';

describe('the keys that move between the marks of a chart', () => {
  test.each([
    ['ArrowRight', 0, 1], ['ArrowDown', 0, 1], ['ArrowLeft', 2, 1], ['ArrowUp', 2, 1], ['Home', 2, 0], ['End', 0, 3],
    ['ArrowRight', 3, 3], ['ArrowLeft', 0, 0],
  ])('%s from mark %i leads to mark %i of four', (key, from, to) => expect(stepped(key, from, 4)).toBe(to));
  test.each(['Tab', 'Enter', 'a', ' '])('%s is left to the page', (key) => expect(stepped(key, 1, 4)).toBeNull());
});
