import type { PersonName } from '@candour/domain/testing';
import type { Story } from '../../testing/invented-force.js';
import { TestApi } from '../../testing/test-api.js';
import { UNTIL_DISCUSSED, UNTIL_FOLLOW_UP, UNTIL_NOTIFIED, UNTIL_SENT, told } from '../../testing/told.js';

let api: TestApi;
beforeAll(async () => { api = await TestApi.start(); }, 60_000);
afterAll(() => api.close());

const ACCOUNT = 'account { declinedOn disposedOn versions { number mode addition recordedBy { name } receivedOn givenOn late text sections { element name text } confirmedOn disputedOn correction } }';
const REPORT = 'report { extent agreedOn disposedOn versions { number state sharedOn sentOn returnedOn returnedParts returnReason sections { part title text withheld } officerResponse comment } }';
interface Section { readonly part: string; readonly text: string | null; readonly withheld: boolean }
interface Version { readonly number: number; readonly state: string; readonly comment: string | null; readonly sections: readonly Section[] }
interface Line { readonly who: string; readonly class: string; readonly extent: string; readonly until: string | null }
interface Words { readonly account: { readonly versions: readonly object[] } | null; readonly report: { readonly versions: readonly Version[] } | null; readonly grants: readonly object[]; readonly seenBy: readonly Line[]; readonly sight: readonly object[] }
/** What was told of a case; only what was asked for is there. */
type Read = Words | null;
type Granted = Pick<Words, 'account' | 'report'> & { readonly until: string };
/** What somebody is told of a case on a day. */
async function reads(story: Story, by: PersonName, fields: string, on: string = api.office.today): Promise<Read> {
  const before = api.office.today;
  api.office.on(on);
  const { data, errors } = await api.ask<{ case: Read }>(by, `{ case(id: "${story.caseId}") { id ${fields} } }`);
  api.office.on(before);
  if (errors !== undefined) throw new Error(errors[0]?.message);
  return data.case;
}
const accountRead = async (story: Story, by: PersonName, on?: string): Promise<boolean> => ((await reads(story, by, ACCOUNT, on))?.account ?? null) !== null;
const granted = async (by: PersonName, on: string): Promise<readonly Granted[]> => {
  const before = api.office.today;
  api.office.on(on);
  const { data } = await api.ask<{ grantedToMe: readonly Granted[] }>(by, `{ grantedToMe { id withReport until ${ACCOUNT} ${REPORT} actions { description } lessons { lesson } } }`);
  api.office.on(before);
  return data.grantedToMe;
};

describe('the account', () => {
  test('R17 R18 every version stands as it came in, what was late marked, what was added beside it', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED, '2026-03-06']);
    await story.give('SubmitAccount', { body: undefined, sections: { information: 'I knew of two tasks.', action: 'I would write first.', codeOfEthics: 'I could explain it.' } });
    await story.give('AddToAccount', { body: 'One more thing.' }, { on: '2026-03-20', answers: [{ code: 'LATE', reason: 'Found my notes.' }] });
    const read = await reads(story, 'officer', ACCOUNT);
    expect(read?.account).toEqual({ declinedOn: null, disposedOn: null, versions: [
      { number: 1, mode: 'WRITTEN', addition: false, recordedBy: { name: 'Invented officer' }, receivedOn: '2026-03-06', givenOn: null, late: false, text: null, confirmedOn: null, disputedOn: null, correction: null, sections: [
        { element: 'C', name: 'Code of Ethics', text: 'I could explain it.' }, { element: 'I', name: 'Gather information and intelligence', text: 'I knew of two tasks.' }, { element: 'AR', name: 'Take action and review what happened', text: 'I would write first.' },
      ] },
      expect.objectContaining({ number: 2, addition: true, receivedOn: '2026-03-20', late: true, text: 'One more thing.', sections: [] }),
    ] });
    expect(await reads(story, 'inspector', ACCOUNT)).toEqual(read);
  });

  test('R18 of a spoken account the note and the officer’s correction both stand, whoever wrote them', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'RecordOralAccount']);
    await story.give('ConfirmOralAccount', { agreed: false, correction: 'There were two calls.' });
    expect((await reads(story, 'officer', ACCOUNT))?.account?.versions).toEqual([expect.objectContaining({
      mode: 'ORAL', recordedBy: { name: 'Invented inspector' }, givenOn: '2026-03-06', text: 'The officer said that a call came in during the handover.', confirmedOn: null, disputedOn: '2026-03-06', correction: 'There were two calls.',
    })]);
    const confirmed = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'RecordOralAccount', 'ConfirmOralAccount']);
    expect((await reads(confirmed, 'officer', ACCOUNT))?.account?.versions).toEqual([expect.objectContaining({ confirmedOn: '2026-03-06', disputedOn: null, correction: null })]);
  });

  test('R16 that the officer gives none is told to whoever reads the account; to everybody else as if nothing were known', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'DeclineAccount']);
    expect((await reads(story, 'inspector', ACCOUNT))?.account).toEqual({ declinedOn: '2026-03-06', disposedOn: null, versions: [] });
    expect((await reads(story, 'authority', ACCOUNT))?.account).toBeNull();
  });
});

