import type { Examples } from '../base/example.js';
import { Breadcrumbs } from './Breadcrumbs.js';

export const breadcrumbsExamples: Examples = {
  'one page above': <Breadcrumbs items={[{ href: '#parks', label: 'Parks' }]} />,
  'two pages above': <Breadcrumbs items={[{ href: '#parks', label: 'Parks' }, { href: '#north', label: 'North shore' }]} />,
};
