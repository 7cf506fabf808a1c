import { EXTENTS, READABLES, RELATIONS, TIMES, generalSight } from '@candour/domain';
import type { Viewer } from '../identity/viewer.js';
import type { GeneralSightType } from './sight.type.js';

/** What each part that a person can have in a case opens to them, in words. A system has no part in any. */
export function sightInGeneral({ kind, roles }: Viewer): readonly GeneralSightType[] {
  if (kind !== 'PERSON') return [];
  return generalSight({ ofForce: roles.includes('authority'), ofPcc: roles.includes('pcc') }).map(({ relation, because, opens }) => ({
    relation, name: RELATIONS[relation].name, because,
    opens: opens.map(({ what, extent, time }) => ({ class: what, name: READABLES[what].name, extent, says: EXTENTS[extent].says, when: TIMES[time].says })),
  }));
}
