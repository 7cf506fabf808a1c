import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { figureExamples } from './Figure.examples.js';

describe('a figure', () => {
  test('is named by its question, and the picture stands as one image with a sentence', () => {
    render(figureExamples['a picture with its table']);
    const figure = screen.getByRole('figure', { name: 'Which parks are visited most?' });
    expect(within(figure).getByRole('heading', { level: 2 }).textContent).toBe('Which parks are visited most?');
    expect(within(figure).getByRole('img').getAttribute('aria-label')).toMatch(/^Bars: North shore 338/);
  });
  test('its marks stay reachable where they open something', () => {
    render(figureExamples['a picture whose marks open something']);
    expect(within(screen.getByRole('group', { name: 'Visits by park; each bar opens its list' })).getByRole('link', { name: 'North shore, 338' })).toBeTruthy();
  });
  test('goes from picture to table and on by the arrow keys, and the table says the same numbers with heads for rows and columns', async () => {
    render(figureExamples['a picture with its table']);
    await userEvent.tab();
    await userEvent.keyboard('{ArrowRight}');
    const table = screen.getByRole('table', { name: 'Which parks are visited most?' });
    expect(within(table).getAllByRole('columnheader').map((th) => th.textContent)).toEqual(['Park', 'Visits']);
    expect(within(within(table).getByRole('row', { name: /North shore/ })).getByRole('rowheader').textContent).toBe('North shore');
    expect(within(table).getByRole('cell', { name: '338' }).className).toBe('c-number');
    await userEvent.keyboard('{ArrowRight}');
    expect(screen.getByRole('tabpanel', { name: 'Download' }).textContent).toBe('Two files.');
  });
  test('without a picture has no Chart tab', () => {
    render(figureExamples['a table that is the picture']);
    expect(screen.getAllByRole('tab').map((tab) => tab.textContent)).toEqual(['Table']);
  });
  test('in another state keeps its question and shows no finding, which would not be true', () => {
    render(figureExamples['not for this person yet']);
    expect(screen.getByRole('figure', { name: 'Which parks are visited most?' }).textContent).not.toContain('North shore');
  });
});
