import { createContext, useContext } from 'react';
import type { AnchorHTMLAttributes, ComponentType, ReactNode } from 'react';

export interface LinkProps extends Omit<AnchorHTMLAttributes<HTMLAnchorElement>, 'href'> { readonly href: string; readonly children?: ReactNode }

const Plain = (props: LinkProps): ReactNode => <a {...props} />;
const LinkContext = createContext<ComponentType<LinkProps>>(Plain);

/** Gives every component of this package the application's own link (a router's), so that following one does not reload the page. */
export function LinkProvider({ link, children }: { readonly link: ComponentType<LinkProps>; readonly children: ReactNode }): ReactNode {
  return <LinkContext value={link}>{children}</LinkContext>;
}

/** A link: the application's where one is provided, an ordinary anchor otherwise. */
export function Link(props: LinkProps): ReactNode {
  const Provided = useContext(LinkContext);
  return <Provided {...props} />;
}
