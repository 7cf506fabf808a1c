import { HeadlineRow } from './HeadlineRow.js';

export const headlineExamples = { 'three numbers': <HeadlineRow title="Headlines" figures={[{ label: 'Open', value: '66', note: 'usual range 50 to 85', link: { href: '/open', text: 'See the 66' } }, { label: 'Rate', value: 'not known' }, { label: 'Overdue', value: '12', note: 'of 143 open', attention: true }]} /> };
