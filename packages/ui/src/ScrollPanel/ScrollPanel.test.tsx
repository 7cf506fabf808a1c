import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { scrollPanelExamples } from './ScrollPanel.examples.js';

/** A page that reports sizes, which the simulated one does not. */
function layOut(contentWidth: number): void {
  let measure = (): void => undefined;
  class Observer { constructor(callback: () => void) { measure = callback; } observe(): void { measure(); } disconnect(): void { measure = () => undefined; } unobserve(): void { measure(); } }
  Object.assign(globalThis, { ResizeObserver: Observer });
  Object.defineProperty(HTMLElement.prototype, 'scrollWidth', { configurable: true, get: () => contentWidth });
  Object.defineProperty(HTMLElement.prototype, 'clientWidth', { configurable: true, get: () => 400 });
}
afterEach(() => { for (const key of ['scrollWidth', 'clientWidth']) Reflect.deleteProperty(HTMLElement.prototype, key); Reflect.deleteProperty(globalThis, 'ResizeObserver'); });

describe('a panel for wide content', () => {
  test('is a named region with a place in the tab order while it overflows', async () => {
    layOut(2000);
    act(() => { render(scrollPanelExamples['content wider than the page']); });
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('region', { name: 'A very long line' }));
  });
  test('is nothing at all while everything fits', () => {
    layOut(400);
    act(() => { render(scrollPanelExamples['content wider than the page']); });
    expect(screen.queryByRole('region')).toBeNull();
  });
});
