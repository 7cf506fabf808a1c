import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';

export interface TabItem { readonly key: string; readonly label: string; readonly panel: ReactNode }

/** Parts of one thing beside each other; arrow keys move between them. */
export function Tabs({ label, items, selected, onSelect }: { readonly label: string; readonly items: readonly TabItem[]; readonly selected?: string; readonly onSelect?: (key: string) => void }): ReactNode {
  return (
    <AriaTabs className="c-tabs" {...(selected === undefined ? {} : { selectedKey: selected })} {...(onSelect === undefined ? {} : { onSelectionChange: (key) => onSelect(String(key)) })}>
      <TabList aria-label={label} className="c-tab-list">{items.map((i) => <Tab key={i.key} id={i.key} className="c-tab">{i.label}</Tab>)}</TabList>
      {items.map((i) => <TabPanel key={i.key} id={i.key} className="c-figure-panel">{i.panel}</TabPanel>)}
    </AriaTabs>
  );
}
