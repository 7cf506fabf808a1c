import type { Examples } from '../base/example.js';
import { HeadlineRow } from './HeadlineRow.js';

const spark = <svg width="120" height="24" viewBox="0 0 120 24"><polyline points="0,18 20,12 40,15 60,6 80,10 100,4 120,8" fill="none" stroke="var(--chart-1)" strokeWidth="1.5" /></svg>;

export const headlineRowExamples: Examples = {
  'five numbers': (
    <HeadlineRow title="Headline figures" figures={[
      { label: 'Open tours', value: '66', note: 'usual range 50 to 85', picture: spark, link: { href: '#open', text: 'See the 66' } },
      { label: 'Visits per 1,000 people a month', value: '7.9', note: '95% interval 7.2 to 8.7', picture: spark, link: { href: '#visits', text: '430 in 12 months' } },
      { label: 'Answered in 5 days', value: '87%', note: '83% to 90%; target 90%', picture: spark },
      { label: 'Median days to repair', value: 'not known' },
      { label: 'Repairs overdue', value: '12', note: 'of 143 open', attention: true, link: { href: '#overdue', text: 'See the 12' } },
    ]} />
  ),
};
