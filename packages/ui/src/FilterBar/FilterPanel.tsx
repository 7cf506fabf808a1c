import type { ReactNode } from 'react';
import { Dialog, Heading, Popover } from 'react-aria-components';
import type { LayerProps } from '../base/use-on-demand.js';
import { Button } from '../Button/Button.js';
import { FilterQuestion } from './FilterQuestion.js';
import type { FilterGroup } from './filter-group.js';

/** The questions a page can be narrowed by, over the page. Escape and a press beside it close it. */
export function FilterPanel({ groups, trigger, onClose }: LayerProps & { readonly groups: readonly FilterGroup[] }): ReactNode {
  return (
    <Popover className="c-popover c-filters-panel" placement="bottom start" triggerRef={trigger} isOpen onOpenChange={onClose}>
      <Dialog className="c-filters-dialog">
        <Heading slot="title" level={2}>Filters</Heading>
        <div className="c-filters-groups">{groups.map((group) => <FilterQuestion key={group.key} group={group} />)}</div>
        <div className="c-filters-end"><Button look="filled" onPress={onClose}>Show the result</Button></div>
      </Dialog>
    </Popover>
  );
}
