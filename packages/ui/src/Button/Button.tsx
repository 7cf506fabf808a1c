import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import type { ButtonProps as AriaButtonProps } from 'react-aria-components';
import { Link } from '../Link/Link.js';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className'> {
  /** `filled` once per block, for the next step; `quiet` for everything else; `text` looks like a link. */
  readonly look?: 'filled' | 'quiet' | 'text';
  readonly small?: boolean;
  readonly children: ReactNode;
}

const classOf = (look: 'filled' | 'quiet' | 'text', small: boolean): string => `c-button c-button-${look}${small ? ' c-button-small' : ''}`;

/** A button in words. While `isPending` it keeps its place and says so to a screen reader. */
export function Button({ look = 'quiet', small = false, children, ...rest }: ButtonProps): ReactNode {
  return <AriaButton {...rest} className={classOf(look, small)}>{children}</AriaButton>;
}

/** A link that looks like a button: for going somewhere, never for changing something. */
export function LinkButton({ href, look = 'quiet', small = false, children }: { readonly href: string; readonly look?: 'filled' | 'quiet' | 'text'; readonly small?: boolean; readonly children: ReactNode }): ReactNode {
  return <Link href={href} className={classOf(look, small)}>{children}</Link>;
}
