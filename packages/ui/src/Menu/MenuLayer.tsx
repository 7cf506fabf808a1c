import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuContext, MenuItem, Popover, Text } from 'react-aria-components';
import type { LayerProps } from '../base/use-on-demand.js';
import { VisuallyHidden } from '../base/VisuallyHidden.js';
import type { MenuOption, MenuProps } from './Menu.js';

/** Where focus begins: at an end of the list for those who came by keyboard, at the list itself for others. */
export type MenuFocus = 'first' | 'last' | true;

export interface MenuLayerProps extends LayerProps, Pick<MenuProps, 'label' | 'options' | 'onChoose'> { readonly focus: MenuFocus }

/** The open list of a menu. It comes when the menu is first wanted. */
export function MenuLayer({ label, options, onChoose, focus, trigger, onClose }: MenuLayerProps): ReactNode {
  return (
    <Popover className="c-popover" aria-label={label} placement="bottom end" trigger="MenuTrigger" triggerRef={trigger} isOpen onOpenChange={onClose}>
      <MenuContext value={{ autoFocus: focus, onClose }}>
        <AriaMenu className="c-menu" aria-label={label} onAction={(key) => onChoose(String(key))}>{options.map((option) => <Option key={option.key} option={option} />)}</AriaMenu>
      </MenuContext>
    </Popover>
  );
}

function Option({ option: { key, label, says, icon, href, current } }: { readonly option: MenuOption }): ReactNode {
  return (
    <MenuItem id={key} className="c-menu-item" textValue={label} {...(href === undefined ? {} : { href })}>
      <span className="c-menu-picture">{current ? <Check size={18} aria-hidden /> : icon}</span>
      <span className="c-menu-words">
        <Text slot="label">{label}{current ? <VisuallyHidden> (current)</VisuallyHidden> : null}</Text>
        {says === undefined ? null : <Text slot="description">{says}</Text>}
      </span>
    </MenuItem>
  );
}
