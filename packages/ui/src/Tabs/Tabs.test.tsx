import { jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
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
  test('go round at the ends, and leave keys held with Alt to the browser', async () => {
    render(tabsExamples['three parts, one protected']);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowLeft}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('Files');
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('What happened');
    await userEvent.keyboard('{Alt>}{ArrowRight}{/Alt}');
    expect(screen.getByRole('tab', { selected: true }).textContent).toBe('What happened');
  });
  test('a click chooses and leaves focus on its tab, from which the arrow keys go on', async () => {
    render(tabsExamples['three parts, one protected']);
    await userEvent.click(screen.getByRole('tab', { name: 'Files' }));
    expect(document.activeElement?.textContent).toBe('Files');
    await userEvent.keyboard('{Home}');
    expect(screen.getByRole('tabpanel', { name: 'What happened' }).textContent).toBe('The walk began at ten.');
  });
  test('Tab goes into the part: to what is inside, or to the part itself while nothing inside takes focus', async () => {
    const tabs = (panel: ReactNode): ReactNode => <Tabs label="Parts" items={[{ key: 'a', label: 'One', panel }]} />;
    const { rerender } = render(tabs('First'));
    await userEvent.tab();
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('tabpanel'));
    rerender(tabs(<a href="/x">Inside</a>));
    await waitFor(() => expect(screen.getByRole('tabpanel').hasAttribute('tabindex')).toBe(false));
    screen.getByRole('tab').focus();
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Inside');
  });
  test('a tab names the part it shows, and the part is named by its tab', () => {
    render(tabsExamples['three parts, one protected']);
    const tab = screen.getByRole('tab', { selected: true });
    expect(tab.getAttribute('aria-controls')).toBe(screen.getByRole('tabpanel', { name: 'What happened' }).id);
    expect(screen.getAllByRole('tab').map((each) => each.tabIndex)).toEqual([0, -1, -1]);
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
