import { PeopleIcon, NewIcon } from '../icons.js';
import type { Examples } from '../base/example.js';
import { Timeline } from './Timeline.js';

export const timelineExamples: Examples = {
  'under months, with pictures': <Timeline label="What happened" entries={[{ key: '2', under: 'November 2026', title: 'Walk held', when: 'Wed 11 Nov, 10:00', meta: 'Invented Guide', icon: <PeopleIcon size={18} />, body: <p>By the ponds, with 12 people.</p> }, { key: '1', under: 'October 2026', title: 'Walk planned', when: 'Tue 20 Oct, 19:48', meta: 'Invented Keeper', icon: <NewIcon size={18} /> }]} />,
  'plain': <Timeline label="What happened" entries={[{ key: '1', title: 'Begun', when: '1 March 2026', meta: 'Somebody' }, { key: '2', title: 'Ended', when: '3 March 2026' }]} />,
};
