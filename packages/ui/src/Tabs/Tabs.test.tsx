import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Tabs } from './Tabs.js';
import { tabsExamples } from './Tabs.examples.js';

describe('tabs', () => {
  test('are one tab stop; arrow keys, Home and End choose among them', async () => {
    render(tabsExamples['three parts, one protected']);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel').textContent).toBe('Only the guide reads this.');
    await userEvent.keyboard('{End}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Files');
  });
  test('a picture after a label is also said', () => {
    render(tabsExamples['three parts, one protected']);
    expect(screen.getByRole('tab', { name: 'Notes (protected)' })).toBeTruthy();
  });
  test('where the choice is kept elsewhere, choosing is told and changes nothing by itself', async () => {
    const onSelect = jest.fn();
    render(<Tabs label="Parts" selected="a" onSelect={onSelect} items={[{ key: 'a', label: 'One', panel: 'First' }, { key: 'b', label: 'Two', panel: 'Second' }]} />);
    await userEvent.click(screen.getByRole('tab', { name: 'Two' }));
    expect(onSelect).toHaveBeenLastCalledWith('b');
    expect(screen.getByRole('tabpanel').textContent).toBe('First');
  });
});
