import { Menu } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { sightAddress } from '../filters/case-address.js';
import { signIn } from './sign-in/sign-in.js';
import { useSession } from './viewer.js';
import type { Persona, Viewer } from './viewer.js';

const personaOf = (viewer: Viewer, personas: readonly Persona[]): Persona | undefined => personas.find((p) => p.name === viewer.name && p.force.code === viewer.force.code);

const SIGN_OUT = 'sign-out';
const SIGHT = 'what-i-see';

/** Who one is, and the way out; in the demonstration also to be somebody else. */
export function PersonMenu(): ReactNode {
  const { viewer, personas, become } = useSession();
  const [failed, setFailed] = useState(false);
  const current = personaOf(viewer, personas);
  const part = current?.title ?? viewer.force.name;
  const who = <span className="d-who"><b>{viewer.name}</b><span>{part}</span></span>;
  const choose = (key: string): void => {
    if (key === SIGHT) return;
    setFailed(false);
    (key === SIGN_OUT ? signIn.signOut() : become(key)).catch(() => setFailed(true));
  };
  const others = personas.map(({ id, name, title, says, force }) => ({ key: id, label: `${title}: ${name}`, says: force.code === viewer.force.code ? says : `${says} ${force.name}.`, current: id === current?.id }));
  const label = personas.length === 0 ? `${viewer.name}, ${part}. Sign out` : `Demonstration: you are ${viewer.name}, ${part}. Be somebody else, or sign out`;
  return (
    <>
      <Menu label={label} button={who} onChoose={choose} options={[{ key: SIGHT, href: sightAddress(), label: 'What I can see and why', says: 'By the part you have in a case.' }, { key: SIGN_OUT, label: 'Sign out', says: 'Here and at the sign-in service.' }, ...others]} />
      {failed ? <p role="alert" className="d-who-failed">The sign-in service did not answer. Try again.</p> : null}
    </>
  );
}
