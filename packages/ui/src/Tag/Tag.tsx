import { X } from 'lucide-react';
import type { ReactNode } from 'react';

/** A choice in force that can be taken away: the whole tag is the button. */
export function RemovableTag({ children, onRemove, label }: { readonly children: ReactNode; readonly onRemove: () => void; readonly label: string }): ReactNode {
  return <button type="button" className="c-tag" onClick={onRemove} aria-label={`Remove filter ${label}`}>{children}<span className="c-tag-x"><X size={18} aria-hidden /></span></button>;
}
/** A choice in force that cannot be taken away. */
export const Tag = ({ children }: { readonly children: ReactNode }): ReactNode => <span className="c-tag c-tag-fixed">{children}</span>;
