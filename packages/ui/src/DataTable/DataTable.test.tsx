import { jest } from '@jest/globals';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { DataTable } from './DataTable.js';
import { dataTableExamples } from './DataTable.examples.js';

describe('a data table', () => {
  test('says in which order it stands at one head only, and a button at each head asks for another', async () => {
    const onSort = jest.fn();
    const columns = [{ key: 'name', heading: 'Name', cell: (n: string) => n, sort: 'none' as const }, { key: 'size', heading: 'Size', cell: (n: string) => n.length, numeric: true, sort: 'descending' as const }] as const;
    render(<DataTable caption="Names" columns={columns} rows={['a']} rowKey={(n) => n} onSort={onSort} />);
    expect(screen.getAllByRole('columnheader').map((th) => th.getAttribute('aria-sort'))).toEqual([null, 'descending']);
    await userEvent.tab();
    await userEvent.keyboard('{Enter}');
    expect(onSort).toHaveBeenCalledWith('name');
  });
  test('its first cell heads the row and is the link that opens it', () => {
    render(dataTableExamples['rows that open, in an order that can be changed']);
    const head = within(screen.getByRole('row', { name: /TOUR-0422/ })).getByRole('rowheader');
    expect(within(head).getByRole('link', { name: 'TOUR-0422' }).getAttribute('href')).toBe('#TOUR-0422');
    expect(head.textContent).toContain('Invented Guide Two');
  });
  test('without rows shows the empty state in its place, which names the cure', () => {
    render(dataTableExamples['without rows']);
    expect(screen.queryByRole('table')).toBeNull();
    expect(screen.getByRole('link', { name: 'Clear both' })).toBeTruthy();
  });
});
