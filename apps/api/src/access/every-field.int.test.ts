import { READABLES, referredPart } from '@candour/domain';
import type { CommandType, Readable } from '@candour/domain';
import type { GraphQLSchema } from 'graphql';
import { ROWS_BY_HAND, allowsByHand } from '../testing/rows-by-hand.js';
import { MatrixSays } from '../testing/matrix-says.js';
import { PERSONA_IDS, PersonasStage } from '../testing/personas-stage.js';
import type { PersonaId } from '../testing/personas-stage.js';
import { take } from '../testing/steps-that-succeed.js';
import { walk, type Walked } from '../testing/walk-every-field.js';
import { classOf, outputFieldsOf } from './class-of-field.js';

let stage: PersonasStage;
const walked = new Map<PersonaId, Walked>();
beforeAll(async () => {
  stage = await PersonasStage.start();
  for (const by of PERSONA_IDS) walked.set(by, await walk(stage, by));
}, 600_000);
afterAll(() => stage.close());

const CASE_CLASSES = Object.keys(READABLES) as readonly Readable[];
const walkOf = (by: PersonaId): Walked => walked.get(by) as Walked;
/** Cases in which the person has another part besides that of their persona: they made the referral, or opened a restricted record (R3, R60). */
const isBesides = (caseId: string, person: string | null): boolean => {
  const c = stage.told.get(caseId)?.case;
  return c !== undefined && (c.opened.some((each) => each.person === person) || (referredPart(c).referral.referrer === person && BEFORE_DECISION.includes(c.stage.state)));
};
const BEFORE_DECISION: readonly string[] = ['DRAFT', 'SUBMITTED', 'RETURNED', 'DISCARDED', 'DECLINED'];
const referenceOf = (id: string | null): string => (id === null ? 'no case' : (stage.told.get(id)?.case.reference ?? 'unknown'));

/** Steps by those whose they are. The line manager takes theirs without seeing the case. */
const STEPS: readonly (readonly [PersonaId, CommandType, string, 'THE CASE' | 'NOTHING'])[] = [
  ['psd-lead', 'ReturnReferral', 'SUBMITTED', 'THE CASE'], ['aa-delegate', 'AcceptReport', 'REPORT_SENT', 'THE CASE'], ['psd-lead', 'Pause', 'NOTIFIED', 'THE CASE'],
  ['reviewer', 'RecordFactFinding', 'With an oral account', 'THE CASE'], ['reviewer', 'RecordWelfareNote', 'With welfare, adjustments and a correction', 'THE CASE'],
  ['officer', 'AddToAccount', 'With welfare, adjustments and a correction', 'THE CASE'], ['officer', 'RespondToReport', 'REPORT_SHARED', 'THE CASE'], ['line-manager', 'RecordPdrDiscussion', 'FOLLOW_UP', 'NOTHING'],
  ['line-manager', 'SubmitReferral', 'DRAFT', 'THE CASE'],
];

describe('R26 R53 R59 R60 every field of the schema, by every path, as every persona', () => {
  test.each(PERSONA_IDS.filter((by) => by !== 'demo-promotion'))('%s is answered without an error', (by) => expect([...new Set(walkOf(by).failed)].slice(0, 5)).toEqual([]));
  test('R53 a system for promotion gets one answer, whatever it asks', () => {
    const { failed, asked, found } = walkOf('demo-promotion');
    expect(failed.filter((each) => each.startsWith('Nothing is given to systems for promotion, selection, posting or vetting, whatever is asked.')).length).toBe(asked);
    expect(found).toEqual([]);
  });
  test.each(PERSONA_IDS)('%s finds nothing that the access matrix does not open', (by) => {
    const says = new MatrixSays(stage, by);
    const wrong = walkOf(by).found.filter((found) => !says.allows(found)).map(({ field, class: cls, caseId, path }) => `${field} of ${cls} of ${referenceOf(caseId)} by ${path.join('.')}`);
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });
  test.each(PERSONA_IDS)('%s finds no planted word that is not theirs to read', (by) => {
    const says = new MatrixSays(stage, by);
    const wrong = walkOf(by).words.filter((word) => !says.allowsWord(word)).map(({ caseId, class: cls, type, field }) => `${type}.${field} of ${cls} of ${referenceOf(caseId)}`);
    expect([...new Set(wrong)].slice(0, 20)).toEqual([]);
  });
  test.each(PERSONA_IDS)('%s finds something of each class of every case where the matrix opens it, so that the walk is not empty', (by) => {
    const says = new MatrixSays(stage, by);
    const foundOf = (cls: Readable): readonly string[] => [...new Set(walkOf(by).found.filter((each) => each.class === cls && each.isLeaf && !each.path.includes('FollowUp')).map(({ caseId }) => referenceOf(caseId)))].sort();
    const missing = CASE_CLASSES.flatMap((cls) => { const found = foundOf(cls); return says.casesWith(cls).map(referenceOf).filter((each) => !found.includes(each)).map((each) => `${cls} of ${each}`); });
    expect(missing).toEqual([]);
  });
  test.each(PERSONA_IDS)('%s finds what stands in their row of process.md 5.1, written by hand: no other class, no other field and no case of another force', (by) => {
    const found = walkOf(by).found.filter(({ class: cls, isLeaf, caseId }) => isLeaf && caseId !== null && CASE_CLASSES.includes(cls as Readable) && !isBesides(caseId, stage.personOf(by)));
    const wrong = found.filter(({ class: cls, field, caseId }) => !allowsByHand(ROWS_BY_HAND[by], cls as Readable, field) || stage.told.get(caseId ?? '')?.case.force !== stage.forceOf(by).id);
    expect([...new Set(wrong.map(({ class: cls, field, caseId }) => `${field} of ${cls} of ${referenceOf(caseId)}`))].slice(0, 20)).toEqual([]);
  });
  test('no field of a class of a case is left out, but for those that say why', () => {
    const reached = new Set([...walked.values()].flatMap(({ found }) => found.filter(({ class: cls }) => cls !== 'ANSWER').map(({ field }) => field)));
    const ofACase = outputFieldsOf(stage.schema.of as GraphQLSchema).filter((field) => { const [type = '', name = ''] = field.split('.'); return Object.hasOwn(READABLES, classOf(type, name)) || ['OWN', 'PACK', 'DRAFT'].includes(classOf(type, name)); });
    expect(ofACase.filter((field) => !reached.has(field) && !Object.keys(NOT_REACHED).some((each) => field === each || field.startsWith(`${each}.`)))).toEqual([]);
  });
});

