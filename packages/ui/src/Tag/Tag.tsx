import { X } from 'lucide-react';
import type { ReactNode } from 'react';

/** A choice in force that can be taken away: the whole tag is the button. `label` is the same in plain words. */
export function RemovableTag({ children, onRemove, label }: { readonly children: ReactNode; readonly onRemove: () => void; readonly label: string }): ReactNode {
  return <button type="button" className="c-tag c-tag-removable" onClick={onRemove} aria-label={`Remove filter ${label}`}>{children}<X size={16} aria-hidden /></button>;
}

/** A choice in force that cannot be taken away. */
export function Tag({ children }: { readonly children: ReactNode }): ReactNode {
  return <span className="c-tag">{children}</span>;
}
