import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { Dialog } from './Dialog.js';

describe('a layer over the page', () => {
  test('is named by its title, takes focus and keeps it', async () => {
    render(<><button type="button">Behind</button><Dialog title="Close the path?" isOpen onClose={() => undefined} actions={<button type="button">Yes</button>}>It rains.</Dialog></>);
    const dialog = screen.getByRole('dialog', { name: 'Close the path?' });
    for (let i = 0; i < 5; i += 1) {
      await userEvent.tab();
      expect(dialog.contains(document.activeElement)).toBe(true);
    }
  });
  test('Escape and the cross close it', async () => {
    const onClose = jest.fn();
    render(<Dialog title="Close the path?" isOpen onClose={onClose}>It rains.</Dialog>);
    await userEvent.keyboard('{Escape}');
    await userEvent.click(screen.getByRole('button', { name: 'Close' }));
    expect(onClose).toHaveBeenCalledTimes(2);
  });
  test('where a choice must be made there is neither', async () => {
    const onClose = jest.fn();
    render(<Dialog title="You have been away" isOpen dismissable={false} onClose={onClose} actions={<button type="button">Go on</button>}>Still here.</Dialog>);
    await userEvent.keyboard('{Escape}');
    expect(onClose).not.toHaveBeenCalled();
    expect(screen.queryByRole('button', { name: 'Close' })).toBeNull();
  });
});
