import { Menu } from '../Menu/Menu.js';
import { PageHeading } from '../PageHeading/PageHeading.js';
import { SearchBox } from '../SearchBox/SearchBox.js';
import { ChartIcon, InboxIcon, ListIcon } from '../icons.js';
import type { Examples } from '../base/example.js';
import { Shell } from './Shell.js';

export const shellExamples: Examples = {
  'a page with navigation, search and a person': (
    <Shell product="Product" homeHref="#home" organisation="Invented Park Service" marking="OFFICIAL" banner={<><b>Demonstration.</b> Every person here is invented.</>}
      search={<SearchBox label="Search by tour number" placeholder="Tour number" onSearch={() => undefined} />}
      person={<Menu label="Person: Invented Keeper, Paths" button={<span><b>Invented Keeper</b><br />Paths</span>} options={[{ key: 'k', label: 'Invented Keeper' }]} onChoose={() => undefined} />}
      navigation={[{ items: [{ href: '#visits', label: 'Visits', icon: <ChartIcon size={18} aria-hidden />, current: true }, { href: '#inbox', label: 'Needs an answer', icon: <InboxIcon size={18} aria-hidden />, count: 9 }] }, { heading: 'Tours', items: [{ href: '#tours', label: 'All tours', icon: <ListIcon size={18} aria-hidden /> }] }]}>
      <PageHeading title="Visits" />
    </Shell>
  ),
};
