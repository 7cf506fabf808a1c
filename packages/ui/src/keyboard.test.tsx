import { render, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { jest } from '@jest/globals';
import { ErrorSummary } from './ErrorSummary/ErrorSummary.js';
import { FilterBar } from './FilterBar/FilterBar.js';
import { figureExamples } from './Figure/Figure.examples.js';
import { heatTableExamples } from './HeatTable/HeatTable.examples.js';
import { shellExamples } from './Shell/Shell.examples.js';

const user = userEvent.setup();

describe('by keyboard', () => {
  test('a heat table is one stop, and arrow keys, Home and End move between its cells', async () => {
    render(heatTableExamples['two by three']);
    await user.tab();
    expect(document.activeElement?.textContent).toContain('19');
    await user.keyboard('{ArrowRight}');
    expect(document.activeElement?.textContent).toBe('5');
    await user.keyboard('{ArrowDown}{End}{Home}');
    expect(document.activeElement?.textContent).toBe('1');
    await user.tab();
    expect(document.body).toBe(document.activeElement);
  });
  test('a figure changes from picture to table with the arrow keys, and the table says the same numbers', async () => {
    render(figureExamples['a picture with its table']);
    await user.tab();
    await user.keyboard('{ArrowRight}');
    expect(within(screen.getByRole('table')).getByText('41')).toBeTruthy();
  });
  test('the navigation opens by its button on a phone and Escape closes it and gives focus back', async () => {
    render(shellExamples['a page with navigation']);
    const menu = screen.getByRole('button', { name: 'Menu' });
    await user.click(menu);
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    await user.keyboard('{Escape}');
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(menu);
  });
  test('the first thing a keyboard reaches is the way past the navigation', async () => {
    render(shellExamples['a page with navigation']);
    await user.tab();
    expect(document.activeElement?.textContent).toBe('Skip to main content');
  });
  test('a filter is taken away by its tag, and Escape closes the panel and gives focus back to the button', async () => {
    const onRemove = jest.fn();
    render(<FilterBar tags={[{ key: 'a', text: 'Room: North', onRemove }]} groups={[{ kind: 'many', key: 'c', label: 'Colour', values: [], options: [{ value: 'r', label: 'Red' }], onChange: () => undefined }]} />);
    await user.click(screen.getByRole('button', { name: 'Remove filter Room: North' }));
    expect(onRemove).toHaveBeenCalledTimes(1);
    const add = screen.getByRole('button', { name: 'Add a filter' });
    await user.click(add);
    expect(screen.getByRole('dialog', { name: 'Filters' })).toBeTruthy();
    await user.keyboard('{Escape}');
    expect(screen.queryByRole('dialog')).toBeNull();
    await waitFor(() => expect(document.activeElement).toBe(add));
  });
  test('an error summary takes focus when it appears', () => {
    render(<ErrorSummary problems={[{ message: 'Give a date', href: '#date' }]} />);
    expect(document.activeElement?.textContent).toContain('Give a date');
  });
});
