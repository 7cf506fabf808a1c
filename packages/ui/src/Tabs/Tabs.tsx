import { useId, useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { VisuallyHidden } from '../base/VisuallyHidden.js';
import { useStopWhereEmpty } from './use-stop-where-empty.js';

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

/**
 * Parts of one page, one at a time. Arrow keys move and choose, Home and End go to the ends, Tab goes into the part.
 * Written here rather than taken from a library: it stands on the heaviest pages, and the library's list would be most of its weight.
 */
export function Tabs({ label, items, selected, onSelect, className = 'c-tabs' }: TabsProps): ReactNode {
  const base = useId();
  const [chosen, setChosen] = useState<string>();
  const wanted = selected ?? chosen;
  const current = items.find(({ key }) => key === wanted) ?? items[0];
  const choose = (key: string): void => {
    if (key === current?.key) return;
    setChosen(key);
    onSelect?.(key);
  };
  return (
    <div className={className}>
      <div className="c-tab-list" role="tablist" aria-label={label} aria-orientation="horizontal">
        {items.map((item) => <TabButton key={item.key} base={base} item={item} isCurrent={item === current} onChoose={choose} />)}
      </div>
      {current === undefined ? null : <TabPart key={current.key} base={base} item={current} />}
    </div>
  );
}

interface PartOfTabs { readonly base: string; readonly item: TabItem }
const tabId = ({ base, item }: PartOfTabs): string => `${base}-tab-${item.key}`;
const panelId = ({ base, item }: PartOfTabs): string => `${base}-panel-${item.key}`;

/** A click gives focus by hand, because not every browser focuses a button that is clicked. */
function TabButton({ isCurrent, onChoose, ...part }: PartOfTabs & { readonly isCurrent: boolean; readonly onChoose: (key: string) => void }): ReactNode {
  const { key, label, mark } = part.item;
  return (
    <button type="button" role="tab" id={tabId(part)} className="c-tab" aria-selected={isCurrent} tabIndex={isCurrent ? 0 : -1} {...(isCurrent ? { 'aria-controls': panelId(part) } : {})}
      onKeyDown={chooseByKey} onClick={(event) => { event.currentTarget.focus(); onChoose(key); }}>
      {label}
      {mark === undefined ? null : <>{mark.icon}<VisuallyHidden> ({mark.says})</VisuallyHidden></>}
    </button>
  );
}

function TabPart(part: PartOfTabs): ReactNode {
  const panel = useRef<HTMLDivElement>(null);
  useStopWhereEmpty(panel);
  return <div ref={panel} role="tabpanel" id={panelId(part)} aria-labelledby={tabId(part)} className="c-tab-panel">{part.item.panel}</div>;
}

/** Goes along the tabs and chooses, round at the ends; keys held together with others are the browser's. */
function chooseByKey(event: KeyboardEvent<HTMLElement>): void {
  if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
  const tabs = [...(event.currentTarget.closest('[role="tablist"]')?.querySelectorAll<HTMLElement>('[role="tab"]') ?? [])];
  const at = tabs.indexOf(event.currentTarget);
  const places: Readonly<Record<string, number>> = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: -1 };
  const to = at === -1 ? undefined : places[event.key];
  if (to === undefined) return;
  event.preventDefault();
  tabs.at(to % tabs.length)?.click();
}
