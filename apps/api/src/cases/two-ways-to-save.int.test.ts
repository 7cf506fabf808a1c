import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { Story, TestOffice, WHOLE_STORY, inventForce, placed, withNewOfficer, type InventedForce, type Steps } from '../testing/invented-force.js';
import { brokenLinkIn, openedRecord } from '../testing/opened-record.js';
import { toldInMemory } from '../testing/told-in-memory.js';
import { saveHistories, type DecidedHistory } from './save-batch.js';

const UNTIL_NOTICE: Steps = ['2026-03-02', 'DraftReferral', 'SubmitReferral', '2026-03-03', 'AcceptForReview', 'AppointReviewer', '2026-03-04', 'GiveNotice'];
const UNTIL_DISCUSSION: Steps = [...UNTIL_NOTICE, '2026-03-06', 'SubmitAccount', 'AddToAccount', 'ConfirmSuitability', 'ArrangeDiscussion'];
const DISPOSED: Steps = [...WHOLE_STORY, '2033-07-01', 'DisposeRecord'];
/** Stories that between them write to every table. */
const STORIES: readonly (readonly [string, Steps])[] = [
  ['the whole way', WHOLE_STORY],
  ['a draft', ['2026-03-02', 'DraftReferral']],
  ['a referral returned and discarded', ['2026-03-02', 'DraftReferral', 'SubmitReferral', 'ReturnReferral', 'DiscardReferral']],
  ['a referral declined', ['2026-03-02', 'DraftReferral', 'SubmitReferral', 'DeclineReferral']],
  ['a pause and an extension', [...UNTIL_NOTICE, '2026-03-05', 'AskForMoreTime', 'ExtendAccount', 'GrantFriend', 'RequestAdjustment', 'AnswerAdjustment', 'RequestCorrection', 'AnswerCorrection', 'Pause', '2026-03-26', 'Resume', 'RevokeFriend']],
  ['an oral account and a discussion cancelled', [...UNTIL_NOTICE, '2026-03-05', 'RecordOralAccount', 'ConfirmOralAccount', 'RecordFactFinding', 'RecordWelfareNote', 'ConfirmSuitability', 'ArrangeDiscussion', 'RearrangeDiscussion', 'CancelDiscussion']],
  ['a referral back that is escalated', [...UNTIL_DISCUSSION, 'ReferBack', '2026-03-09', 'Escalate', 'RequestProtectedPassage', 'ApproveProtectedPassage', 'SetLegalHold']],
  ['a referral back that returns', [...UNTIL_DISCUSSION, 'ReferBack', '2026-03-09', 'ReturnToReview', 'ReplaceReviewer']],
  ['an engagement concern', [...UNTIL_NOTICE, '2026-03-12', 'RecordEngagementAttempt', '2026-03-16', 'RecordEngagementAttempt', 'RaiseEngagementConcern', 'RecordReEngagement']],
  ['a report that comes back', [...UNTIL_DISCUSSION, '2026-03-11', 'RecordDiscussion', '2026-03-12', 'DraftReport', 'ShareReport', '2026-03-13', 'RespondToReport', 'SendReport', 'ReturnReport', 'DraftReport', 'ShareReport']],
  ['a review that ends early', [...UNTIL_NOTICE, 'Discontinue']],
  ['a scope that changes', [...UNTIL_NOTICE, '2026-03-05', 'ChangeScope', 'RecordWithdrawal']],
  ['a record disposed of', DISPOSED],
];

describe('the two ways to save', () => {
  let byCommand: AppDatabase;
  let byBatch: AppDatabase;
  let office: TestOffice;
  let force: InventedForce;
  let caseIds: readonly string[];

  beforeAll(async () => {
    [byCommand, byBatch] = await Promise.all([openTestDatabase(), openTestDatabase()]);
    office = new TestOffice(byCommand);
    force = await inventForce(byCommand.pool);
    await inventForce(byBatch.pool, force.code, undefined, force);
    const histories: DecidedHistory[] = [];
    for (const [, steps] of STORIES) {
      const itsForce = await withNewOfficer(force, byCommand.pool, byBatch.pool);
      const { caseId } = await new Story(office, itsForce).tell(...steps);
      const reference = `NTH/2026/${String(histories.length + 1).padStart(4, '0')}`;
      histories.push({ identity: { id: caseId ?? '', force: force.id, reference }, recorded: placed(toldInMemory(steps).recorded, itsForce, caseId) });
    }
    caseIds = histories.map((h) => h.identity.id);
    await saveHistories({ jobs: byBatch.jobs, vault: office.vault, ids: office.ids }, histories);
  }, 120_000);
  afterAll(() => Promise.all([byCommand.close(), byBatch.close()]));

  test('leave the same rows in every table, once what is sealed is opened', async () => {
    const [one, other] = [await openedRecord(byCommand.pool, office.vault), await openedRecord(byBatch.pool, office.vault)];
    for (const table of Object.keys(one)) expect({ [table]: other[table] }).toEqual({ [table]: one[table] });
  });

  test('write to every table between them, so that no table is compared empty with empty', async () => {
    const record = await openedRecord(byBatch.pool, office.vault);
    expect(Object.entries(record).filter(([, rows]) => (rows as readonly unknown[]).length === 0).map(([table]) => table)).toEqual([]);
  });

  test('R55 leave chains of events that hold', async () => {
    for (const id of caseIds) {
      await expect(brokenLinkIn(byCommand.pool, id)).resolves.toBeNull();
      await expect(brokenLinkIn(byBatch.pool, id)).resolves.toBeNull();
    }
  });
});
