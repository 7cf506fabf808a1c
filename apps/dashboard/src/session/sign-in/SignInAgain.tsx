import { Button, ButtonRow, Dialog } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { signIn } from './sign-in.js';

/** The layer over a page whose sign-in has run out. What is on the page stays, and what was being sent is sent afterwards. */
export function SignInAgain(): ReactNode {
  const [state, setState] = useState<'asks' | 'waits' | 'failed'>('asks');
  const again = (): void => {
    setState('waits');
    signIn.signInAgain().catch(() => setState('failed'));
  };
  return (
    <Dialog title="Sign in again to go on" isOpen onClose={() => undefined} dismissable={false}
      actions={<ButtonRow><Button look="filled" onPress={again}>{state === 'waits' ? 'Open the window again' : 'Sign in again'}</Button><Button look="quiet" onPress={() => void signIn.signOut()}>Sign out</Button></ButtonRow>}>
      <p>Your sign-in has ended. This page stays as it is: nothing you have typed is lost, and what you were sending is sent as soon as you are back.</p>
      {state === 'waits' ? <p role="status">A window has opened for you to sign in.</p> : null}
      {state === 'failed' ? <p role="alert">You were not signed in. If no window opened, allow this site to open one, and try again.</p> : null}
    </Dialog>
  );
}
