import { createContext, createElement, useContext } from 'react';
import type { AnchorHTMLAttributes, ComponentType, MouseEvent, ReactNode, Ref } from 'react';
import { RouterProvider } from 'react-aria-components';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> {
  readonly href: string;
  readonly ref?: Ref<HTMLAnchorElement>;
  readonly children?: ReactNode;
}

const Plain = ({ children, ...rest }: LinkProps): ReactNode => <a {...rest}>{children}</a>;
const LinkContext = createContext<ComponentType<LinkProps>>(Plain);
const NavigateContext = createContext<((href: string) => void) | null>(null);

/**
 * Gives every component of this package the application's own link, so that following one does not load the page anew.
 * `navigate` does the same for menu items, which are not anchors of ours.
 */
export function LinkProvider({ link, navigate, children }: { readonly link: ComponentType<LinkProps>; readonly navigate: (href: string) => void; readonly children: ReactNode }): ReactNode {
  return <RouterProvider navigate={navigate}><NavigateContext value={navigate}><LinkContext value={link}>{children}</LinkContext></NavigateContext></RouterProvider>;
}

/** A link: the application's where one is provided, an ordinary anchor otherwise. */
export function Link(props: LinkProps): ReactNode {
  return createElement(useContext(LinkContext), props);
}

/**
 * For a part with very many links: they are plain anchors, and the one handler it gives its outermost element follows them within the
 * application. What the browser does itself (a new tab, a download) is left to it.
 */
export function useFollowLinks(): (event: MouseEvent<HTMLElement>) => void {
  const navigate = useContext(NavigateContext);
  return (event) => {
    const anchor = event.target instanceof Element ? event.target.closest('a[href]') : null;
    const href = anchor?.getAttribute('href');
    if (navigate === null || href == null || event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    event.preventDefault();
    navigate(href);
  };
}