describe('the reviewer', () => {
  test('R11 who has handed over sees nothing, who takes over sees what came before', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'SubmitAccount']);
    expect([await accountRead(story, 'inspector'), await accountRead(story, 'otherInspector')]).toEqual([true, false]);
    await story.tell('ReplaceReviewer');
    expect([await reads(story, 'inspector', ACCOUNT), await accountRead(story, 'otherInspector')]).toEqual([null, true]);
  });

  test('R26 reads account, discussion and welfare to the 28th day after the end and not on the 29th, the report beyond', async () => {
    const story = await told(api, [...UNTIL_FOLLOW_UP.slice(0, 8), 'RecordWelfareNote', ...UNTIL_FOLLOW_UP.slice(8)]);
    const all = `${ACCOUNT} ${REPORT} discussion { summary } welfare { notes { text } }`;
    expect(await reads(story, 'inspector', all, '2026-04-10')).toMatchObject({ account: expect.any(Object), discussion: expect.any(Object), welfare: expect.any(Object), report: expect.any(Object) });
    expect(await reads(story, 'inspector', all, '2026-04-11')).toMatchObject({ account: null, discussion: null, welfare: null, report: expect.any(Object) });
    expect(await reads(story, 'officer', all, '2026-12-01')).toMatchObject({ account: expect.any(Object), discussion: expect.any(Object), welfare: expect.any(Object) });
  });

  test('R22 R42 reads nothing of them from the moment of the referral back, and again once it is returned', async () => {
    const story = await told(api, [...UNTIL_DISCUSSED.slice(0, -1), 'RearrangeDiscussion', '2026-03-11']);
    await story.give('ReferBack');
    expect(await reads(story, 'inspector', `${ACCOUNT} factFinding { item }`)).toMatchObject({ account: null });
    await story.give('ReturnToReview');
    expect(await accountRead(story, 'inspector')).toBe(true);
  });
});

