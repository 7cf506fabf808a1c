import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Details } from './Details.js';

describe('words that are folded away', () => {
  test('are in the page from the beginning, and open and fold by their line', async () => {
    render(<Details summary="How it is counted"><p>Once a year.</p></Details>);
    const box = screen.getByRole<HTMLDetailsElement>('group');
    expect(box.open).toBe(false);
    expect(screen.getByText('Once a year.')).toBeTruthy();
    await userEvent.click(screen.getByText('How it is counted'));
    expect(box.open).toBe(true);
    await userEvent.click(screen.getByText('How it is counted'));
    expect(box.open).toBe(false);
  });
});
