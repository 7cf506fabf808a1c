import type { ReactNode, Ref } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Link } from '../Link/Link.js';

/** `filled` once per block, for the next step; `quiet` for everything else; `text` looks like a link. */
export type ButtonLook = 'filled' | 'quiet' | 'text';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly look?: ButtonLook;
  /** 40 px rather than 44: beside other controls, never the main action of a page. */
  readonly small?: boolean;
  readonly ref?: Ref<HTMLButtonElement>;
  readonly children: ReactNode;
}

const classOf = (look: ButtonLook, small: boolean): string => `c-button c-button-${look}${small ? ' c-button-small' : ''}`;

/**
 * A button in words. While `isPending` it keeps its place and its focus and does nothing; its words then ("Saving…") are announced.
 * The library's own way would afterwards announce the button by its id, which is gone when the step has led to another page.
 */
export function Button({ look = 'quiet', small = false, isPending = false, onPress, type, children, ...rest }: ButtonProps): ReactNode {
  const atWork = isPending ? { 'aria-disabled': true, type: type === 'submit' ? 'button' as const : type } : { onPress, type };
  return <AriaButton {...rest} {...atWork} className={classOf(look, small)}>{isPending ? <span role="status">{children}</span> : children}</AriaButton>;
}

export interface LinkButtonProps {
  readonly href: string;
  readonly look?: ButtonLook;
  readonly small?: boolean;
  readonly children: ReactNode;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ href, look = 'quiet', small = false, children }: LinkButtonProps): ReactNode {
  return <Link href={href} className={classOf(look, small)}>{children}</Link>;
}

/** Buttons and links that belong together, the one to take first. */
export function ButtonRow({ children }: { readonly children: ReactNode }): ReactNode {
  return <div className="c-button-row">{children}</div>;
}
