/** A fact of the timeline as it comes: what the server calls it, and its value in words. */
export interface ToldFact { readonly label: string; readonly value: string }

/**
 * What a fact is called beside its value. The server calls it by the sentence that asks for it, which is long and, for a date that
 * follows from a step, by the date's own name. null: the entry says it already, or it is a working of the record.
 */
export const FACT_WORDS: Readonly<Record<string, string | null>> = {
  // Referral
  'The officer whose actions or behaviour are referred': 'Officer', 'Who drafted it': 'Drafted by', 'Which scheme applies to the officer': 'Scheme', 'Where the matter came from': 'Source',
  'The linked complaint or conduct reference': 'Complaint or conduct reference', 'Code that joins the cases of one incident': 'Incident', 'Reference of an earlier case this one follows from': 'Follows from',
  'The day of the incident': 'Day of the incident', 'The day the matter became known to the force': 'Known to the force', 'Code of the unit the officer served in at the incident': 'Team at the incident',
  'Code of the unit the officer serves in now, where it differs': 'Team now', 'What happened, in a few plain sentences': 'What happened', 'Where it happened': 'Place', 'Why reflection is the right way to deal with it': 'Why reflection',
  'The standards concerned': 'Standards', 'The allegations this case covers': 'Allegations', 'Internal concerns, where no complaint was made': 'Internal concerns', 'The complainant, where that is a member of the force': 'Complainant',
  'Witnesses in the force': 'Witnesses', 'Material already held': 'Material held', 'Whether the complainant has been told of the referral': 'Complainant told', 'Whether somebody should ask after the officer early': 'Ask after the officer early',
  'Who may see a restricted case. The person who drafts is always on the list': 'May read this case', 'Who may see a restricted case': 'May read this case', 'Why the case is restricted': 'Restricted because',
  'What the line manager thinks of dealing with it by reflection': 'Line manager’s view', 'The day the line manager was asked': 'Line manager asked', 'Assess by': 'To be assessed by',
  // Assessment and reviewer
  'What is missing or unclear': 'Missing or unclear', 'What is done in place of a review': 'Instead of a review', Why: 'Reason', 'The outcome': 'Outcome', 'Why this is below misconduct and falls short of expectations': 'Reason for the assessment',
  'Underperformance without a standard breached': 'Performance alone, no standard breached', 'The matter referred, as exactly as possible: what is said about it is protected': 'The matter', 'Which signs of greater seriousness are present': 'Signs of greater seriousness looked at',
  'The second person who agreed with the assessment': 'Second assessor', 'The second person is a named delegate of another force or of the police and crime commissioner': 'Second assessor from elsewhere',
  'Another part of the matter goes to misconduct or criminal proceedings': 'Another part goes to proceedings', 'The IOPC has directed another way of handling': 'The IOPC directed another way', 'Who assessed': 'Assessed by', 'Notice by': 'Notice to be given by',
  'The reviewer': 'Reviewer', 'On which footing the person may review': 'May review as', 'For a member of staff: why the authority considers them more senior than the officer': 'Why more senior', 'What the reviewer declared; an empty list says there is nothing to declare': 'Declared by the reviewer',
  'Why the authority appoints in spite of a declared conflict': 'Why appointed all the same', 'Why the review changes hands': 'Reason', 'The connections': 'Connections', 'The matter, as changed': 'The matter', 'Why it changes': 'Reason', 'It adds to the matter': 'Adds to the matter',
  // Notice and account
  Account: 'Account due', 'How the officer is told': 'Told', 'The day the officer was told, or the email was sent': 'Told on', 'Why the matter was referred, in words for the officer': 'Why it was referred', 'What the notice says': 'In the notice',
  'A later day for the account, if more than five working days are given': 'More time given from the start, to', 'English or Welsh': 'Language', 'For oral notice: the day it was confirmed in writing': 'Confirmed in writing', 'The day the notice counts as given': 'Counts as given on',
  'After the date': 'After the date', 'The day the officer gave it': 'Given on', 'The note is right': 'The officer agrees with the note', 'The kind of reason': 'Reason', 'The day asked for': 'Asked for, to', 'Who asked for it': 'Asked for by', 'The earlier date': 'Date before',
  'The new date': 'New date', 'Asked for after the date had passed': 'Asked for after the date', 'The representative or friend': 'Friend', 'The last day on which it stays open to them': 'Open to them until', 'Whether the words quoted stand in the account or the discussion. If not, nothing was opened': 'The words were found',
  'The last day of the permission': 'May read until', 'The friend may also read the report and the actions': 'May read report and actions too',
  'Whether it is arranged': 'Arranged', 'What the request is about': 'About', 'Whether the request is right': 'Accepted',
  // Fact finding and discussion
  'The day it was looked at': 'Looked at on', 'What kind of thing it was. Video is referred to, never copied': 'Kind of material', 'What was looked at': 'Looked at', 'What it showed': 'What it showed', 'Why it matters': 'Why it matters', 'The matter is still suitable': 'Still suitable',
  'The officer agrees': 'The officer agrees', 'The day of the discussion': 'Day of the discussion', 'Where, or how to join': 'Place', 'Held at a distance': 'At a distance', 'Together with the other officers of the incident': 'Together with the other officers',
  'The reviewer allows the friend to attend as a courtesy': 'The friend may come', 'Why it moves': 'Reason', 'The day it was held': 'Held on', 'The officer took part': 'The officer took part', 'Held together with the other officers of the incident': 'Together with the other officers',
  'Welfare was talked about': 'Welfare was talked about', 'Something new and serious came up that was not referred': 'Something new and serious came up', 'Sound or picture was recorded': 'Recorded', 'Report by': 'Report due', 'The kind of matter. What was said about it stays out of this form': 'Kind of matter',
  // Engagement
  'The day': 'Day', 'What happened': 'What happened', 'Adjustments were offered': 'Adjustments offered', 'Welfare, absence and disability were considered': 'Welfare, absence and disability considered', 'A written reminder was sent': 'Reminder sent', 'What the concern rests on. Giving no account is not enough': 'Rests on',
  // Report
  '(c) Key actions already taken and still to take': 'Actions', '(d) There are none for the officer': 'No lessons for the officer', '(d) Where in the decision the learning lies': 'Where in the decision', '(e) There are none for the organisation': 'No lessons for the force',
  '(e) Lessons for line management or the force': 'Lessons for the force', '(f) When report and actions are reviewed': 'Review of report and actions', Response: 'Officer’s answer due', 'The answer': 'Answer', 'The officer agrees, with or without comments': null, 'The actions': 'Actions',
  'The lessons for the organisation': 'Lessons for the force', 'Where in the decision the learning lies': 'Where in the decision', 'When report and actions are reviewed': 'Review of report and actions', Check: 'To be checked by', 'The parts': 'Parts',
  'The day the report was sent; not known for some imported cases': 'Process ended', 'Pdr by': 'To be discussed at the PDR by', 'Accepted because the check period passed': 'Accepted because the time to check passed',
  // Follow-up
  'The day it was done': 'Done on', 'What shows it': 'What shows it', 'Cancelled, or no longer needed': 'Now', 'Who does it': 'To be done by', 'The person, where it is not the officer': 'Person', 'The day of the review': 'Reviewed on', 'Everything agreed was done': 'Everything agreed was done',
  'A further review, where one is needed': 'Next review', 'Accepted, partly accepted or rejected': 'Decision', 'Why, and what is done': 'Answer', 'How far it is': 'Where it stands', 'Who carries it out': 'Carried out by', 'By when': 'Date agreed', 'The reason in words': 'In words',
  // Referral back and side steps
  'Why the matter is referred back': 'Reason', 'What gives rise to it, without anything from the account or the discussion': 'What gives rise to it', 'Everything for the escalation pack was compared and nothing protected was found': 'Compared: nothing protected goes on', 'Decide by': 'To be decided by',
  'The new reviewer': 'New reviewer', 'What the new reviewer declared; an empty list says there is nothing to declare. Needed with a new reviewer': 'Declared by the new reviewer', 'The new date for the account': 'New date for the account', 'Response due': 'Officer’s answer due', 'The route': 'Goes to',
  'When the pause is looked at again': 'Looked at again on', 'Why the process ends': 'Reason', 'The receiving force': 'New force', 'The written basis for sharing anything': 'Basis for sharing', 'The day of the withdrawal': 'Withdrawn on', 'Why the review goes on, or what is done': 'What follows',
  'The day it was sent': 'Sent on', 'What the letter tells': 'In the letter',
  // Protected passage, restricted record, retention
  'Which matter outside the scope the request is about': 'Matter', 'Telling the officer at once would prejudice an investigation': 'The officer is told later', 'Why telling at once would do so': 'Why later', 'When this is looked at again: within 28 days': 'Looked at again by', 'Who asked': 'Asked for by',
  'As the legal member or as the second person': 'Approved as', 'Who approved': 'Approved by', 'Why the record must be opened': 'Reason', 'Who opened it': 'Opened by', 'Whether the record is held': 'Held', 'The classes to be disposed of': 'Disposed of', 'The second person who decided': 'Second person',
  // Import
  'The reference the force gave': 'The force’s reference', 'The officer': 'Officer', 'The scheme': 'Scheme', 'The state the case had': 'State', 'The standards': 'Standards', 'National decision model elements': 'Where in the decision', 'Allegation category': 'Allegation', 'Unit at the incident': 'Team at the incident',
  'Decision at assessment': 'Decision at assessment', Known: 'Known to the force', Submitted: 'Submitted', Assessed: 'Assessed', Notified: 'Told', How: 'How', 'Account due': 'Account due', 'Account received': 'Account received', Discussion: 'Discussion', 'Report sent': 'Report sent', 'Record closed': 'Record closed', Actions: 'Actions', 'Lesson themes': 'Lessons for the force',
};

