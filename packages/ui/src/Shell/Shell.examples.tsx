import { BarChart3, FileText } from 'lucide-react';
import { Shell } from './Shell.js';

export const shellExamples = {
  'a page with navigation': (
    <Shell product="Product" homeHref="/" organisation="An organisation" marking="OFFICIAL-SENSITIVE" person={<p>A person</p>}
      navigation={[{ items: [{ href: '/', label: 'Overview', icon: <BarChart3 size={18} aria-hidden />, current: true }] }, { heading: 'Lists', items: [{ href: '/all', label: 'All', icon: <FileText size={18} aria-hidden />, count: 9 }] }]}>
      <h1>A page</h1>
    </Shell>
  ),
};
