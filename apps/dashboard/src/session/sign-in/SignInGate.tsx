import { Loading } from '@candour/ui';
import { Suspense, lazy, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { signIn } from './sign-in.js';

const SignInAgain = lazy(async () => ({ default: (await import('./SignInAgain.js')).SignInAgain }));
const SignInPage = lazy(async () => ({ default: (await import('./SignInPage.js')).SignInPage }));

void signIn.begin();

/** Nothing is drawn before somebody is signed in. A sign-in that lapses later leaves the page as it is, under a layer. */
export function SignInGate({ children }: { readonly children: ReactNode }): ReactNode {
  const standing = useSyncExternalStore(signIn.listen, signIn.standing);
  if (standing === 'coming') return <div className="d-alone"><Loading what="Opening Candour" rows={3} /></div>;
  if (standing === 'in' || standing === 'lapsed') return <>{children}{standing === 'lapsed' ? <Suspense><SignInAgain /></Suspense> : null}</>;
  return <Suspense><SignInPage standing={standing} /></Suspense>;
}
