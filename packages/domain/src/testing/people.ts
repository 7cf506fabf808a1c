import type { PersonId } from '../fields/index.js';
import type { PersonFacts } from '../people/index.js';

const person = (id: string, more: Partial<Omit<PersonFacts, 'id'>> = {}): PersonFacts & { readonly id: PersonId } => ({
  id: id as PersonId, rank: 'CONSTABLE', actingRank: null, isSpecial: false, isStaff: false, isProbationer: false, lineManagerId: null, leaverOn: null, resignsOn: null, ...more,
});

/** Invented people of an invented force, each named for the part they play. */
export const PEOPLE = {
  officer: person('p-officer', { lineManagerId: 'p-sergeant' }),
  otherOfficer: person('p-other-officer', { lineManagerId: 'p-sergeant' }),
  sergeant: person('p-sergeant', { rank: 'SERGEANT', lineManagerId: 'p-inspector' }),
  inspector: person('p-inspector', { rank: 'INSPECTOR' }),
  otherInspector: person('p-other-inspector', { rank: 'INSPECTOR' }),
  authority: person('p-authority', { rank: 'CHIEF_INSPECTOR' }),
  secondAssessor: person('p-second-assessor', { rank: 'CHIEF_INSPECTOR' }),
  lawyer: person('p-lawyer', { rank: null, isStaff: true }),
  friend: person('p-friend', { rank: 'SERGEANT' }),
  staffManager: person('p-staff-manager', { rank: null, isStaff: true }),
  commissioner: person('p-commissioner', { rank: null, isStaff: true }),
} as const;
export type PersonName = keyof typeof PEOPLE;
/** The id of an invented person. */
export const idOf = (name: PersonName): PersonId => PEOPLE[name].id;
