import { Button } from '@candour/ui';
import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { signIn } from './sign-in.js';
import type { Standing } from './sign-in.js';

interface Words { readonly title: string; readonly says: string; readonly action?: readonly [label: string, act: () => void] }

const signInHere = (): void => window.location.assign('/sign-in');
const WORDS: Readonly<Record<Exclude<Standing, 'coming' | 'in' | 'lapsed'>, Words>> = {
  out: { title: 'You are signed out', says: 'Nothing of what you saw is kept in this browser.', action: ['Sign in', signInHere] },
  refused: { title: 'You were not signed in', says: 'The sign-in was interrupted, or the sign-in service of your force said no.', action: ['Try again', signInHere] },
  unreachable: { title: 'The sign-in service does not answer', says: 'Check that you are connected, then try again.', action: ['Try again', () => window.location.reload()] },
  unknown: { title: 'Your force’s record does not know you', says: 'You are signed in, but nobody in the record of your force goes with it, or this sign-in was ended elsewhere. Sign out and in again; if that does not help, ask those who run Candour in your force to add you.', action: ['Sign out', () => void signIn.signOut()] },
  'not set up': { title: 'Nobody can sign in here yet', says: 'Those who run Candour have not said where people sign in.' },
};

/** What stands in the place of the product while nobody is signed in. */
export function SignInPage({ standing }: { readonly standing: keyof typeof WORDS }): ReactNode {
  const { title, says, action } = WORDS[standing];
  useEffect(() => { document.title = `${title} · Candour`; }, [title]);
  return (
    <main className="d-alone">
      <h1>{title}</h1>
      <p>{says}</p>
      {action === undefined ? null : <p><Button look="filled" onPress={action[1]}>{action[0]}</Button></p>}
    </main>
  );
}
