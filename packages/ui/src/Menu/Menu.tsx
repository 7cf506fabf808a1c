import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';

export interface MenuOption { readonly key: string; readonly label: string; readonly says?: string | undefined; readonly current?: boolean }

/** A button that opens a list of things to do or be. The current one is marked by a tick and said in words. */
export function Menu({ label, button, options, onChoose }: { readonly label: string; readonly button: ReactNode; readonly options: readonly MenuOption[]; readonly onChoose: (key: string) => void }): ReactNode {
  return (
    <MenuTrigger>
      <AriaButton className="c-menu-button" aria-label={label}>{button}<ChevronDown size={16} aria-hidden /></AriaButton>
      <Popover className="c-popover" placement="bottom end">
        <AriaMenu className="c-menu" onAction={(key) => onChoose(String(key))} aria-label={label}>
          {options.map(({ key, label: name, says, current }) => (
            <MenuItem key={key} id={key} className="c-menu-item" textValue={name}>
              <span className="c-menu-tick">{current ? <Check size={18} aria-label="Current" /> : null}</span>
              <span><Text slot="label">{name}</Text>{says === undefined ? null : <Text slot="description">{says}</Text>}</span>
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
