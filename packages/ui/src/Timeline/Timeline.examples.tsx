import { Stepper } from '../Stepper/Stepper.js';
import { Timeline } from './Timeline.js';

export const timelineExamples = {
  'what happened': <Timeline label="What happened" entries={[{ key: '1', title: 'Begun', when: '1 March 2026', meta: 'Somebody' }, { key: '2', title: 'Ended', when: '3 March 2026', body: <p>With a note.</p> }]} />,
  'stages': <Stepper label="Stages" steps={[{ key: 'a', label: 'First', state: 'done', detail: '1 March' }, { key: 'b', label: 'Second', state: 'current' }, { key: 'c', label: 'Third', state: 'upcoming' }, { key: 'd', label: 'Fourth', state: 'skipped' }]} />,
};
