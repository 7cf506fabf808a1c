import type { Examples } from '../base/example.js';
import { Checkboxes, Radios } from './Choices.js';
import { DateInput } from './DateInput.js';
import { Select } from './Select.js';
import { TextArea } from './TextArea.js';
import { TextField } from './TextField.js';

const nothing = (): undefined => undefined;
const parks = [{ value: 'n', label: 'North' }, { value: 'ns', label: 'North shore', indent: 1, count: 12 }, { value: 'l', label: 'Long meadow', hint: 'Closed on Mondays', count: 1038 }];

export const fieldsExamples: Examples = {
  'a line of text': <TextField label="Name of the walk" value="" onChange={nothing} />,
  'a short line with a hint and an error': <TextField label="Tour number" hint="Four figures, such as 0311" error="Enter a tour number of four figures" width={10} value="31" onChange={nothing} />,
  'text with room left': <TextArea label="What you saw" hint="No names" limit={500} value="A heron by the second pond." onChange={nothing} />,
  'text that is too long, and optional': <TextArea label="Anything else" optional limit={10} value="More than there is room for" onChange={nothing} />,
  'one of a list': <Select label="Park" options={parks} placeholder="Choose a park" value="" onChange={nothing} />,
  'one of a list, with an error': <Select label="Park" options={parks} error="Choose a park" value="n" onChange={nothing} />,
  'any of a list': <Checkboxes legend="Parks" options={parks} values={['ns']} onChange={nothing} />,
  'one of a few, with an error': <Radios legend="Are there paths to repair?" name="repair" error="Say whether there are paths to repair" options={[{ value: 'y', label: 'At least one' }, { value: 'n', label: 'None, and I will say why' }]} value="" onChange={nothing} />,
  'one of a few, side by side': <Radios legend="Order" name="order" inline options={[{ value: 'a', label: 'By park' }, { value: 'b', label: 'By date' }]} value="a" onChange={nothing} />,
  'a date': <DateInput legend="When did you visit?" hint="For example 27 3 2026" defaultDay="2026-11-23" onChange={nothing} />,
  'a date of which the day is wrong': <DateInput legend="When did you visit?" error="The visit must be a real date: that month has 28 days" wrongParts={['day']} defaultDay="2026-02-30" onChange={nothing} />,
};
