import { Menu } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { useSession } from './viewer.js';
import type { Persona, Viewer } from './viewer.js';

const personaOf = (viewer: Viewer, personas: readonly Persona[]): Persona | undefined => personas.find((p) => p.name === viewer.name && p.force.code === viewer.force.code);

/** Who one is; in the demonstration, a menu to be somebody else. */
export function PersonMenu(): ReactNode {
  const { viewer, personas, become } = useSession();
  const [failed, setFailed] = useState(false);
  const current = personaOf(viewer, personas);
  const who = <span className="d-who"><b>{viewer.name}</b><span>{current?.title ?? viewer.force.name}</span></span>;
  if (personas.length === 0) return who;
  const choose = (id: string): void => {
    setFailed(false);
    become(id).catch(() => setFailed(true));
  };
  return (
    <>
      <Menu label={`Demonstration: you are ${viewer.name}, ${current?.title ?? viewer.force.name}. Be somebody else`} button={who} onChoose={choose}
        options={personas.map(({ id, name, title, says, force }) => ({ key: id, label: `${title}: ${name}`, says: force.code === viewer.force.code ? says : `${says} ${force.name}.`, current: id === current?.id }))} />
      {failed ? <p role="alert" className="d-who-failed">The person was not changed. Try again.</p> : null}
    </>
  );
}
