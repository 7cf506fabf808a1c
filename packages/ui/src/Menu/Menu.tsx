import { ChevronDown } from 'lucide-react';
import { useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useOnDemand } from '../base/use-on-demand.js';
import type { MenuFocus } from './MenuLayer.js';

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

const loadLayer = async () => (await import('./MenuLayer.js')).MenuLayer;
const ENDS: Readonly<Record<string, MenuFocus>> = { ArrowDown: 'first', ArrowUp: 'last' };

/**
 * A button that opens a short list of things to do or be. Down opens it, arrows and first letters move, Escape closes and gives focus
 * back. The list comes when the button is first pointed at or focused; where it cannot, that is said.
 */
export function Menu({ label, button, options, onChoose, look = 'bare' }: MenuProps): ReactNode {
  const trigger = useRef<HTMLButtonElement>(null);
  const [focus, setFocus] = useState<MenuFocus>();
  const { part: Layer, failed, want } = useOnDemand(loadLayer);
  const open = (at: MenuFocus): void => {
    want();
    setFocus(at);
  };
  return (
    <>
      <AriaButton ref={trigger} className={look === 'bare' ? 'c-menu-button' : 'c-button c-button-quiet c-button-small'} aria-label={label} aria-haspopup="menu" aria-expanded={focus !== undefined && Layer !== undefined}
        onHoverStart={want} onFocus={want} onPress={({ pointerType }) => open(pointerType === 'keyboard' || pointerType === 'virtual' ? 'first' : true)}
        onKeyDown={({ key }) => { const end = ENDS[key]; if (end !== undefined) open(end); }}>
        {button}<ChevronDown size={16} aria-hidden />
      </AriaButton>
      {focus === undefined || Layer === undefined ? null : <Layer label={label} options={options} onChoose={onChoose} focus={focus} trigger={trigger} onClose={() => setFocus(undefined)} />}
      {failed && focus !== undefined ? <span role="alert">This did not open. Load the page again.</span> : null}
    </>
  );
}
