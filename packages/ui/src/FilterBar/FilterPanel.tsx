import { X } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, Heading, Popover } from 'react-aria-components';
import type { LayerProps } from '../base/use-on-demand.js';
import { Button } from '../Button/Button.js';
import { FilterQuestion } from './FilterQuestion.js';
import type { FilterGroup } from './filter-group.js';

export interface FilterPanelProps extends LayerProps {
  readonly groups: readonly FilterGroup[];
  /** Puts back what was chosen when the panel opened, where the page can. */
  readonly onCancel?: (() => void) | undefined;
}

/** The questions a page can be narrowed by, over the page. The cross, Escape and a press beside it close it and keep what was chosen; Cancel puts it back. */
export function FilterPanel({ groups, trigger, onClose, onCancel }: FilterPanelProps): ReactNode {
  return (
    <Popover className="c-popover c-filters-panel" placement="bottom start" triggerRef={trigger} isOpen onOpenChange={onClose}>
      <Dialog className="c-filters-dialog">
        <div className="c-filters-head">
          <Heading slot="title" level={2}>Filters</Heading>
          <AriaButton className="c-dialog-close" aria-label="Close" onPress={onClose}><X size={20} aria-hidden /></AriaButton>
        </div>
        <div className="c-filters-groups">{groups.map((group) => <FilterQuestion key={group.key} group={group} />)}</div>
        <div className="c-filters-end">
          <Button look="filled" onPress={onClose}>Show the result</Button>
          {onCancel === undefined ? null : <Button look="quiet" onPress={() => { onCancel(); onClose(); }}>Cancel</Button>}
        </div>
      </Dialog>
    </Popover>
  );
}
