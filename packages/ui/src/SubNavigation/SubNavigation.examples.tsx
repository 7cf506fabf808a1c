import { Button } from '../Button/Button.js';
import type { Examples } from '../base/example.js';
import { SubNavigation } from './SubNavigation.js';

export const subNavigationExamples: Examples = {
  'views with counts': <SubNavigation label="Saved views" items={[{ href: '#open', label: 'Open tours', count: 107, current: true }, { href: '#late', label: 'Overdue', count: 6 }, { href: '#paused', label: 'Paused' }]} after={<Button look="text">Save this view</Button>} />,
};
