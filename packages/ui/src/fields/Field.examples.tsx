import { Checkboxes, Radios, Select, TextField } from './Field.js';

const options = [{ value: 'a', label: 'First' }, { value: 'b', label: 'Second' }];
export const fieldExamples = {
  'a line of text with hint and error': <TextField label="Reference" hint="For example 2026/0001" error="Give a reference" value="" onChange={() => undefined} />,
  'one of a list': <Select label="Unit" options={options} value="a" onChange={() => undefined} />,
  'any of a list': <Checkboxes legend="Colours" options={options} values={['a']} onChange={() => undefined} />,
  'one of a few': <Radios legend="Period" name="period" options={options} value="b" onChange={() => undefined} />,
};
