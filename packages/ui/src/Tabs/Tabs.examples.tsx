import { ProtectedIcon } from '../icons.js';
import type { Examples } from '../base/example.js';
import { Tabs } from './Tabs.js';

export const tabsExamples: Examples = {
  'three parts, one protected': <Tabs label="Tour" items={[{ key: 'a', label: 'What happened', panel: <p>The walk began at ten.</p> }, { key: 'b', label: 'Notes', mark: { icon: <ProtectedIcon size={16} aria-hidden />, says: 'protected' }, panel: <p>Only the guide reads this.</p> }, { key: 'c', label: 'Files', panel: <p>None.</p> }]} />,
};
