import { parseDay } from '../calendar/index.js';
import * as taxonomy from './index.js';
import type { Term, TermList } from './index.js';

const isList = (value: unknown): value is TermList => Array.isArray(value) && typeof value[0] === 'object' && 'code' in value[0];
const lists: readonly (readonly [string, TermList])[] = Object.entries(taxonomy).flatMap(([name, value]) => (isList(value) ? [[name, value] as const] : []));
const names = (list: readonly Term[]): readonly string[] => list.map((each) => each.name);

describe('every list', () => {
  test('is found by this test: standards, sources, outcomes, states and the rest', () => {
    expect(lists.map(([name]) => name).sort()).toEqual([
      'ACCOUNT_MODES', 'ACTION_OWNERS', 'ACTION_STATUSES', 'ACTION_TYPES', 'ALLEGATION_CATEGORIES', 'ALLEGATION_SUBCATEGORIES', 'ASSESSMENT_DECISIONS', 'CASE_STATES',
      'CONCERN_TYPES', 'CONFLICTS', 'DISCONTINUE_GROUNDS', 'ENGAGEMENT_EVENT_KINDS', 'ESCALATION_ROUTES', 'EXTENSION_REASONS', 'LESSON_DECISIONS', 'LESSON_STATUSES', 'LESSON_THEMES',
      'LINE_MANAGER_VIEWS', 'NDM_ELEMENTS', 'NOTICE_CONTENTS', 'NOTICE_LANGUAGES', 'NOTICE_MODES', 'OUTCOMES', 'PAUSE_CATEGORIES', 'PO_RESPONSES', 'RANKS', 'REFER_BACK_GROUNDS', 'REPORT_PARTS',
      'REVIEWER_BASES', 'SCHEMES', 'SERIOUSNESS_CHECKS', 'SOURCE_TYPES', 'STANDARDS', 'WELFARE_FLAGS',
    ]);
  });
  test.each(lists)('%s uses each code once', (_, list) => {
    expect(new Set(list.map((each) => each.code)).size).toBe(list.length);
  });
  test.each(lists)('%s is in its own order, counted from 1', (_, list) => {
    expect(list.map((each) => each.order)).toEqual(list.map((_each, i) => i + 1));
  });
  test.each(lists)('%s has a wording without stray spaces for each code', (_, list) => {
    for (const each of list) expect(each.name).toMatch(/^\S(.*\S)?$/);
  });
  test.each(lists)('%s is valid from a real day, not before the process began, to a later day or without end', (_, list) => {
    for (const { validFrom, validTo } of list as readonly Term[]) {
      expect(parseDay(validFrom)).not.toBeNull();
      expect(validFrom >= '2020-02-01').toBe(true);
      if (validTo !== null) expect(validTo > validFrom).toBe(true);
    }
  });
});

describe('Standards of Professional Behaviour', () => {
  test('the ten statutory names stand beside the labels of the guide', () => {
    expect(taxonomy.STANDARDS.map(({ code, name, sourceLabel }) => [code, name, sourceLabel])).toEqual([
      ['HON', 'Honesty and Integrity', 'Honesty and integrity'],
      ['ARC', 'Authority, Respect and Courtesy', 'Authority, respect and courtesy'],
      ['EQD', 'Equality and Diversity', 'Equality and diversity'],
      ['UOF', 'Use of Force', 'Use of force'],
      ['ORD', 'Orders and Instructions', 'Orders and instructions'],
      ['DUT', 'Duties and Responsibilities', 'Duties and responsibilities'],
      ['CON', 'Confidentiality', 'Confidentiality'],
      ['FIT', 'Fitness for Duty', 'Fitness for work'],
      ['DIS', 'Discreditable Conduct', 'Conduct'],
      ['CHA', 'Challenging and Reporting Improper Conduct', 'Challenging and reporting improper conduct'],
    ]);
  });
});

