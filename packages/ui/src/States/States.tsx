import { CircleSlash, Lock, Shield, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export interface StateProps {
  /** What is the case, in a few words. */
  readonly title: string;
  /** Why, and what it means. */
  readonly children?: ReactNode;
  /** What to do about it: a link or a button. */
  readonly action?: ReactNode;
}

/** Nothing there, and that is a result: say what was looked for and what to change. */
export function EmptyState(props: StateProps): ReactNode {
  return <State kind="empty" icon={<CircleSlash size={22} aria-hidden />} {...props} />;
}

/** Something failed on our side: one plain sentence, a reference to quote, and a way to try again. It is announced at once. */
export function ErrorState({ reference, children, ...props }: StateProps & { readonly reference?: string | undefined }): ReactNode {
  return (
    <State kind="error" role="alert" icon={<TriangleAlert size={22} aria-hidden />} {...props}>
      {children}{reference === undefined ? null : <> Reference for the help desk: <span className="c-nowrap">{reference}</span>.</>}
    </State>
  );
}

/** The answer exists but is not for this person (yet): say why, and what to do instead. */
export function NotAvailable(props: StateProps): ReactNode {
  return <State kind="not-available" icon={<Lock size={22} aria-hidden />} {...props} />;
}

/** Numbers so small that they could point at a person: say so, and offer a larger choice. */
export function TooFew(props: StateProps): ReactNode {
  return <State kind="too-few" icon={<Shield size={22} aria-hidden />} {...props} />;
}

/** The shape of what is coming, and words announced politely. */
export function Loading({ what = 'Working it out', rows = 4 }: { readonly what?: string; readonly rows?: number }): ReactNode {
  return (
    <div className="c-state c-state-loading" role="status">
      {Array.from({ length: rows }, (_, i) => <span key={i} className="c-loading-bar" style={{ inlineSize: `${Math.max(88 - i * 18, 24)}%` }} aria-hidden />)}
      <p>{what}…</p>
    </div>
  );
}

function State({ kind, icon, role, title, children, action }: StateProps & { readonly kind: string; readonly icon: ReactNode; readonly role?: 'alert' }): ReactNode {
  return (
    <div className={`c-state c-state-${kind}`} role={role}>
      {icon}
      <p className="c-state-title">{title}</p>
      {children === undefined ? null : <div>{children}</div>}
      {action}
    </div>
  );
}