describe('R26 R60 what the answer to a step opens of its case, to the one whose step it was', () => {
  // Taken after the walks, so that all were walked over the same cases.
  test.each(STEPS)('%s: %s on %s opens what the matrix opens, %s', async (by, type, reference, opens) => {
    const { answer, case: told, found, words } = await take(stage, by, type, reference);
    expect(answer).toBe('CaseChanged');
    expect(told === null ? 'NOTHING' : 'THE CASE').toBe(opens);
    const says = new MatrixSays(stage, by);
    expect([...new Set(found.filter((each) => !says.allows(each)).map(({ field, class: cls, path }) => `${field} of ${cls} by ${path.join('.')}`))]).toEqual([]);
    expect(words.filter((word) => !says.allowsWord(word)).map(({ class: cls, type: event, field }) => `${event}.${field} of ${cls}`)).toEqual([]);
    if (opens === 'THE CASE') expect(new Set(found.filter(({ isLeaf }) => isLeaf).map(({ class: cls }) => cls))).toContain('C');
  });
});

/** Fields, or types with all their fields, for which nothing stands in the cases of the walk, and where they are looked at instead. */
const NOT_REACHED: Readonly<Record<string, string>> = {
  'Query.protectedPassage': 'R26: opened when two people have agreed, alone and for its purpose, which no matrix opens; it has tests of its own.',
  ProtectedPassage: 'The same.',
  'Query.passagesToDecide': 'For somebody asked to agree to a passage, which no persona is.',
  PassageToDecide: 'The same.',
  'Case.receipts': 'A receipt is written by the command that sends the account; receipts.int.test.ts looks at them.',
  AccountReceipt: 'The same.',
  'Account.disposedOn': 'Of records that were disposed of there is nothing else left to read.',
  'Discussion.disposedOn': 'The same.',
  'Report.disposedOn': 'The same.',
  'ReviewNote.disposedOn': 'The same.',
  'Welfare.disposedOn': 'The same.',
  AccountSection: 'An account in sections; the same words in one piece are reached.',
  'AccountVersion.sections': 'The same.',
  'TakenOver.reference': 'Nobody takes a record over (break-glass); that has tests of its own.', 'TakenOver.reason': 'The same.', 'RecordOpened.case': 'The same.',
  'CaseChanged.case': 'Steps are taken after the walks, so that all are walked over the same cases; they are looked at below.', 'ReportForPdr.reviewNotes': 'On that day no review has been noted.',
  // What the ordinary histories leave out, each beside fields of the same type and class that are reached.
  'ScopeVersion.reason': 'No scope changes.', 'Allegation.subCategory': 'None is given.', 'Lesson.due': 'None is given.', 'Report.acceptanceNote': 'None is given.', 'Report.addenda': 'Nothing is added.', Addendum: 'The same.',
  'ReportVersion.noFurtherAction': 'There is further action.', 'PlannedAction.successMeasure': 'None is given.', 'PlannedAction.owner': 'None is named.', 'PlannedAction.takenOn': 'None is taken before.',
  'ReviewNote.nextStep': 'None follows.', 'ReviewNote.nextReviewOn': 'The same.', 'Grant.endedOn': 'None is ended.', 'PassageRequest.openedOn': 'None is opened.', 'PassageRequest.tellBy': 'The same.',
  'MyWork.dueSoon': 'On that day all are overdue.', 'FollowUp.overdueDays': 'On that day none is.', 'ReportForPdr.discussedOn': 'Once it is discussed the line manager reads on only while the review is open.',
};
