import { ErrorSummary } from '../ErrorSummary/ErrorSummary.js';
import { Menu } from '../Menu/Menu.js';
import { NextStep, Statement } from '../Notice/Notice.js';
import { PageHeading } from '../PageHeading/PageHeading.js';
import { Basis, Status } from '../Status/Status.js';
import { SummaryList } from '../SummaryList/SummaryList.js';
import { RemovableTag, Tag } from '../Tag/Tag.js';
import { Tabs } from './Tabs.js';

export const smallExamples = {
  'tabs': <Tabs label="Parts" items={[{ key: 'a', label: 'One', panel: <p>First</p> }, { key: 'b', label: 'Two', panel: <p>Second</p> }]} />,
  'a menu': <Menu label="Choose a person" button="A person" options={[{ key: 'a', label: 'A person', says: 'Does this', current: true }, { key: 'b', label: 'Another' }]} onChoose={() => undefined} />,
  'the next step of a page': <NextStep title="Do this next" action={<a href="/next">Go on</a>}><p>By Friday.</p></NextStep>,
  'a statement': <Statement>This must stand here.</Statement>,
  'a page heading': <PageHeading title="A page" about="What it shows" actions={<a href="/x">Save</a>} />,
  'law, policy and a status': <p><Basis kind="law" /> <Basis kind="policy" /> <Status tone="attention">Late by 3 days</Status> <Status tone="done">Done</Status></p>,
  'a summary': <SummaryList items={[{ name: 'Name', value: 'Value' }, { name: 'Unknown', value: null }]} />,
  'tags': <p><RemovableTag label="Room: North" onRemove={() => undefined}>Room: North</RemovableTag> <Tag>Always</Tag></p>,
  'an error summary': <ErrorSummary problems={[{ message: 'Give a date', href: '#date' }, { message: 'Something else' }]} />,
};