describe('the report', () => {
  const commented = { RespondToReport: { response: 'AGREED_COMMENT', comment: 'My words to it.' } };
  const partB = (read: Read): object | undefined => read?.report?.versions[0]?.sections.find(({ part }) => part === 'B');

  test('R43 the authority reads what was sent, and once the case is referred back no more of part (b) and the comment', async () => {
    const story = await told(api, [...UNTIL_SENT, 'ReturnReport'], commented);
    const before = await reads(story, 'authority', REPORT);
    expect([partB(before), before?.report?.versions[0]]).toMatchObject([{ text: 'We talked about it openly.', withheld: false }, { officerResponse: 'AGREED_COMMENT', comment: 'My words to it.', state: 'RETURNED', returnedParts: ['C'], returnReason: 'The action has no measure of success.' }]);
    await story.give('ReferBack');
    const after = await reads(story, 'authority', REPORT);
    expect([partB(after), after?.report?.versions[0]]).toMatchObject([{ text: null, withheld: true }, { officerResponse: null, comment: null, returnReason: null, sections: expect.arrayContaining([expect.objectContaining({ part: 'A', text: 'A handover was incomplete.' })]) }]);
    expect(JSON.stringify(after)).not.toMatch(/talked about it openly|My words/);
    expect(partB(await reads(story, 'officer', REPORT))).toMatchObject({ text: 'We talked about it openly.', withheld: false });
  });

  test('R34 a draft is the reviewer’s; the officer reads what was shared while it is written anew, and the comment to it stays between the two', async () => {
    const story = await told(api, [...UNTIL_DISCUSSED, '2026-03-12', 'DraftReport']);
    expect([(await reads(story, 'inspector', REPORT))?.report?.versions[0]?.state, (await reads(story, 'officer', REPORT))?.report, (await reads(story, 'authority', REPORT))?.report]).toEqual(['DRAFT', null, null]);
    await story.give('ShareReport');
    await story.give('RespondToReport', { response: 'DISAGREED', comment: 'It was not so.' });
    await story.give('DraftReport', { issue: 'Written anew.' });
    const [reviewer, officer] = [await reads(story, 'inspector', REPORT), await reads(story, 'officer', REPORT)];
    expect([reviewer?.report?.versions[0], officer?.report?.versions[0]]).toMatchObject([
      { state: 'DRAFT', sections: expect.arrayContaining([expect.objectContaining({ part: 'A', text: 'Written anew.' })]), comment: 'It was not so.' },
      { state: 'SHARED', sections: expect.arrayContaining([expect.objectContaining({ part: 'A', text: 'A handover was incomplete.' })]), comment: 'It was not so.' },
    ]);
    await story.tell('ShareReport', 'RespondToReport', 'SendReport');
    expect((await reads(story, 'authority', REPORT))?.report?.versions.map(({ comment }) => comment)).toEqual([null]);
  });

  test('R61 the versions stand newest first, what was sent as it was sent', async () => {
    const story = await told(api, [...UNTIL_SENT, 'ReturnReport']);
    await story.give('DraftReport', { issue: 'With the measure.' });
    const versions = (await reads(story, 'inspector', REPORT))?.report?.versions;
    expect(versions?.map(({ number, state, sections }) => [number, state, sections[0]?.text])).toEqual([[2, 'DRAFT', 'With the measure.'], [1, 'RETURNED', 'A handover was incomplete.']]);
    expect((await reads(story, 'authority', REPORT))?.report?.versions.map(({ number }) => number)).toEqual([1]);
  });

  test('R38 a new line manager reads it from the day their lead begins, the one before until then, and neither the case nor the account', async () => {
    const story = await told(api, UNTIL_FOLLOW_UP, commented);
    await api.database.pool.query('UPDATE people SET next_line_manager_id = $2, next_line_manager_from = $3 WHERE id = $1', [api.force.ids.officer, api.force.ids.otherInspector, '2026-04-01']);
    const mine = async (by: PersonName, on: string): Promise<readonly object[]> => { api.office.on(on); return (await api.ask<{ reportsForPdr: readonly object[] }>(by, `{ reportsForPdr { officer { name } ${REPORT} actions { description } } }`)).data.reportsForPdr; };
    const both = async (on: string): Promise<readonly boolean[]> => [(await mine('sergeant', on)).length > 0, (await mine('otherInspector', on)).length > 0];
    expect([await both('2026-03-31'), await both('2026-04-01')]).toEqual([[true, false], [false, true]]);
    expect(JSON.stringify(await mine('otherInspector', '2026-04-01'))).toMatch(/talked about it openly.*My words to it/);
    expect(await reads(story, 'otherInspector', ACCOUNT)).toBeNull();
    await api.database.pool.query('UPDATE people SET next_line_manager_id = NULL, next_line_manager_from = NULL');
  });
});

describe('what the officer asks to be corrected', () => {
  const CORRECTIONS = 'corrections { number subject correction answer accepted }';
  const asked = { number: 1, subject: 'NOTICE', correction: 'It names another day.', answer: null, accepted: null };
  test('R61 is theirs to read from the moment they ask, with the answer, and opens nothing of a report that is not shared', async () => {
    const story = await told(api, [...UNTIL_DISCUSSED, 'DraftReport']);
    await story.give('RequestCorrection', { subject: 'NOTICE', correction: 'It names another day.' }, { by: 'officer' });
    const read = async (by: PersonName): Promise<object | null> => reads(story, by, `${CORRECTIONS} ${REPORT} timeline { label }`);
    expect(await read('officer')).toMatchObject({ corrections: [asked], report: null, timeline: expect.arrayContaining([{ label: 'Correction asked for' }]) });
    expect(await read('inspector')).toMatchObject({ corrections: [asked] });
    expect(await read('authority')).toMatchObject({ corrections: [], report: null });
    await story.give('AnswerCorrection', { request: 1, accepted: true, answer: 'The day is put right.' }, { by: 'inspector' });
    expect(await read('officer')).toMatchObject({ corrections: [{ ...asked, answer: 'The day is put right.', accepted: true }], report: null });
    expect(await read('authority')).toMatchObject({ corrections: [] });
  });

  test('R43 R61 stays theirs and the reviewer’s alone where a report was sent and the matter was referred back', async () => {
    const story = await told(api, UNTIL_SENT);
    await story.give('RequestCorrection', { subject: 'NOTICE', correction: 'It names another day.' }, { by: 'officer' });
    expect(await reads(story, 'authority', CORRECTIONS)).toMatchObject({ corrections: [asked] });
    await story.tell('ReturnReport', 'ReferBack');
    expect([await reads(story, 'officer', CORRECTIONS), await reads(story, 'authority', CORRECTIONS)]).toMatchObject([{ corrections: [asked] }, { corrections: [] }]);
  });
});

