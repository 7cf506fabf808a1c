import { jest } from '@jest/globals';
import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FilterBar } from './FilterBar.js';
import { filterBarExamples } from './FilterBar.examples.js';
import type { PeriodGroup } from './filter-group.js';

const add = (): HTMLElement => screen.getByRole('button', { name: 'Add a filter' });

function Removing(): ReactNode {
  const [parks, setParks] = useState(['North', 'South', 'West']);
  return <FilterBar groups={[]} onClear={() => setParks([])} tags={parks.map((park) => ({ key: park, text: `Park: ${park}`, onRemove: () => setParks(parks.filter((p) => p !== park)) }))} />;
}

describe('the tags of a filter bar', () => {
  test('take themselves away; focus goes to the next one, from the last to the one before, and then to "Add a filter"', async () => {
    render(<Removing />);
    const remove = async (name: string): Promise<Element | null> => { await userEvent.click(screen.getByRole('button', { name: `Remove filter Park: ${name}` })); return document.activeElement; };
    expect(await remove('South')).toBe(screen.getByRole('button', { name: 'Remove filter Park: West' }));
    expect(screen.getByRole('status').textContent).toBe('Park: South removed');
    expect(await remove('West')).toBe(screen.getByRole('button', { name: 'Remove filter Park: North' }));
    expect(await remove('North')).toBe(add());
  });
  test('all go at once, and focus does not fall to the top of the page', async () => {
    render(<Removing />);
    await userEvent.click(screen.getByRole('button', { name: 'Clear all' }));
    expect(document.activeElement).toBe(add());
  });
  test('a choice that always holds is words and not a button', () => {
    render(filterBarExamples['a default and two choices in force']);
    expect(screen.getByText('Period: last 24 months').closest('button')).toBeNull();
  });
});

describe('the panel of a filter bar', () => {
  const open = async (): Promise<HTMLElement> => { render(filterBarExamples['a default and two choices in force']); for (let i = 0; i < 3; i += 1) await userEvent.tab(); await userEvent.keyboard('{Enter}'); return screen.findByRole('dialog', { name: 'Filters' }); };

  test('opens from the keyboard with focus inside, and Escape closes it and gives focus back', async () => {
    const panel = await open();
    expect(panel.contains(document.activeElement)).toBe(true);
    await userEvent.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Add a filter' })));
  });
  test('folds long lists, says how many are chosen, and finds within thirty', async () => {
    const panel = await open();
    expect(within(panel).getByRole('button', { name: /Season/ }).textContent).toBe('Season1 chosen');
    await userEvent.click(within(panel).getByRole('button', { name: /Path/ }));
    expect(within(panel).getAllByRole('checkbox', { name: /Path/ })).toHaveLength(30);
    await userEvent.type(within(panel).getByRole('searchbox', { name: 'Find in path' }), 'path 12');
    expect(within(panel).getAllByRole('checkbox', { name: /Path/ })).toHaveLength(1);
    expect(within(panel).getByText('1 found')).toBeTruthy();
  });
});

describe('the ways out of the panel', () => {
  function Page(): ReactNode {
    const [season, setSeason] = useState<readonly string[]>(['w']);
    return (
      <>
        <FilterBar tags={[]} restore={() => setSeason(season)} groups={[{ kind: 'many', key: 's', label: 'Season', options: [{ value: 's', label: 'Summer' }, { value: 'w', label: 'Winter' }], values: season, onChange: setSeason }]} />
        <output>{season.join()}</output>
      </>
    );
  }
  const chooseSummer = async (): Promise<void> => {
    render(<Page />);
    await userEvent.click(add());
    await userEvent.click(await screen.findByRole('button', { name: /Season/ }));
    await userEvent.click(screen.getByRole('checkbox', { name: 'Summer' }));
    expect(document.querySelector('output')?.textContent).toBe('s,w');
  };
  test.each([['Cancel', 'w'], ['Close', 's,w'], ['Show the result', 's,w']])('%s leaves %s chosen and gives focus back', async (name, left) => {
    await chooseSummer();
    await userEvent.click(screen.getByRole('button', { name }));
    expect(document.querySelector('output')?.textContent).toBe(left);
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(add()));
  });
  test('without a way to put the choices back there is no Cancel', async () => {
    render(filterBarExamples['nothing chosen']);
    await userEvent.click(add());
    await screen.findByRole('dialog');
    expect(screen.queryByRole('button', { name: 'Cancel' })).toBeNull();
  });
});

describe('a period of one’s own', () => {
  const period = (onChange: (value: string) => void): PeriodGroup => ({ kind: 'period', key: 'p', label: 'Period', options: [{ value: '24', label: 'Last 24 months' }], ownLabel: 'Between two days', value: '24', onChange });
  const fill = async (days: readonly string[]): Promise<void> => {
    for (const [i, name] of ['Day', 'Month', 'Year'].entries()) {
      for (const [end, box] of screen.getAllByRole('textbox', { name }).entries()) await userEvent.type(box, (days[end] ?? '').split('-')[2 - i] ?? '');
    }
    await userEvent.click(screen.getByRole('button', { name: 'Use these days' }));
  };
  const openWith = async (onChange: (value: string) => void): Promise<void> => {
    render(<FilterBar tags={[]} groups={[period(onChange)]} />);
    await userEvent.click(add());
    await userEvent.click(screen.getByRole('radio', { name: 'Between two days' }));
  };

  test('takes effect when both days are given', async () => {
    const onChange = jest.fn();
    await openWith(onChange);
    expect(onChange).not.toHaveBeenCalled();
    await fill(['2026-01-01', '2026-03-31']);
    expect(onChange).toHaveBeenCalledWith('2026-01-01/2026-03-31');
  });
  test('that ends before it begins is refused at the last day, with the cure', async () => {
    const onChange = jest.fn();
    await openWith(onChange);
    await fill(['2026-03-31', '2026-01-01']);
    expect(onChange).not.toHaveBeenCalled();
    expect(screen.getByText('The last day must not be before the first')).toBeTruthy();
    expect(document.activeElement).toBe(screen.getAllByRole('textbox', { name: 'Day' })[1]);
  });
});
