import type { LinkProps } from '@candour/ui';
import type { ReactNode } from 'react';
import { Link } from 'react-router';

/** The link all components use: it changes the page without loading it anew. Places on the same page stay ordinary anchors. */
export const AppLink = ({ href, children, ...rest }: LinkProps): ReactNode => (href.startsWith('#') ? <a {...rest} href={href}>{children}</a> : <Link {...rest} to={href}>{children}</Link>);
