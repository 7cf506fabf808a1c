import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { ErrorSummary } from './ErrorSummary.js';

describe('an error summary', () => {
  test('takes focus when it appears, and again when what is wrong changes', () => {
    const { rerender } = render(<ErrorSummary problems={[{ message: 'Give a date', href: '#date' }]} />);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
    (document.activeElement as HTMLElement).blur();
    rerender(<ErrorSummary problems={[{ message: 'Give a date', href: '#date' }]} />);
    expect(document.activeElement).toBe(document.body);
    rerender(<ErrorSummary problems={[{ message: 'Give a name', href: '#name' }]} />);
    expect(document.activeElement).toBe(screen.getByRole('alert'));
  });
  test('each line puts focus in its field and leaves the address alone', async () => {
    render(<><ErrorSummary problems={[{ message: 'Give a date', href: '#date' }]} /><input id="date" aria-label="Date" /></>);
    await userEvent.click(screen.getByRole('link', { name: 'Give a date' }));
    expect(document.activeElement).toBe(screen.getByRole('textbox', { name: 'Date' }));
    expect(window.location.hash).toBe('');
  });
  test('is not there when nothing is wrong', () => {
    render(<ErrorSummary problems={[]} />);
    expect(screen.queryByRole('alert')).toBeNull();
  });
});
