import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button as AriaButton, Menu as AriaMenu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components';
import { VisuallyHidden } from '../base/VisuallyHidden.js';

export interface MenuOption {
  readonly key: string;
  readonly label: string;
  /** A second line. */
  readonly says?: string | undefined;
  readonly icon?: ReactNode;
  /** Where the option goes. Without it choosing is told to `onChoose`. */
  readonly href?: string | undefined;
  /** The one in force: ticked, and said. */
  readonly current?: boolean;
}

export interface MenuProps {
  /** The whole name of the button for a screen reader. It contains the words that are seen, so that it can also be spoken. */
  readonly label: string;
  /** What is seen on the button. */
  readonly button: ReactNode;
  readonly options: readonly MenuOption[];
  readonly onChoose: (key: string) => void;
  /** `bare` has no border: for the bar of the shell. */
  readonly look?: 'quiet' | 'bare';
}

/** A button that opens a short list of things to do or be. Down opens it, arrows and first letters move, Escape closes and gives focus back. */
export function Menu({ label, button, options, onChoose, look = 'bare' }: MenuProps): ReactNode {
  return (
    <MenuTrigger>
      <AriaButton className={look === 'bare' ? 'c-menu-button' : 'c-button c-button-quiet c-button-small'} aria-label={label}>
        {button}<ChevronDown size={16} aria-hidden />
      </AriaButton>
      <Popover className="c-popover" placement="bottom end">
        <AriaMenu className="c-menu" aria-label={label} onAction={(key) => onChoose(String(key))}>{options.map((option) => <Option key={option.key} option={option} />)}</AriaMenu>
      </Popover>
    </MenuTrigger>
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