describe('national decision model', () => {
  test('the Code of Ethics is at the centre, the cycle follows clockwise', () => {
    expect(taxonomy.NDM_ELEMENTS.map(({ code, name }) => [code, name])).toEqual([
      ['C', 'Code of Ethics'],
      ['I', 'Gather information and intelligence'],
      ['A', 'Assess threat and risk and develop a working strategy'],
      ['P', 'Consider powers and policy'],
      ['O', 'Identify options and contingencies'],
      ['AR', 'Take action and review what happened'],
    ]);
  });
  test.each(taxonomy.NDM_ELEMENTS.map((each) => [each.code, each.prompt] as const))('element %s asks the officer a question in the first person', (_, prompt) => {
    expect(prompt).toMatch(/\b(I|me)\b.*\?$/);
  });
});

describe('IOPC allegation categories', () => {
  test('there are eleven, from A to L without I', () => {
    expect(taxonomy.ALLEGATION_CATEGORIES.map(({ code, name }) => `${code} ${name}`)).toEqual([
      'A Delivery of duties and service', 'B Police powers, policies and procedures', 'C Handling of or damage to property/premises', 'D Access and/or disclosure of information',
      'E Use of police vehicles', 'F Discriminatory behaviour', 'G Abuse of position/corruption', 'H Individual behaviours', 'J Sexual conduct', 'K Discreditable conduct', 'L Other',
    ]);
  });
  test.each([
    ['A', ['Police action following contact', 'Decisions', 'Information', 'General level of service']],
    ['B', ['Stops, and stop and search', 'Searches of premises and seizure of property', 'Power to arrest and detain', 'Use of force', 'Detention in police custody', 'Bail, identification and interview procedures', 'Evidential procedures', 'Out of court disposals', 'Other policies and procedures']],
    ['C', []],
    ['D', ['Use of police systems', 'Disclosure', 'Handling', 'Accessing and handling from other sources']],
    ['E', []],
    ['F', ['Age', 'Disability', 'Gender reassignment', 'Pregnancy and maternity', 'Marriage and civil partnership', 'Race', 'Religion or belief', 'Sex', 'Sexual orientation', 'Other']],
    ['G', ['Organisational corruption', 'Abuse of position for sexual purpose', 'Abuse of position for pursuing an inappropriate emotional relationship', 'Abuse of position for financial purpose', 'Abuse of position for other purpose', 'Obstruction of justice']],
    ['H', ['Impolite language/tone', 'Impolite and intolerant actions', 'Unprofessional attitude and disrespect', 'Lack of fairness and impartiality', 'Overbearing or harassing behaviours']],
    ['J', ['Sexual assault', 'Sexual harassment', 'Other sexual conduct']],
    ['K', []],
    ['L', []],
  ] as const)('category %s has these sub-types', (category, expected) => {
    expect(names(taxonomy.subCategoriesOf(category))).toEqual(expected);
  });
  test('a sub-type carries the letter of its category', () => {
    for (const { code, category } of taxonomy.ALLEGATION_SUBCATEGORIES) expect(code.startsWith(category)).toBe(true);
  });
  test.each([
    ['F', null, 'SECOND_ASSESSOR'], ['G', null, 'SECOND_ASSESSOR'], ['J', null, 'SECOND_ASSESSOR'],
    ['F', 'F_RACE', 'SECOND_ASSESSOR'], ['G', 'G_OBSTRUCTION', 'SECOND_ASSESSOR'], ['J', 'J_HARASSMENT', 'SECOND_ASSESSOR'],
    ['B', 'B4', 'IF_INJURY'], ['B', null, 'NONE'], ['B', 'B1', 'NONE'], ['A', 'A4', 'NONE'], ['H', 'H_LANGUAGE', 'NONE'], ['K', null, 'NONE'],
  ] as const)('R6 category %s, sub-type %s asks %s', (category, sub, expected) => {
    expect(taxonomy.seriousnessOf(category, sub)).toBe(expected);
  });
  test('R6 the sub-types of F, G and J, and no others, need a second assessor', () => {
    const letters = taxonomy.ALLEGATION_SUBCATEGORIES.filter((each) => each.seriousness === 'SECOND_ASSESSOR').map((each) => each.category);
    expect([...new Set(letters)]).toEqual(['F', 'G', 'J']);
    expect(letters).toHaveLength(10 + 6 + 3);
  });
});