/** What matters only where it is so: that it is not so would be read as news. */
const ONLY_IF_SO: ReadonlySet<string> = new Set([
  'Whether somebody should ask after the officer early', 'Underperformance without a standard breached', 'The second person is a named delegate of another force or of the police and crime commissioner', 'Another part of the matter goes to misconduct or criminal proceedings',
  'The IOPC has directed another way of handling', 'It adds to the matter', 'After the date', 'Asked for after the date had passed', 'The friend may also read the report and the actions', 'Held at a distance', 'Together with the other officers of the incident', 'The reviewer allows the friend to attend as a courtesy',
  'Held together with the other officers of the incident', 'Something new and serious came up that was not referred', 'Sound or picture was recorded', '(d) There are none for the officer', '(e) There are none for the organisation', 'Accepted because the check period passed', 'Telling the officer at once would prejudice an investigation',
]);
const UNITS: ReadonlySet<string> = new Set(['Code of the unit the officer served in at the incident', 'Code of the unit the officer serves in now, where it differs', 'Unit at the incident']);

/** What a reader looks for first in an entry with many facts, in this order. */
const FIRST: readonly string[] = ['Account due', 'What happened', 'The matter', 'Looked at', 'What it showed', 'Decision', 'Reason', 'Standards', 'Source', 'Actions'];
const placeOf = ({ label }: ToldFact): number => (FIRST.includes(label) ? FIRST.indexOf(label) : FIRST.length);

/** The facts of an entry as they are shown: called by a short name, units by theirs, what is looked for first before the others, and without what tells nothing. */
export function shownFacts(facts: readonly ToldFact[], unitName: (code: string) => string | undefined): readonly ToldFact[] {
  const shown = facts.flatMap(({ label, value }) => {
    const words = FACT_WORDS[label] === undefined ? label : FACT_WORDS[label];
    if (words === null || (value === 'No' && ONLY_IF_SO.has(label))) return [];
    return [{ label: words, value: UNITS.has(label) ? (unitName(value) ?? value) : value }];
  });
  return shown.toSorted((a, b) => placeOf(a) - placeOf(b));
}
