import type { ReactNode } from 'react';
import { listed } from '../wording.js';
import type { UnitTree } from './units.js';

/** Says which units of an address the force does not have; nothing until the units are known. */
export function UnknownUnits({ codes, units, loaded }: { readonly codes: readonly (string | null)[]; readonly units: UnitTree; readonly loaded: boolean }): ReactNode {
  const unknown = loaded ? codes.filter((code) => code !== null && units.nameOf(code) === undefined) : [];
  if (unknown.length === 0) return null;
  const names = listed(unknown.map((code) => `“${code}”`));
  return <p role="status" className="d-note">{unknown.length === 1 ? `${names} is no unit of your force. Take the filter away or choose another unit.` : `${names} are no units of your force. Take the filters away or choose other units.`}</p>;
}
