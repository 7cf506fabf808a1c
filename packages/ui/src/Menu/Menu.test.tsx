import { jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Menu } from './Menu.js';

const options = [{ key: 'k', label: 'Keeper', current: true }, { key: 'g', label: 'Guide' }];

describe('a menu', () => {
  test('opens with Down, moves with the arrows, and Enter chooses', async () => {
    const onChoose = jest.fn();
    render(<Menu label="Person: Keeper" button="Keeper" options={options} onChoose={onChoose} />);
    await userEvent.tab();
    expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Person: Keeper' }));
    await userEvent.keyboard('{ArrowDown}');
    expect(screen.getByRole('dialog').getAttribute('aria-label')).toBe('Person: Keeper');
    expect(screen.getAllByRole('menuitem').map((item) => item.textContent)).toEqual(['Keeper (current)', 'Guide']);
    await userEvent.keyboard('{ArrowDown}{Enter}');
    expect(onChoose).toHaveBeenCalledWith('g');
  });
  test('Escape closes it, chooses nothing and gives focus back', async () => {
    const onChoose = jest.fn();
    render(<Menu label="Person: Keeper" button="Keeper" options={options} onChoose={onChoose} />);
    await userEvent.click(screen.getByRole('button', { name: 'Person: Keeper' }));
    await userEvent.keyboard('{Escape}');
    await waitFor(() => expect(document.activeElement).toBe(screen.getByRole('button', { name: 'Person: Keeper' })));
    expect(onChoose).not.toHaveBeenCalled();
  });
});
