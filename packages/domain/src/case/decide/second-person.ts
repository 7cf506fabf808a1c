import { servesOn } from '../../people/index.js';
import type { PersonId } from '../../fields/index.js';
import type { Case } from '../case.js';
import type { Now } from '../now.js';
import { unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';
import { appointedPart, referredPart } from '../stages.js';

/** A second person somebody names, and whether they come from another force or the local policing body. */
export interface SecondPerson { readonly person: PersonId; readonly delegate: boolean; readonly field: string }

/**
 * R66: a second person decides for themselves and from outside the matter: not the one who asks, nor the officer, the referrer,
 * the reviewer, the complainant or a witness. They serve in the force, or are named as a delegate from outside it, of whom the force keeps no record.
 * @returns WHO_CAN_DO_THIS at the field that names them, or nothing
 */
export function checkSecondPerson(c: Case, { person, delegate, field }: SecondPerson, now: Now): readonly Refusal[] {
  const { referrer, complainant, witnesses } = referredPart(c).referral;
  const inTheMatter = [now.actor.person, c.officer, referrer, complainant, ...witnesses, appointedPart(c)?.reviewer?.person];
  const known = now.facts.person(person);
  const canDecide = known === undefined ? delegate : servesOn(known, now.today);
  return unless(canDecide && !inTheMatter.includes(person), 'WHO_CAN_DO_THIS', { field: [field] });
}
