import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { useOnDemand } from './use-on-demand.js';

function Opener({ load }: { readonly load: () => Promise<string> }): ReactNode {
  const { part, failed, want } = useOnDemand(load);
  return <button type="button" onClick={want}>{part ?? (failed ? 'failed' : 'waiting')}</button>;
}

describe('a part that comes when it is wanted', () => {
  test('is asked for once, however often it is wanted', async () => {
    let asked = 0;
    render(<Opener load={async () => { asked += 1; return 'there'; }} />);
    expect(asked).toBe(0);
    await userEvent.dblClick(screen.getByRole('button'));
    await screen.findByRole('button', { name: 'there' });
    await userEvent.click(screen.getByRole('button'));
    expect(asked).toBe(1);
  });
  test('that cannot be had says so, and is asked for again when it is wanted again', async () => {
    let asked = 0;
    render(<Opener load={async () => { asked += 1; if (asked === 1) throw new TypeError('no network'); return 'there'; }} />);
    await userEvent.click(screen.getByRole('button'));
    await screen.findByRole('button', { name: 'failed' });
    await userEvent.click(screen.getByRole('button'));
    expect(await screen.findByRole('button', { name: 'there' })).toBeTruthy();
  });
});
