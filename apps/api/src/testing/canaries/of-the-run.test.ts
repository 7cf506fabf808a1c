import { foundOfTheRun, saidInConfidence } from './of-the-run.js';

describe('what the tests of a run say in confidence', () => {
  test('is known of account, discussion, welfare and report', () => {
    expect([...saidInConfidence().keys()]).toEqual(expect.arrayContaining(['SubmitAccount.body', 'AddToAccount.body', 'RecordOralAccount.note', 'RecordDiscussion.summary', 'RecordWelfareNote.note', 'RequestAdjustment.adjustment', 'AddAddendum.addendum']));
  });

  test('leaves out what is also said openly, and what becomes a case fact once a report is sent', () => {
    expect([...saidInConfidence().keys()].filter((place) => place === 'DraftReport.issue' || place.startsWith('DraftReport.actions') || place.startsWith('DraftReport.organisationLessons'))).toEqual([]);
  });

  test('is found where it stands', () => {
    const bytes = Buffer.from('\0\0 I have since found my notes of that evening. \0');
    expect(foundOfTheRun([{ name: 'a file', bytes }, { name: 'another', bytes: Buffer.from('my notes') }])).toEqual(['a file: AddToAccount.body']);
  });
});
