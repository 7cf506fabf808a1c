import { jest } from '@jest/globals';
import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { SearchBox } from './SearchBox.js';

test('a search box answers on Enter with the trimmed text, and never with nothing', async () => {
  const onSearch = jest.fn();
  render(<SearchBox label="Search by tour number" onSearch={onSearch} />);
  await userEvent.type(screen.getByRole('searchbox', { name: 'Search by tour number' }), '  {Enter}');
  expect(onSearch).not.toHaveBeenCalled();
  await userEvent.type(screen.getByRole('searchbox'), ' 0311 {Enter}');
  expect(onSearch).toHaveBeenCalledWith('0311');
});
