import { jest } from '@jest/globals';
import { act, render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { Checkboxes, Radios } from './Choices.js';
import { DateInput } from './DateInput.js';
import { Select } from './Select.js';
import { TextArea } from './TextArea.js';
import { TextField } from './TextField.js';

const nothing = (): undefined => undefined;
const options = [{ value: 'a', label: 'First' }, { value: 'b', label: 'Second' }, { value: 'c', label: 'Third' }];
const described = (element: HTMLElement): string => (element.getAttribute('aria-describedby') ?? '').split(' ').map((id) => document.getElementById(id)?.textContent ?? '').join(' | ');

describe('label, hint and error', () => {
  const asked = { hint: 'As on the map', error: 'Enter a name' };
  const fields: Readonly<Record<string, { readonly element: ReactElement; readonly role: string }>> = {
    'a line of text': { role: 'textbox', element: <TextField label="Name" {...asked} value="" onChange={nothing} /> },
    'a text': { role: 'textbox', element: <TextArea label="Name" {...asked} value="" onChange={nothing} /> },
    'a list': { role: 'combobox', element: <Select label="Name" {...asked} options={options} value="a" onChange={nothing} /> },
    'checkboxes': { role: 'group', element: <Checkboxes legend="Name" {...asked} options={options} values={[]} onChange={nothing} /> },
    'radios': { role: 'group', element: <Radios legend="Name" name="n" {...asked} options={options} value="" onChange={nothing} /> },
    'a date': { role: 'group', element: <DateInput legend="Name" {...asked} onChange={nothing} /> },
  };
  test.each(Object.entries(fields))('of %s are its name and its description', (_what, { element, role }) => {
    render(element);
    expect(described(screen.getByRole(role, { name: 'Name' }))).toBe('As on the map | Error: Enter a name');
  });
  test('a field without hint or error is described by nothing', () => {
    render(<TextField label="Name" value="" onChange={nothing} />);
    expect(screen.getByRole('textbox').hasAttribute('aria-describedby')).toBe(false);
  });
  test('an error summary reaches the first choice and the day by the id of the field', () => {
    render(<><Radios id="colour" legend="Colour" name="n" options={options} value="" onChange={nothing} /><DateInput id="visit" legend="Visit" onChange={nothing} /></>);
    expect(document.getElementById('colour')).toBe(screen.getByRole('radio', { name: 'First' }));
    expect(document.getElementById('visit')).toBe(screen.getByRole('textbox', { name: 'Day' }));
  });
});

describe('choosing by keyboard', () => {
  test('checkboxes answer with the chosen values in the order of the list', async () => {
    const onChange = jest.fn();
    render(<Checkboxes legend="Which" options={options} values={['c']} onChange={onChange} />);
    await userEvent.tab();
    await userEvent.keyboard(' ');
    expect(onChange).toHaveBeenCalledWith(['a', 'c']);
  });
  test('a date tells at each key what it comes to', async () => {
    const onChange = jest.fn();
    render(<DateInput legend="Visit" what="The visit" defaultDay="2026-02-03" onChange={onChange} />);
    await userEvent.type(screen.getByRole('textbox', { name: 'Day' }), '0');
    expect(onChange).toHaveBeenLastCalledWith({ kind: 'wrong', error: 'The visit must be a real date: that month has 28 days', parts: ['day'] });
  });
});

describe('a text with a limit', () => {
  function Growing(): ReactNode {
    const [value, setValue] = useState('12345678');
    return <TextArea label="Note" limit={10} value={value} onChange={setValue} />;
  }
  afterEach(() => jest.useRealTimers());

  test('shows what is left at once, cuts nothing off, and says it only when typing pauses', async () => {
    jest.useFakeTimers();
    const user = userEvent.setup({ advanceTimers: (ms) => { jest.advanceTimersByTime(ms); } });
    render(<Growing />);
    const area = screen.getByRole<HTMLTextAreaElement>('textbox');
    expect(described(area)).toBe('2 characters left');
    await user.type(area, '9xyz');
    expect(area.value).toBe('123456789xyz');
    expect(described(area)).toBe('2 characters too many');
    expect(screen.getByRole('status').textContent).toBe('');
    act(() => { jest.advanceTimersByTime(1000); });
    expect(screen.getByRole('status').textContent).toBe('2 characters too many');
  });
});
