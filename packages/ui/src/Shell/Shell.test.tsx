import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactElement } from 'react';
import { LinkProvider } from '../Link/Link.js';
import { Shell } from './Shell.js';
import { shellExamples } from './Shell.examples.js';

const page = shellExamples['a page with navigation, search and a person'];

describe('the frame of a page', () => {
  test('the first thing a keyboard reaches is the way past the navigation, into the main part', async () => {
    render(page);
    await userEvent.tab();
    expect(document.activeElement?.textContent).toBe('Skip to main content');
    expect(document.activeElement?.getAttribute('href')).toBe(`#${screen.getByRole('main').id}`);
  });
  test('the navigation opens by its button, and Escape closes it and gives focus back', async () => {
    render(page);
    const menu = screen.getByRole('button', { name: 'Menu' });
    expect(document.getElementById(menu.getAttribute('aria-controls') ?? '')).toBe(screen.getByRole('navigation', { name: 'Main' }));
    menu.focus();
    await userEvent.keyboard('{Enter}');
    expect(menu.getAttribute('aria-expanded')).toBe('true');
    await userEvent.keyboard('{Escape}');
    expect(menu.getAttribute('aria-expanded')).toBe('false');
    expect(document.activeElement).toBe(menu);
  });
  test('the navigation folds again when it has led to another page', async () => {
    const at = (current: string): ReactElement => <Shell product="P" homeHref="#" organisation="O" marking="M" navigation={[{ items: ['#a', '#b'].map((href) => ({ href, label: href, current: href === current })) }]}>Page</Shell>;
    const { rerender } = render(at('#a'));
    await userEvent.click(screen.getByRole('button', { name: 'Menu' }));
    rerender(at('#b'));
    expect(screen.getByRole('button', { name: 'Menu' }).getAttribute('aria-expanded')).toBe('false');
    rerender(at('#a'));
    expect(screen.getByRole('button', { name: 'Menu' }).getAttribute('aria-expanded')).toBe('false');
  });
  test('where one is said and not only shown', () => {
    render(page);
    expect(within(screen.getByRole('navigation', { name: 'Main' })).getByRole('link', { current: 'page' }).textContent).toBe('Visits');
  });
  test('uses the application’s own link', () => {
    render(<LinkProvider navigate={() => undefined} link={({ href, children, ...rest }) => <a {...rest} href={`/app${href}`}>{children}</a>}>{page}</LinkProvider>);
    expect(screen.getByRole('link', { name: 'All tours' }).getAttribute('href')).toBe('/app#tours');
  });
});
