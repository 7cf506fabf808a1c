import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { Story, TestOffice, WHOLE_STORY, inventForce, type InventedForce } from '../testing/invented-force.js';

let database: AppDatabase;
let office: TestOffice;
let force: InventedForce;
beforeAll(async () => {
  database = await openTestDatabase();
  office = new TestOffice(database.pool);
  force = await inventForce(database.pool);
});
afterAll(() => database.close());

describe('a whole story', () => {
  test('goes from the referral to the closed record', async () => {
    const story = await new Story(office, force).tell(...WHOLE_STORY);
    const { rows } = await database.pool.query('SELECT * FROM cases WHERE id = $1', [story.caseId]);
    expect(rows[0]).toMatchObject({ state: 'CLOSED', reference: 'NTH/2026/0001', submitted_on: '2026-03-02', accepted_month: '2026-03-01', process_ended_on: '2026-03-13', outcome: 'COMPLETED_WITH_ACTIONS' });
  });
});
