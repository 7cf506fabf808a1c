// What the access matrix says of people, said to whoever reads about themselves.

const PARTS: Readonly<Record<string, string>> = {
  officer: 'Where the review is about you', reviewer: 'Where you are the reviewer', authority: 'At the authority’s desk', lineManager: 'Where you lead the officer and do not review', friend: 'Where an officer lets you read',
  friendWithReport: 'Where an officer lets you read the report too', actionOwner: 'Where an action is yours', lessonOwner: 'Where a lesson is yours', referrer: 'Where you made the referral', previousReviewer: 'Where you were the reviewer before',
};
/** A part in a case as its heading. One that the page does not know keeps the name the server gives it. */
export const partText = (relation: string, name: string): string => PARTS[relation] ?? name;

/** How much somebody reads, in the second person. */
export const toReader = (says: string): string => says.replace('those they own', 'those you own');
