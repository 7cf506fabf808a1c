import { createContext, createElement, useContext } from 'react';
import type { AnchorHTMLAttributes, ComponentType, ReactNode, Ref } from 'react';
import { RouterProvider } from 'react-aria-components';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly href: string;
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly children?: ReactNode;
}

const Plain = ({ children, ...rest }: LinkProps): ReactNode => <a {...rest}>{children}</a>;
const LinkContext = createContext<ComponentType<LinkProps>>(Plain);

/**
 * Gives every component of this package the application's own link, so that following one does not load the page anew.
 * `navigate` does the same for menu items, which are not anchors of ours.
 */
export function LinkProvider({ link, navigate, children }: { readonly link: ComponentType<LinkProps>; readonly navigate: (href: string) => void; readonly children: ReactNode }): ReactNode {
  return <RouterProvider navigate={navigate}><LinkContext value={link}>{children}</LinkContext></RouterProvider>;
}

/** A link: the application's where one is provided, an ordinary anchor otherwise. */
export function Link(props: LinkProps): ReactNode {
  return createElement(useContext(LinkContext), props);
}
