import { jest } from '@jest/globals';
import { render, screen, waitFor } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { FindAndChoose } from './FindAndChoose.js';
import type { Found } from './FindAndChoose.js';

const GUIDES: readonly Found[] = [{ value: 'a', label: 'Ada Invented', says: 'G-104' }, { value: 'b', label: 'Adam Invented', says: 'G-201' }];

function Page({ find }: { readonly find: (text: string) => Promise<readonly Found[]> }): ReactNode {
  const [chosen, setChosen] = useState<Found | null>(null);
  return <FindAndChoose id="guide" label="Find a guide" question="Which guide?" find={find} chosen={chosen} onChoose={setChosen} />;
}
const box = (): HTMLElement => screen.getByRole('textbox', { name: 'Find a guide' });

describe('one of many', () => {
  test('is found by letters once typing pauses, chosen by keyboard, and can be changed; focus stays with the question', async () => {
    const find = jest.fn(() => Promise.resolve(GUIDES));
    render(<Page find={find} />);
    await userEvent.type(box(), 'ad');
    await screen.findByRole('group', { name: 'Which guide?' });
    expect(find).toHaveBeenCalledTimes(1);
    expect(screen.getByText('2 found').getAttribute('role')).toBe('status');
    await userEvent.click(screen.getByRole('radio', { name: 'Adam Invented' }));
    const change = screen.getByRole('button', { name: 'Choose somebody else' });
    await waitFor(() => expect(document.activeElement).toBe(change));
    expect(screen.getByText('Adam Invented')).toBeTruthy();
    // The question stays in view over its answer.
    expect(screen.getByRole('group', { name: 'Find a guide' }).textContent).toContain('Adam Invented');
    await userEvent.keyboard('{Enter}');
    await waitFor(() => expect(document.activeElement).toBe(box()));
  });

  test('is not looked for by a single letter', async () => {
    const find = jest.fn(() => Promise.resolve(GUIDES));
    render(<Page find={find} />);
    await userEvent.type(box(), 'a ');
    await new Promise((resolve) => { setTimeout(resolve, 350); });
    expect(find).not.toHaveBeenCalled();
  });

  test('says that there may be others where as many were found as are given back', async () => {
    render(<Page find={() => Promise.resolve(Array.from({ length: 10 }, (_, i) => ({ value: `${i}`, label: `Ada Invented ${i}` })))} />);
    await userEvent.type(box(), 'ad');
    await screen.findByText('10 found. Type more letters to see others.');
  });

  test('that nobody is, or that could not be looked for, is said in words', async () => {
    const { unmount } = render(<Page find={() => Promise.resolve([])} />);
    await userEvent.type(box(), 'zz');
    await screen.findByText(/^Nobody found/);
    unmount();
    render(<Page find={() => Promise.reject(new Error('unreachable'))} />);
    await userEvent.type(box(), 'ad');
    await screen.findByText(/^The search did not work/);
  });
});
