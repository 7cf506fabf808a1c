import { mayOpen, partiesOf } from '@candour/domain';
import type { Case, Now } from '@candour/domain';
import type { PersonName } from '@candour/domain/testing';
import type { AppDatabase } from '../testing/app-database.js';
import { NAMES, nowFor, saveEveryState } from '../testing/every-state.js';
import { openForceInDatabase } from '../testing/force-in-database.js';
import { inNameOf } from '../testing/in-name-of.js';
import { giver } from '../testing/invented-force.js';
import type { InventedForce, TestOffice } from '../testing/invented-force.js';

const TODAY = '2026-06-01';
let database: AppDatabase;
let office: TestOffice;
let force: InventedForce;
let cases: ReadonlyMap<string, Case>;
beforeAll(async () => {
  ({ database, office, force } = await openForceInDatabase());
  office.on(TODAY);
  cases = new Map([...(await saveEveryState(office, force))].map(([id, told]) => [id, told.case]));
}, 60_000);
afterAll(() => database.close());

/** What the database says of every case to a person who gives a command. */
const inView = (name: PersonName, takesOver: boolean): Promise<ReadonlySet<string>> => inNameOf(office, giver(force, name), async (client) => {
  const { rows } = await client.query<{ id: string }>('SELECT id FROM unnest($1::uuid[]) id WHERE case_in_view(id, $2)', [[...cases.keys()], takesOver]);
  return new Set(rows.map(({ id }) => id));
});
const references = (shows: (c: Case, id: string) => boolean): readonly string[] => [...cases].flatMap(([id, c]) => (shows(c, id) ? [c.reference] : [])).sort();
const mayApprove = (c: Case, { actor }: Now): boolean => actor.roles.includes('approver') && c.officer !== actor.person && (c.restriction?.named.some((named) => named === actor.person) ?? true) && c.passages.some(({ opened }) => !opened);

describe('R60 whether a case shows itself to whoever gives a command, asked before it is looked at', () => {
  test.each(NAMES)('is for %s, in every state, restricted or not, what the process says', async (name) => {
    const [seen, now] = [await inView(name, false), nowFor(force, name, TODAY)];
    expect(references((_, id) => seen.has(id))).toEqual(references((c) => mayOpen(c, now) || mayApprove(c, now)));
  });
  test.each(NAMES)('R59 and for %s, who would open a record, besides that for those on its list', async (name) => {
    const [seen, now] = [await inView(name, true), nowFor(force, name, TODAY)];
    const isListed = (c: Case): boolean => partiesOf(c, now).has('namedList');
    expect(references((c, id) => seen.has(id) && !mayOpen(c, now))).toEqual(references((c) => !mayOpen(c, now) && (isListed(c) || mayApprove(c, now))));
  });
  test('no case shows itself to a text that is not signed, nor to another force', async () => {
    const { rows } = await office.pool.query('SELECT FROM unnest($1::uuid[]) id WHERE case_in_view(id, true)', [[...cases.keys()]]);
    expect(rows).toEqual([]);
    const elsewhere = await inNameOf(office, { ...giver(force, 'authority'), force: force.ids.officer }, (client) => client.query('SELECT FROM unnest($1::uuid[]) id WHERE case_in_view(id, true)', [[...cases.keys()]]));
    expect(elsewhere.rows).toEqual([]);
  });
});
