import { render } from '@testing-library/react';
import axe from 'axe-core';
import { allExamples } from './all-examples.js';

const cases = Object.entries(allExamples).flatMap(([component, examples]) => Object.entries(examples).map(([name, element]) => [component, name, element] as const));

describe('every example of every component', () => {
  // Contrast needs painting: tokens.test.ts measures the pairs, and the browser journeys check pages. An example is a part and not a page,
  // so the rules on landmarks and the first heading of a page are off.
  const rules = { 'color-contrast': { enabled: false }, region: { enabled: false }, 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } };

  test.each(cases)('%s, %s: axe finds nothing wrong', async (_component, _name, element) => {
    const { baseElement } = render(element);
    const { violations } = await axe.run(baseElement, { rules });
    expect(violations.map((v) => `${v.id}: ${v.nodes[0]?.html ?? ''}`)).toEqual([]);
  });

  test('a component without its label is what this test would catch', async () => {
    const { baseElement } = render(<input type="text" />);
    const { violations } = await axe.run(baseElement, { rules });
    expect(violations.map((v) => v.id)).toContain('label');
  });
});
