import type { Case, Notified } from '../case.js';
import type { Now } from '../now.js';
import { unless } from '../refusals.js';
import type { Refusal } from '../refusals.js';

/**
 * R27: a joint discussion is for officers of one matter, and each of them has agreed. Who has not is not said.
 * @returns nothing where the discussion is not joint
 */
export function jointDiscussionAgreed(joint: boolean, c: Pick<Case, 'incidentGroup'> & { readonly stage: Pick<Notified, 'jointConsent'> }, now: Now): readonly Refusal[] {
  const others = now.facts.jointConsents;
  const agreed = c.incidentGroup !== null && c.stage.jointConsent === true && others.length > 0 && others.every(({ consents }) => consents === true);
  return unless(!joint || agreed, 'JOINT_NOT_CONSENTED', { field: ['joint'] });
}