describe('a friend', () => {
  test('R19 reads the account until the day the officer set or ends it, the report only where it was ticked and not before it is shared', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'SubmitAccount']);
    const theirs = async (on: string = api.office.today): Promise<Granted | undefined> => (await granted('friend', on)).find(({ until }) => until === '2026-05-05');
    await story.give('GrantFriend', { until: '2026-05-05', withReport: true });
    expect(await theirs()).toMatchObject({ withReport: true, account: { versions: [{ text: expect.stringContaining('called away') }] }, report: null, actions: [], lessons: [] });
    await story.tell('ConfirmSuitability', 'ArrangeDiscussion', '2026-03-11', 'RecordDiscussion', '2026-03-12', 'DraftReport');
    expect(await theirs()).toMatchObject({ report: null });
    await story.tell('ShareReport');
    expect(await theirs()).toMatchObject({ report: { versions: [{ state: 'SHARED' }] }, actions: [] });
    await story.tell('RespondToReport', 'SendReport');
    expect(await theirs()).toMatchObject({ actions: [{ description: 'Shadow two handovers.' }], lessons: [{ lesson: expect.any(String) }] });
    expect([await theirs('2026-05-05') !== undefined, await theirs('2026-05-06')]).toEqual([true, undefined]);
    await story.tell('RevokeFriend');
    expect(await theirs()).toBeUndefined();
  });

  test('R26 who sits at the authority’s desk reads nothing as a friend', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'SubmitAccount']);
    await story.give('GrantFriend', { until: '2026-05-06' });
    const { data } = await api.ask<{ grantedToMe: readonly object[] }>('friend', `{ grantedToMe { ${ACCOUNT} } }`, {}, ['authority']);
    expect(data.grantedToMe).toEqual([]);
  });

  test('R19 the officer sees whom they let read and who else reads what; nobody else is told', async () => {
    const story = await told(api, [...UNTIL_NOTIFIED, '2026-03-06', 'SubmitAccount']);
    await story.give('GrantFriend', { until: '2026-05-06', withReport: true });
    const asked = 'grants { friend { name } from until withReport endedOn isOpen } seenBy { who class extent says because until } sight { who class extent because until }';
    const read = await reads(story, 'officer', asked);
    expect(read?.grants).toEqual([{ friend: { name: 'Invented friend' }, from: '2026-03-06', until: '2026-05-06', withReport: true, endedOn: null, isOpen: true }]);
    const who = (cls: string): readonly string[] => (read?.seenBy ?? []).filter((each) => each.class === cls).map((each) => `${each.who}: ${each.extent}${each.until === null ? '' : ` until ${each.until}`}`);
    expect([who('P'), who('W'), who('R')]).toEqual([
      ['Reviewer: ALL', 'Federation representative or friend, while the officer allows it: OWN_ACCOUNT until 2026-05-06'], ['Reviewer: ALL', 'Authority desk of the force: PAUSE_CATEGORY'], ['Reviewer: ALL'],
    ]);
    expect(read?.sight).toContainEqual({ who: 'You', class: 'P', extent: 'ALL', because: ['You are the officer of this review.'], until: null });
    for (const by of ['inspector', 'authority'] as const) expect(await reads(story, by, asked)).toMatchObject({ grants: [], seenBy: [] });
    expect((await reads(story, 'authority', asked))?.sight).toContainEqual({ who: 'You', class: 'P', extent: 'NOTHING', because: [], until: null });
  });
});
