import { act, cleanup, fireEvent, render, screen } from '@testing-library/react';
import axe from 'axe-core';
import { allExamples } from './all-examples.js';

const cases = Object.entries(allExamples).flatMap(([chart, examples]) => Object.entries(examples).map(([name, element]) => [chart, name, element] as const));

beforeAll(() => {
  // The simulated page has no layout: every element is as wide as a picture of the page.
  Element.prototype.getBoundingClientRect = () => ({ width: 640, height: 320, x: 0, y: 0, top: 0, left: 0, right: 640, bottom: 320, toJSON: () => '' });
  globalThis.ResizeObserver = class { observe(): void { /* nothing changes */ } unobserve(): void { /* nothing changes */ } disconnect(): void { /* nothing changes */ } };
});

describe('every example of every chart', () => {
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } };
  test.each(cases)('%s, %s: is drawn, and axe finds nothing wrong', async (_chart, _name, element) => {
    const { baseElement } = render(element);
    expect(baseElement.querySelectorAll('svg').length).toBeGreaterThan(0);
    const { violations } = await axe.run(baseElement, { rules });
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
  });
  test.each(cases.filter(([, name]) => name !== 'a line without axes'))('%s, %s: is one stop of the Tab key, named by its sentence, and the arrow keys go to every mark', (_chart, _name, element) => {
    const { baseElement } = render(element);
    const marks = [...baseElement.querySelectorAll<SVGElement>('[data-mark]')];
    expect(marks.filter((mark) => mark.getAttribute('tabindex') === '0')).toHaveLength(1);
    expect(screen.getByRole('group').getAttribute('aria-label')).not.toBe('');
    const seen = new Set<string>();
    act(() => marks.find((mark) => mark.getAttribute('tabindex') === '0')?.focus());
    marks.forEach(() => {
      seen.add(document.activeElement?.getAttribute('data-mark') ?? '');
      fireEvent.keyDown(document.activeElement ?? document.body, { key: 'ArrowRight' });
    });
    expect(seen.size).toBe(marks.length);
    for (const mark of marks) expect(mark.getAttribute('aria-label')).not.toBe('');
    cleanup();
  });
});

describe('a number that is held back', () => {
  const shownIn = (chart: string, example: string): HTMLElement => render(allExamples[chart]?.[example] ?? <p />).baseElement;
  test('has no bar, no dot and no link', () => {
    const hidden = [...shownIn('the smaller ones', 'small multiples with a hidden cell').querySelectorAll('[data-mark]')].filter((mark) => mark.textContent?.includes('<5'));
    expect(hidden).toHaveLength(2);
    for (const mark of hidden) expect([mark.querySelector('.d-bar'), mark.getAttribute('href')]).toEqual([null, null]);
    cleanup();
    const [dot] = [...shownIn('the smaller ones', 'dots with intervals, one held back').querySelectorAll('[data-mark]')].filter((mark) => mark.textContent?.includes('<5'));
    expect([dot?.querySelector('.d-dot'), dot?.querySelector('.d-interval')]).toEqual([null, null]);
  });
});

describe('a control chart', () => {
  test('shows a signal as a diamond with words, and leaves a gap where there is no value', () => {
    const { baseElement } = render(allExamples['SpcChart']?.['limits set again, one month outside them'] ?? <p />);
    expect(baseElement.querySelectorAll('[data-mark] .d-diamond')).toHaveLength(1);
    expect(screen.getByText('Outside the limits')).toBeTruthy();
    expect(screen.getByText('Limits set again, Nov 2025')).toBeTruthy();
    cleanup();
    const gap = render(allExamples['SpcChart']?.['trial limits, a month that cannot be worked out and two that still fill'] ?? <p />).baseElement;
    expect((gap.querySelector('.d-curve')?.getAttribute('d') ?? '').match(/M/g)).toHaveLength(2);
    expect(gap.querySelectorAll('[data-mark] .d-dot-hollow')).toHaveLength(2);
    expect(screen.getByText(/^trial limits/)).toBeTruthy();
    expect(gap.querySelector('.d-band')).toBeNull();
  });
});

describe('a funnel', () => {
  test('names only what lies beyond its limits', () => {
    const { baseElement } = render(allExamples['FunnelChart']?.['one inside the outer limits, one outside them'] ?? <p />);
    expect([...baseElement.querySelectorAll('text.d-over')].map((text) => text.textContent)).toEqual(['Weir 12.6', 'Harbour 3.4']);
    expect(baseElement.querySelectorAll('[data-mark] .d-diamond')).toHaveLength(1);
  });
});
