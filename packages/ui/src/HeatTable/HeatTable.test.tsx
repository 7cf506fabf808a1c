import { fireEvent, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { LinkProvider } from '../Link/Link.js';
import { HeatTable } from './HeatTable.js';
import { heatTableExamples } from './HeatTable.examples.js';

const focused = (): string => document.activeElement?.getAttribute('aria-label') ?? '';
const press = async (...keys: string[]): Promise<string> => { await userEvent.keyboard(keys.map((k) => `{${k}}`).join('')); return focused(); };

describe('a heat table whose cells open', () => {
  beforeEach(() => { render(heatTableExamples['shades, marks, hidden cells and groups']); });

  test('is one tab stop: Tab goes in and the next Tab goes out', async () => {
    await userEvent.tab();
    expect(focused()).toBe('Birds, Shore North: 47');
    await userEvent.tab();
    expect(document.activeElement).toBe(document.body);
  });
  test('arrow keys go to the next cell that opens and pass over hidden ones', async () => {
    await userEvent.tab();
    expect(await press('ArrowDown')).toContain('Orchids and other rare plants, Shore North: 21');
    expect(await press('ArrowRight', 'ArrowRight')).toContain('Meadow North: 19');
    expect(await press('ArrowLeft')).toContain('Shore Central: 30');
  });
  test('down and up reach a row also where nothing opens in the same column', async () => {
    await userEvent.tab();
    expect(await press('ArrowDown', 'ArrowDown')).toBe('Otters, Meadow North: 8');
    expect(await press('ArrowUp')).toContain('Orchids and other rare plants, Meadow North: 19');
  });
  test('Home and End go to the ends of the row, with Control to the ends of the table', async () => {
    await userEvent.tab();
    expect(await press('End')).toBe('Birds, Ponds and reeds: 15');
    expect(await press('Home')).toBe('Birds, Shore North: 47');
    await userEvent.keyboard('{Control>}{End}{/Control}');
    expect(focused()).toContain('Otters, Ponds and reeds: 17');
  });
  test('Tab comes back to the cell that was left', async () => {
    await userEvent.tab();
    await press('ArrowDown');
    await userEvent.tab();
    await userEvent.tab({ shift: true });
    expect(focused()).toContain('Orchids');
  });
  test('shade and mark are said with the number', () => {
    expect(screen.getByRole('link', { name: 'Orchids and other rare plants, Meadow North: 19, many more than expected, beyond chance' })).toBeTruthy();
  });
  test('a hidden cell says why, is not shaded and takes no focus', () => {
    const hidden = screen.getAllByText('<5', { exact: false }).map((e) => e.closest('td')).filter((td) => td !== null);
    expect(hidden.length).toBe(5);
    for (const td of hidden) {
      expect(td.textContent).toContain('1 to 4, hidden to protect people');
      expect(td.className).not.toMatch(/more|fewer/);
      expect(td.querySelector('a, button, [tabindex]')).toBeNull();
    }
  });
  test('every number has a column head, and groups head theirs', () => {
    expect(screen.getAllByRole('columnheader').map((th) => th.textContent)).toEqual(['Sighting', 'Shore', 'Meadow', 'Quarry', 'Ponds and reeds', 'All', 'North', 'Central', 'South', 'North', 'South']);
    expect(screen.getByText('Shore').getAttribute('scope')).toBe('colgroup');
  });
});

test('a hidden cell stays unshaded even where a shade is given', () => {
  render(<HeatTable caption="Two." rowHeading="Row" columns={[{ key: 'a', label: 'A' }]} rows={[{ key: 'r', label: 'R', total: '', cells: [{ text: '<5', hidden: 'hidden', shade: 'more-2' }] }]} totals={['']} grandTotal="" />);
  expect(screen.getByRole('cell', { name: /<5/ }).className).not.toContain('more-2');
});
test('a step of a scale is shaded, headed by its key, and says no more than its number', () => {
  render(heatTableExamples['shades as steps of a scale']);
  expect(screen.getAllByRole('listitem').map((li) => li.textContent)).toEqual(['Sightings:', '1 to 11', '12 to 22', '23 to 33']);
  const [cell] = screen.getAllByRole('cell', { name: '33' });
  expect(cell?.className).toContain('c-heat-level-3');
  expect(cell?.textContent).toBe('33');
  expect(screen.getByRole('link', { name: 'Birds, Quarry: 6' })).toBeTruthy();
});
test('a table in which nothing opens has no tab stop and does not speak of arrow keys', async () => {
  render(heatTableExamples['nothing opens']);
  await userEvent.tab();
  expect(document.activeElement).toBe(document.body);
  expect(screen.queryByText(/Arrow keys/)).toBeNull();
});
test('a cell is followed within the application, and left to the browser where a new tab is wanted', () => {
  const gone: string[] = [];
  render(<LinkProvider link={({ href, ...rest }) => <a href={href} {...rest} />} navigate={(href) => { gone.push(href); }}><HeatTable caption="Two." rowHeading="Row" columns={[{ key: 'a', label: 'A' }]} rows={[{ key: 'r', label: 'R', total: '3', cells: [{ text: '3', href: '/cases?team=R' }] }]} totals={['3']} grandTotal="3" /></LinkProvider>);
  const cell = screen.getByRole('link', { name: 'R, A: 3' });
  expect(fireEvent.click(cell)).toBe(false);
  fireEvent.click(cell, { ctrlKey: true });
  expect(gone).toEqual(['/cases?team=R']);
});
