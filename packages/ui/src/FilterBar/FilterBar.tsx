import { Plus } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Dialog, DialogTrigger, Heading, Popover } from 'react-aria-components';
import { Button } from '../Button/Button.js';
import { Checkboxes, Select } from '../fields/Field.js';
import type { Option } from '../fields/Field.js';
import { RemovableTag, Tag } from '../Tag/Tag.js';

/** A choice in force: its words, and how to take it away (absent where it always holds). */
export interface FilterTag { readonly key: string; readonly text: string; readonly onRemove?: (() => void) | undefined }
export type FilterGroup =
  | { readonly kind: 'one'; readonly key: string; readonly label: string; readonly options: readonly Option[]; readonly value: string; readonly onChange: (value: string) => void }
  | { readonly kind: 'many'; readonly key: string; readonly label: string; readonly options: readonly Option[]; readonly values: readonly string[]; readonly onChange: (values: readonly string[]) => void }
  | { readonly kind: 'own'; readonly key: string; readonly label: string; readonly control: ReactNode };
export interface FilterBarProps { readonly tags: readonly FilterTag[]; readonly groups: readonly FilterGroup[]; readonly onClear?: (() => void) | undefined; readonly summary?: ReactNode }

/** The filters in force as removable tags, and one panel to change them. Changes take effect at once; Escape closes and focus returns. */
export function FilterBar({ tags, groups, onClear, summary }: FilterBarProps): ReactNode {
  const [opened, setOpened] = useState<string | null>(null);
  return (
    <div className="c-filters" role="group" aria-label="Filters">
      {tags.map(({ key, text, onRemove }) => (onRemove === undefined ? <Tag key={key}>{text}</Tag> : <RemovableTag key={key} label={text} onRemove={onRemove}>{text}</RemovableTag>))}
      <DialogTrigger>
        <AriaButton className="c-button c-button-quiet c-button-small c-filters-add"><Plus size={18} aria-hidden />Add a filter</AriaButton>
        <Popover className="c-popover c-filters-panel" placement="bottom start">
          <Dialog className="c-filters-dialog">
            {({ close }) => (
              <>
                <Heading slot="title" level={2}>Filters</Heading>
                {groups.map((group) => <Group key={group.key} group={group} open={opened === group.key} onToggle={() => setOpened(opened === group.key ? null : group.key)} />)}
                <div className="c-filters-end"><Button look="filled" small onPress={close}>Show the result</Button></div>
              </>
            )}
          </Dialog>
        </Popover>
      </DialogTrigger>
      {onClear === undefined ? null : <Button look="text" onPress={onClear}>Clear all</Button>}
      {summary === undefined ? null : <p className="c-filters-summary">{summary}</p>}
    </div>
  );
}

function Group({ group, open, onToggle }: { readonly group: FilterGroup; readonly open: boolean; readonly onToggle: () => void }): ReactNode {
  if (group.kind === 'one') return <Select label={group.label} options={group.options} value={group.value} onChange={group.onChange} />;
  if (group.kind === 'own') return group.control;
  const chosen = group.values.length === 0 ? 'any' : `${group.values.length} chosen`;
  return (
    <div className="c-filters-group">
      <button type="button" aria-expanded={open} onClick={onToggle}><span>{group.label}</span><span className="c-hint">{chosen}</span></button>
      {open ? <Checkboxes legend={group.label} options={group.options} values={group.values} onChange={group.onChange} /> : null}
    </div>
  );
}
