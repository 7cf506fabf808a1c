import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { ReactNode, RefObject } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useOnDemand } from '../base/use-on-demand.js';
import { Button } from '../Button/Button.js';
import { RemovableTag, Tag } from '../Tag/Tag.js';
import type { FilterGroup } from './filter-group.js';

/** A choice in force: its words, and how to take it away (absent where it always holds). */
export interface FilterTag { readonly key: string; readonly text: string; readonly onRemove?: (() => void) | undefined }

export interface FilterBarProps {
  readonly tags: readonly FilterTag[];
  /** The questions of the panel, in order. */
  readonly groups: readonly FilterGroup[];
  readonly onClear?: (() => void) | undefined;
  /** Puts back the choices that hold now. The panel keeps the one of when it opened, for its Cancel; without it there is no Cancel. */
  readonly restore?: (() => void) | undefined;
  /** What the choice comes to, at the right: "Whole network. 783 visits." */
  readonly summary?: ReactNode;
}

/**
 * What a page is narrowed to: removable tags, and one panel to change them. Changes take effect at once; Escape closes the panel and
 * focus returns. After a tag goes, focus is on the next one, or on "Add a filter", and what went is said.
 */
export function FilterBar({ tags, groups, onClear, restore, summary }: FilterBarProps): ReactNode {
  const [said, setSaid] = useState('');
  const { bar, focusAfter } = useFocusAfterRemoval(tags.length);
  const remove = (tag: FilterTag, onRemove: () => void): void => {
    focusAfter(tags.filter((t) => t.onRemove !== undefined).indexOf(tag));
    setSaid(`${tag.text} removed`);
    onRemove();
  };
  const clear = (onClearAll: () => void): void => {
    focusAfter(0);
    setSaid('All filters cleared');
    onClearAll();
  };
  return (
    <div className="c-filters" role="group" aria-label="Filters" ref={bar}>
      {tags.map((tag) => { const { key, text, onRemove } = tag; return onRemove === undefined ? <Tag key={key}>{text}</Tag> : <RemovableTag key={key} label={text} onRemove={() => remove(tag, onRemove)}>{text}</RemovableTag>; })}
      <AddFilter groups={groups} restore={restore} />
      {onClear === undefined ? null : <Button look="text" onPress={() => clear(onClear)}>Clear all</Button>}
      {summary === undefined ? null : <p className="c-filters-summary">{summary}</p>}
      <span className="c-hidden" role="status">{said}</span>
    </div>
  );
}

const loadPanel = async () => (await import('./FilterPanel.js')).FilterPanel;

/** The button of the panel. The panel comes when the button is first pointed at or focused; where it cannot, that is said. */
function AddFilter({ groups, restore }: Pick<FilterBarProps, 'groups' | 'restore'>): ReactNode {
  const trigger = useRef<HTMLButtonElement>(null);
  const [isOpen, setOpen] = useState(false);
  const before = useRef<(() => void) | undefined>(undefined);
  const { part: Panel, failed, want } = useOnDemand(loadPanel);
  const open = (): void => {
    want();
    before.current = restore;
    setOpen(true);
  };
  return (
    <>
      <AriaButton ref={trigger} className="c-button c-button-quiet c-button-small c-filters-add" aria-haspopup="dialog" aria-expanded={isOpen && Panel !== undefined} onHoverStart={want} onFocus={want} onPress={open}><Plus size={18} aria-hidden />Add a filter</AriaButton>
      {isOpen && Panel !== undefined ? <Panel groups={groups} trigger={trigger} onClose={() => setOpen(false)} onCancel={restore === undefined ? undefined : () => before.current?.()} /> : null}
      {isOpen && failed ? <span role="alert">The filters did not open. Load the page again.</span> : null}
    </>
  );
}

function useFocusAfterRemoval(count: number): { readonly bar: RefObject<HTMLDivElement | null>; readonly focusAfter: (at: number) => void } {
  const bar = useRef<HTMLDivElement>(null);
  const removedAt = useRef<number>(undefined);
  useEffect(() => {
    if (removedAt.current === undefined) return;
    const tags = bar.current?.querySelectorAll<HTMLElement>('.c-tag-removable') ?? [];
    (tags[Math.min(removedAt.current, tags.length - 1)] ?? bar.current?.querySelector<HTMLElement>('.c-filters-add'))?.focus();
    removedAt.current = undefined;
  }, [count]);
  return { bar, focusAfter: (at) => { removedAt.current = at; } };
}
