import type { Examples } from '../base/example.js';
import { SummaryList } from './SummaryList.js';

const items = [{ name: 'Tour', value: 'TOUR-0398' }, { name: 'Park', value: 'North shore' }, { name: 'Next date', value: null }];

export const summaryListExamples: Examples = {
  'rows, one of them not known': <SummaryList items={items} />,
  'rows that can be changed': <SummaryList items={items.map((item) => ({ ...item, action: { href: '#change', text: 'Change' } }))} />,
  'a line at the head of a page': <SummaryList look="line" items={items} />,
};
