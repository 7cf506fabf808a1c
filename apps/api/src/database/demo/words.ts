import type { ActionType, LessonTheme, NdmElement, StandardCode } from '@candour/domain/taxonomy';

/** Sentences for invented cases, by standard: what happened, and what was learnt from it. */
export interface Matter { readonly what: string; readonly scope: string; readonly lesson: string; readonly category: 'A' | 'B' | 'C' | 'D' | 'E' | 'H' | 'K'; readonly ndm: readonly NdmElement[] }
export const MATTERS: Readonly<Record<StandardCode, readonly Matter[]>> = {
  DUT: [
    { what: 'An open task was not handed over at the end of a shift.', scope: 'The handover at the end of the shift named.', lesson: 'Write the handover before the talk about it.', category: 'A', ndm: ['AR'] },
    { what: 'A file went to the reviewing lawyer without two statements.', scope: 'The completeness of one case file.', lesson: 'Use the checklist before a file leaves the desk.', category: 'A', ndm: ['I', 'AR'] },
    { what: 'A victim was not called back for nine days.', scope: 'The contact with one victim over nine days.', lesson: 'Agree a day for the next call and put it in the diary.', category: 'A', ndm: ['O', 'AR'] },
  ],
  ARC: [
    { what: 'A caller felt spoken down to at a front counter.', scope: 'One conversation at a front counter.', lesson: 'Say what can be done before what cannot.', category: 'H', ndm: ['C', 'AR'] },
    { what: 'A remark in a shared office was heard as belittling.', scope: 'One remark in a shared office.', lesson: 'Think who else hears it.', category: 'H', ndm: ['C'] },
  ],
  UOF: [
    { what: 'The reason for the use of handcuffs was not written down.', scope: 'The record of one use of handcuffs.', lesson: 'Write the reason while it is fresh.', category: 'B', ndm: ['P', 'AR'] },
    { what: 'A restraint in a cell corridor was begun before other options were tried.', scope: 'One restraint in a cell corridor, without injury.', lesson: 'Leave time for the calmest option first.', category: 'B', ndm: ['A', 'O'] },
  ],
  ORD: [{ what: 'A briefing instruction on body-worn video was not followed.', scope: 'The use of body-worn video on one shift.', lesson: 'Check the device at the start of the shift.', category: 'B', ndm: ['P'] }],
  CON: [
    { what: 'A printed list was left on a desk overnight.', scope: 'One printed list left on a desk.', lesson: 'Clear the desk before going home.', category: 'D', ndm: ['I', 'AR'] },
    { what: 'A record was opened without a note of the reason.', scope: 'One look-up in a system without a noted reason.', lesson: 'Note the reason with the look-up.', category: 'D', ndm: ['P'] },
  ],
  FIT: [{ what: 'An officer came on duty after too little rest between shifts.', scope: 'Readiness for duty on one day.', lesson: 'Say early when the rest was too short.', category: 'K', ndm: ['A'] }],
  EQD: [{ what: 'Leaflets in another language were not offered though they were at hand.', scope: 'The information given to one person.', lesson: 'Ask which language helps.', category: 'A', ndm: ['C', 'I'] }],
  HON: [{ what: 'A time was rounded in a log in a way that could mislead.', scope: 'One entry in a log.', lesson: 'Write the time as it was.', category: 'K', ndm: ['C'] }],
  DIS: [{ what: 'A message in a private group did not fit the service’s values.', scope: 'One message in a private group.', lesson: 'Write nothing you would not say in public.', category: 'K', ndm: ['C'] }],
  CHA: [{ what: 'A colleague’s short cut was seen and not spoken about.', scope: 'One short cut that was not challenged.', lesson: 'Speak on the day, in private.', category: 'K', ndm: ['C', 'O'] }],
};

/** How often each standard comes up in an invented force: a few lead, as in life. */
export const STANDARD_WEIGHTS: readonly (readonly [StandardCode, number])[] = [['DUT', 38], ['ARC', 19], ['CON', 13], ['ORD', 9], ['UOF', 6], ['FIT', 5], ['EQD', 4], ['DIS', 3], ['CHA', 2], ['HON', 1]];

export const ACTIONS: readonly { readonly type: ActionType; readonly description: string; readonly measure: string }[] = [
  { type: 'SHADOWING', description: 'Shadow an experienced colleague on two shifts.', measure: 'Both shifts done and talked over.' },
  { type: 'TRAINING', description: 'Take the refresher course on the subject.', measure: 'Course completed.' },
  { type: 'MENTORING', description: 'Meet a mentor three times.', measure: 'Three meetings held.' },
  { type: 'MANAGEMENT_MEETING', description: 'Talk it over at the next two one-to-ones.', measure: 'Both talks held.' },
  { type: 'LEARNING_ACTION_PLAN', description: 'Write a short plan and work through it.', measure: 'Plan worked through.' },
  { type: 'PDR_ENTRY', description: 'Set a goal for it in the PDR.', measure: 'Goal set.' },
  { type: 'RESTORATIVE_ACTION', description: 'Offer a restorative conversation.', measure: 'Conversation offered.' },
];

export const LESSONS: Readonly<Record<LessonTheme, string>> = {
  TRAINING: 'The course does not cover what happens on nights.', SUPERVISION: 'Supervisors do not see open tasks at a glance.', POLICY_GUIDANCE: 'The guidance is spread over four pages.', RESOURCING: 'One person covers two desks after midnight.',
  EQUIPMENT_IT: 'The system signs people out without saving.', COMMUNICATION: 'Changes are announced by email alone.', CULTURE: 'People do not feel able to ask.', PARTNER_AGENCY: 'Partners do not know whom to call.', WELFARE: 'Breaks are missed on long shifts.',
};

export const ACCOUNTS: readonly string[] = [
  'It was a busy evening and I took two calls at once. I meant to come back to it and did not. I have thought about it since.',
  'I believed the other team had it. I see now that I should have asked. Nobody had shown me the new form.',
  'I was tired and short with people. I am sorry for how it came across. I would like to do better.',
  'I remember it a little differently from what is written. I did the first part and was then called away.',
];
export const DISCUSSIONS: readonly string[] = [
  'We went through the day step by step. The officer was open and had ideas of their own.', 'A calm talk. The officer saw what could go better and so did I.', 'We talked about what helps on a busy shift and what the team could change.',
];
