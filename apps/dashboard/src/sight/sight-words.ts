// What the access matrix says of people, said to whoever reads about themselves.
import type { Relation, ViewerPart } from '../gql/graphql.js';
import { isAtDesk, isCommissioners, isInvestigator, isManager } from '../session/roles.js';
import type { Placed } from '../session/navigation.js';

const PARTS: Readonly<Record<string, string>> = {
  officer: 'Where the review is about you', reviewer: 'Where you are the reviewer', authority: 'At the authority’s desk', lineManager: 'Where you lead the officer and do not review', friend: 'Where an officer lets you read',
  friendWithReport: 'Where an officer lets you read the report too', opener: 'Where you are on the list of a restricted case and opened it', actionOwner: 'Where an action is yours', lessonOwner: 'Where a lesson is yours', referrer: 'Where you made the referral',
  previousReviewer: 'Where you were the reviewer before', investigator: 'Where you investigate misconduct',
};
/** A part in a case as its heading. One that the page does not know keeps the name the server gives it. */
export const partText = (relation: string, name: string): string => PARTS[relation] ?? name;

/** How much somebody reads, in the second person. @param isOfficer whether the review is about them */
export const toReader = (says: string, isOfficer = false): string =>
  (isOfficer ? says.replace('what was shared with the officer or sent', 'what was shared with you').replace('what the officer asked', 'what you asked') : says).replace('those they own', 'those you own');

/** What a line is called. Of what goes with the report an officer reads their own corrections before there is one. */
export const lineName = ({ name, extent }: { readonly name: string; readonly extent: string }): string => (extent === 'OWN_CORRECTIONS' ? 'Corrections' : name);

const BY_PART: Readonly<Record<ViewerPart, readonly Relation[]>> = { OFFICER: ['officer'], FRIEND: ['friend', 'friendWithReport'], ACTION_OWNER: ['actionOwner'], LESSON_OWNER: ['lessonOwner'] };

/** The parts that the session knows somebody to have; they stand first, and the rest are folded away. */
export function ownParts(viewer: Placed): ReadonlySet<string> {
  const byRole: readonly (readonly [boolean, readonly Relation[]])[] = [[isManager(viewer), ['reviewer', 'lineManager']], [isAtDesk(viewer) || isCommissioners(viewer), ['authority']], [isInvestigator(viewer), ['investigator']]];
  return new Set([...viewer.parts.flatMap((part) => BY_PART[part]), ...byRole.flatMap(([has, relations]) => (has ? relations : []))]);
}
