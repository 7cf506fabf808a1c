import type { ReactNode } from 'react';
import { Tab, TabList, TabPanel, Tabs as AriaTabs } from 'react-aria-components';
import { VisuallyHidden } from '../base/VisuallyHidden.js';

export interface TabItem {
  readonly key: string;
  readonly label: string;
  /** A picture after the label, and the words for it: `says: 'protected'`. */
  readonly mark?: { readonly icon: ReactNode; readonly says: string } | undefined;
  readonly panel: ReactNode;
}

export interface TabsProps {
  /** What the tabs are parts of, for screen readers. */
  readonly label: string;
  readonly items: readonly TabItem[];
  /** The key of the part in view, where the choice is kept elsewhere, such as in the address. */
  readonly selected?: string | undefined;
  readonly onSelect?: ((key: string) => void) | undefined;
  readonly className?: string;
}

/** Parts of one page, one at a time. Arrow keys move and choose, Home and End go to the ends, Tab goes into the part. */
export function Tabs({ label, items, selected, onSelect, className = 'c-tabs' }: TabsProps): ReactNode {
  return (
    <AriaTabs className={className} {...(selected === undefined ? {} : { selectedKey: selected })} onSelectionChange={(key) => onSelect?.(String(key))}>
      <TabList className="c-tab-list" aria-label={label}>
        {items.map((item) => (
          <Tab key={item.key} id={item.key} className="c-tab">
            {item.label}
            {item.mark === undefined ? null : <>{item.mark.icon}<VisuallyHidden> ({item.mark.says})</VisuallyHidden></>}
          </Tab>
        ))}
      </TabList>
      {items.map((item) => <TabPanel key={item.key} id={item.key} className="c-tab-panel">{item.panel}</TabPanel>)}
    </AriaTabs>
  );
}
