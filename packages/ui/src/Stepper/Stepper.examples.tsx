import type { Examples } from '../base/example.js';
import { Stepper } from './Stepper.js';

export const stepperExamples: Examples = {
  'all states of a way that goes on': <Stepper label="Where the repair stands" steps={[{ key: 'a', label: 'Reported', state: 'done', date: 'Tue 29 Sep', detail: 'By a walker' }, { key: 'b', label: 'Looked at', state: 'skipped', detail: 'Seen from the road' }, { key: 'c', label: 'Repair', state: 'current', date: 'due Wed 25 Nov', detail: 'Two of three gates done' }, { key: 'd', label: 'Check', state: 'upcoming', date: 'after the repair' }, { key: 'e', label: 'Closed', state: 'upcoming' }]} />,
  'a way that ended early': <Stepper label="Where the repair stands" steps={[{ key: 'a', label: 'Reported', state: 'done', date: 'Tue 29 Sep' }, { key: 'b', label: 'Repair', state: 'unreached', detail: 'The path was closed' }]} />,
};
