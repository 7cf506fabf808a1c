import { CircleOff, Lock, ShieldQuestion, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

interface StateProps { readonly title: string; readonly children?: ReactNode; readonly action?: ReactNode }

function State({ kind, icon, title, children, action, role }: StateProps & { readonly kind: string; readonly icon: ReactNode; readonly role?: 'status' | 'alert' }): ReactNode {
  return <div className={`c-state c-state-${kind}`} role={role}>{icon}<p className="c-state-title">{title}</p>{children === undefined ? null : <div>{children}</div>}{action}</div>;
}

/** Nothing there, and that is an answer: say what was looked for and what to change. */
export const EmptyState = (props: StateProps): ReactNode => <State kind="empty" icon={<CircleOff size={22} aria-hidden />} {...props} />;
/** Something went wrong on our side: one plain sentence, a reference for the help desk, and a way to try again. */
export const ErrorState = (props: StateProps): ReactNode => <State kind="error" role="alert" icon={<TriangleAlert size={22} aria-hidden />} {...props} />;
/** The answer exists but not for this role. */
export const NotAvailable = (props: StateProps): ReactNode => <State kind="not-available" icon={<Lock size={22} aria-hidden />} {...props} />;
/** Numbers so small that they could point at a person. */
export const TooFew = (props: StateProps): ReactNode => <State kind="too-few" icon={<ShieldQuestion size={22} aria-hidden />} {...props} />;

/** The shape of what is coming, announced politely and once. */
export function Loading({ what = 'Working it out', rows = 4 }: { readonly what?: string; readonly rows?: number }): ReactNode {
  return (
    <div className="c-state c-loading" role="status">
      {Array.from({ length: rows }, (_, i) => <span key={i} className="c-loading-bar" style={{ inlineSize: `${90 - i * 14}%` }} aria-hidden />)}
      <p>{what}…</p>
    </div>
  );
}