describe('the other lists of the process', () => {
  test.each([
    ['R3 sources', taxonomy.codesOf(taxonomy.SOURCE_TYPES), ['LINE_MANAGER', 'PUBLIC_COMPLAINT', 'CONDUCT_MATTER', 'RECORDABLE_CONDUCT', 'PROCEEDINGS_OUTCOME', 'PROCEEDINGS_WITHDRAWN', 'INVESTIGATION_OUTCOME', 'IOPC', 'SELF_REPORT', 'AUDIT_INSPECTION', 'OTHER']],
    ['concern types', taxonomy.codesOf(taxonomy.CONCERN_TYPES), ['EVIDENCE_QUALITY', 'TIMELINESS', 'CUSTODY_CARE', 'VEHICLE_USE', 'INFORMATION_HANDLING', 'COMMUNICATION', 'SUPERVISION_FAILURE', 'RATIONALE_ABSENT', 'KIT_IT_USE', 'HEALTH_SAFETY', 'OTHER']],
    ['schemes', taxonomy.codesOf(taxonomy.SCHEMES), ['OFFICER_PCR', 'OFFICER_MDP', 'LOCAL_STAFF']],
    ['R2 assessment decisions', taxonomy.codesOf(taxonomy.ASSESSMENT_DECISIONS), ['RPRP', 'LEARNING_FROM_REFLECTION', 'MANAGEMENT_ACTION', 'MISCONDUCT', 'GROSS_MISCONDUCT', 'NO_FURTHER_ACTION']],
    ['action types', taxonomy.codesOf(taxonomy.ACTION_TYPES), ['MANAGEMENT_MEETING', 'MEDIATION', 'SHADOWING', 'MENTORING', 'RESTORATIVE_ACTION', 'TRAINING', 'LEARNING_ACTION_PLAN', 'PDR_ENTRY', 'NO_FURTHER_ACTION', 'POLICY_REVIEW', 'SUPERVISOR_GUIDANCE', 'WELLBEING_SUPPORT', 'EQUIPMENT_IT']],
    ['R44 action owners', taxonomy.codesOf(taxonomy.ACTION_OWNERS), ['OFFICER', 'MANAGER', 'FORCE']],
    ['lesson themes', taxonomy.codesOf(taxonomy.LESSON_THEMES), ['TRAINING', 'SUPERVISION', 'POLICY_GUIDANCE', 'RESOURCING', 'EQUIPMENT_IT', 'COMMUNICATION', 'CULTURE', 'PARTNER_AGENCY', 'WELFARE']],
    ['R36 lesson decisions', taxonomy.codesOf(taxonomy.LESSON_DECISIONS), ['ACCEPTED', 'PARTLY_ACCEPTED', 'REJECTED']],
    ['R15 extension reasons', taxonomy.codesOf(taxonomy.EXTENSION_REASONS), ['LEAVE', 'SHIFT_PATTERN', 'SICKNESS', 'AWAITING_ADVICE', 'AWAITING_DISCLOSURE', 'OPERATIONAL', 'OTHER']],
    ['R12 notice modes', taxonomy.codesOf(taxonomy.NOTICE_MODES), ['ORAL', 'WRITTEN', 'EMAIL']],
    ['R12 notice contents', taxonomy.codesOf(taxonomy.NOTICE_CONTENTS), ['MATTER', 'WHY_REFERRED', 'REVIEWER', 'INVITATION', 'DUE_DATE', 'ADVICE', 'NOT_DISCIPLINARY', 'USE_LIMITS', 'ENGAGEMENT', 'WHAT_NEXT', 'SUPPORT']],
    ['R34 responses to the report', taxonomy.codesOf(taxonomy.PO_RESPONSES), ['AGREED', 'AGREED_COMMENT', 'DISAGREED', 'NONE']],
    ['R49 pause categories', taxonomy.codesOf(taxonomy.PAUSE_CATEGORIES), ['LONG_TERM_SICK', 'MATERNITY_PARENTAL', 'SUSPENSION', 'SECONDMENT', 'CAREER_BREAK', 'OTHER']],
    ['R40 engagement events', taxonomy.codesOf(taxonomy.ENGAGEMENT_EVENT_KINDS), ['MISSED_MEETING', 'NO_REPLY', 'REFUSAL']],
    ['refer-back grounds', taxonomy.codesOf(taxonomy.REFER_BACK_GROUNDS), ['SERIOUSNESS', 'NON_ENGAGEMENT']],
    ['R30 report parts', taxonomy.codesOf(taxonomy.REPORT_PARTS), ['A', 'B', 'C', 'D', 'E', 'F']],
    ['outcomes', taxonomy.codesOf(taxonomy.OUTCOMES), ['COMPLETED_WITH_ACTIONS', 'COMPLETED_NO_ACTION', 'ESCALATED_MISCONDUCT', 'ESCALATED_GROSS', 'MOVED_TO_UPP', 'MOVED_TO_VETTING', 'REFERRED_IOPC_OR_CRIMINAL', 'ENDED_ON_REASSESSMENT', 'DISCONTINUED_LEFT_FORCE', 'DISCONTINUED_WITHDRAWN', 'DISCONTINUED_ERROR', 'DECLINED', 'TRANSFERRED']],
    ['case states', taxonomy.codesOf(taxonomy.CASE_STATES), ['DRAFT', 'SUBMITTED', 'RETURNED', 'DISCARDED', 'DECLINED', 'ASSESSED', 'REVIEWER_APPOINTED', 'NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED', 'REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_SENT', 'REPORT_RETURNED', 'FOLLOW_UP', 'CLOSED', 'ENGAGEMENT_CONCERN', 'PAUSED', 'REFERRED_BACK', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED']],
  ] as const)('%s are these, in this order', (_, codes, expected) => {
    expect(codes).toEqual(expected);
  });
  test('R2 one decision opens a review', () => {
    expect(taxonomy.ASSESSMENT_DECISIONS.filter((each) => each.accepts).map((each) => each.code)).toEqual(['RPRP']);
  });
  test('R6 sexual conduct, discrimination and abuse of position need a second assessor', () => {
    expect(taxonomy.SERIOUSNESS_CHECKS.filter((each) => each.secondAssessor).map((each) => each.code)).toEqual(['SEXUAL_CONDUCT', 'DISCRIMINATION', 'ABUSE_OF_POSITION']);
  });
  test('R10 the first three conflicts are never overridden', () => {
    expect(taxonomy.CONFLICTS.filter((each) => each.absolute).map((each) => each.code)).toEqual(['SELF', 'COMPLAINANT', 'WITNESS']);
  });
  test('the guide names nine actions; four are the force’s own, three of them for the force', () => {
    expect(taxonomy.ACTION_TYPES.filter((each) => each.origin === 'source')).toHaveLength(9);
    expect(taxonomy.ACTION_TYPES.filter((each) => each.scope === 'force').map((each) => each.code)).toEqual(['POLICY_REVIEW', 'SUPERVISOR_GUIDANCE', 'EQUIPMENT_IT']);
  });
  test('R44 done, cancelled and not needed end an action; overdue does not', () => {
    expect(taxonomy.ACTION_STATUSES.filter((each) => each.terminal).map((each) => each.code)).toEqual(['DONE', 'CANCELLED', 'NOT_NEEDED']);
    expect(taxonomy.ACTION_STATUSES.filter((each) => !each.terminal).map((each) => each.code)).toEqual(['OPEN', 'OVERDUE']);
  });
  test('R36 only a lesson that awaits an answer is unanswered', () => {
    expect(taxonomy.LESSON_STATUSES.filter((each) => !each.answered).map((each) => each.code)).toEqual(['AWAITING_ANSWER']);
  });
  test('outcomes say whether the review ran its course', () => {
    expect(taxonomy.OUTCOMES.map((each) => each.kind)).toEqual(['completed', 'completed', 'escalated', 'escalated', 'escalated', 'escalated', 'escalated', 'ended', 'ended', 'ended', 'ended', 'declined', 'transferred']);
  });
  test('R42 each escalation route leads to its own outcome', () => {
    expect(taxonomy.ESCALATION_ROUTES.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['MISCONDUCT', 'ESCALATED_MISCONDUCT'], ['GROSS_MISCONDUCT', 'ESCALATED_GROSS'], ['UPP', 'MOVED_TO_UPP'], ['VETTING', 'MOVED_TO_VETTING'], ['IOPC_OR_CRIMINAL', 'REFERRED_IOPC_OR_CRIMINAL'],
    ]);
  });
  test('R47 R50 each ground for discontinuing leads to its own outcome', () => {
    expect(taxonomy.DISCONTINUE_GROUNDS.map(({ code, outcome }) => [code, outcome])).toEqual([
      ['LEFT_FORCE', 'DISCONTINUED_LEFT_FORCE'], ['COMPLAINT_WITHDRAWN', 'DISCONTINUED_WITHDRAWN'], ['MADE_IN_ERROR', 'DISCONTINUED_ERROR'],
    ]);
  });
  test('R46 after the process has ended a screen says complete, never open', () => {
    expect(taxonomy.labelOf(taxonomy.CASE_STATES, 'FOLLOW_UP')).toBe('Complete, follow-up open');
    expect(taxonomy.labelOf(taxonomy.CASE_STATES, 'CLOSED')).toBe('Complete, record closed');
  });
  test('six states are ended, three are side states', () => {
    const inPhase = (phase: string): readonly string[] => taxonomy.CASE_STATES.filter((each) => each.phase === phase).map((each) => each.code);
    expect(inPhase('ended')).toEqual(['DISCARDED', 'DECLINED', 'CLOSED', 'ESCALATED', 'DISCONTINUED', 'TRANSFERRED']);
    expect(inPhase('side')).toEqual(['ENGAGEMENT_CONCERN', 'PAUSED', 'REFERRED_BACK']);
    expect(inPhase('report')).toEqual(['REPORT_DRAFT', 'REPORT_SHARED', 'REPORT_SENT', 'REPORT_RETURNED']);
    expect(inPhase('review')).toEqual(['REVIEWER_APPOINTED', 'NOTIFIED', 'DISCUSSION_ARRANGED', 'DISCUSSED']);
    expect(inPhase('referral')).toEqual(['DRAFT', 'SUBMITTED', 'RETURNED', 'ASSESSED']);
  });
});

describe('ranks', () => {
  const ladder = (family: string, force: readonly string[]): readonly string[] =>
    taxonomy.RANKS.filter((each) => each.family === family && force.includes(each.force)).toSorted((a, b) => a.seniority - b.seniority).map((each) => each.name);
  test('Home Office forces', () => {
    expect(ladder('regular', ['every'])).toEqual(['Constable', 'Sergeant', 'Inspector', 'Chief Inspector', 'Superintendent', 'Chief Superintendent', 'Assistant Chief Constable', 'Deputy Chief Constable', 'Chief Constable']);
  });
  test('Metropolitan Police above chief superintendent', () => {
    expect(ladder('regular', ['metropolitan'])).toEqual(['Commander', 'Deputy Assistant Commissioner', 'Assistant Commissioner', 'Deputy Commissioner', 'Commissioner']);
  });
  test('City of London Police above chief superintendent', () => {
    expect(ladder('regular', ['city'])).toEqual(['Commander (City of London)', 'Assistant Commissioner (City of London)', 'Commissioner (City of London)']);
  });
  test('Special Constabulary', () => {
    expect(ladder('special', ['every'])).toEqual(['Special Constable', 'Special Sergeant', 'Special Inspector', 'Special Chief Inspector', 'Special Superintendent', 'Special Deputy Chief Officer', 'Special Chief Officer']);
  });
  test.each([
    ['ASSISTANT_CHIEF_CONSTABLE', 'COMMANDER'], ['ASSISTANT_CHIEF_CONSTABLE', 'CITY_COMMANDER'],
    ['DEPUTY_CHIEF_CONSTABLE', 'DEPUTY_ASSISTANT_COMMISSIONER'], ['DEPUTY_CHIEF_CONSTABLE', 'CITY_ASSISTANT_COMMISSIONER'],
    ['CHIEF_CONSTABLE', 'ASSISTANT_COMMISSIONER'], ['CHIEF_CONSTABLE', 'CITY_COMMISSIONER'],
  ] as const)('%s and %s are of one seniority', (a, b) => {
    expect(taxonomy.termOf(taxonomy.RANKS, a).seniority).toBe(taxonomy.termOf(taxonomy.RANKS, b).seniority);
  });
});

describe('working with a list', () => {
  test('codesOf keeps the literal codes in order', () => {
    const codes: readonly ['en', 'cy'] = taxonomy.codesOf(taxonomy.NOTICE_LANGUAGES);
    expect(codes).toEqual(['en', 'cy']);
  });
  test('isCode tells a code from anything else', () => {
    expect(taxonomy.isCode(taxonomy.STANDARDS, 'UOF')).toBe(true);
    expect(taxonomy.isCode(taxonomy.STANDARDS, 'uof')).toBe(false);
    expect(taxonomy.isCode(taxonomy.STANDARDS, 'Use of Force')).toBe(false);
    expect(taxonomy.isCode(taxonomy.STANDARDS, undefined)).toBe(false);
  });
  test('labelOf gives the words for a code', () => {
    expect(taxonomy.labelOf(taxonomy.STANDARDS, 'FIT')).toBe('Fitness for Duty');
  });
  test('a code that was cast into a list is a programmer’s error', () => {
    expect(() => taxonomy.labelOf(taxonomy.STANDARDS, 'XXX' as 'HON')).toThrow(new RangeError('"XXX" is not a code of this list'));
  });
  test('R42 the Vetting Regulations are a route from 28 May 2025 and not the day before', () => {
    const routes = (on: string): readonly string[] => taxonomy.validOn(taxonomy.ESCALATION_ROUTES, on).map((each) => each.code);
    expect(routes('2025-05-27')).toEqual(['MISCONDUCT', 'GROSS_MISCONDUCT', 'UPP', 'IOPC_OR_CRIMINAL']);
    expect(routes('2025-05-28')).toEqual(['MISCONDUCT', 'GROSS_MISCONDUCT', 'UPP', 'VETTING', 'IOPC_OR_CRIMINAL']);
    expect(taxonomy.validOn(taxonomy.OUTCOMES, '2025-05-27').map((each) => each.code)).not.toContain('MOVED_TO_VETTING');
  });
  test('no list may be used for a day before the process began', () => {
    for (const [, list] of lists) expect(taxonomy.validOn(list, '2020-01-31')).toEqual([]);
  });
  test('an entry may be used on its last day and not after it', () => {
    const ended = [{ code: 'OLD', name: 'Old', order: 1, validFrom: '2020-02-01', validTo: '2021-03-31' }] as const;
    expect(taxonomy.validOn(ended, '2021-03-31')).toEqual(ended);
    expect(taxonomy.validOn(ended, '2021-04-01')).toEqual([]);
  });
});
