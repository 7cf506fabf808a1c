import type { PersonName } from '@candour/domain/testing';
import type { ViewerRole } from '../identity/viewer.js';
import { TestApi } from '../testing/test-api.js';

let api: TestApi;
beforeAll(async () => { api = await TestApi.start(); }, 60_000);
afterAll(() => api.close());

type By = PersonName | `STH/${PersonName}`;
interface View { readonly id: string; readonly name: string; readonly address: string; readonly isOwn: boolean; readonly isShared: boolean; readonly owner: { readonly name: string } }
interface Answer { readonly __typename: string; readonly view?: View; readonly id?: string; readonly problems?: readonly { readonly field: readonly string[] }[] }
const VIEW = 'id name address isOwn isShared owner { name }';
const SAID = `__typename ... on ViewSaved { view { ${VIEW} } } ... on InvalidDetails { problems { field } }`;
const save = async (by: By, input: object, roles?: readonly ViewerRole[]): Promise<Answer> => (await api.ask<{ done: Answer }>(by, `mutation ($input: SaveViewInput!) { done: saveView(input: $input) { ${SAID} } }`, { input: { address: 'unit=N-RES', isShared: false, ...input } }, roles)).data.done;
const change = async (by: By, input: object, roles?: readonly ViewerRole[]): Promise<Answer> => (await api.ask<{ done: Answer }>(by, `mutation ($input: ChangeViewInput!) { done: changeView(input: $input) { ${SAID} } }`, { input }, roles)).data.done;
const drop = async (by: By, id: string, roles?: readonly ViewerRole[]): Promise<Answer> => (await api.ask<{ done: Answer }>(by, 'mutation ($id: ID!) { done: deleteView(id: $id) { __typename ... on ViewDeleted { id } } }', { id }, roles)).data.done;
const viewsOf = async (by: By, roles?: readonly ViewerRole[]): Promise<readonly View[]> => (await api.ask<{ savedViews: readonly View[] }>(by, `{ savedViews { ${VIEW} } }`, {}, roles)).data.savedViews;
const idOf = ({ view }: Answer): string => view?.id ?? '';

describe('a view that somebody saved', () => {
  test('is kept with the filters of its address, is renamed, is given other filters and is deleted', async () => {
    const { view } = await save('authority', { name: ' Response North ', address: 'last=36&unit=N-RES&standard=UOF,DUT' });
    expect(view).toMatchObject({ name: 'Response North', address: 'last=36&unit=N-RES&standard=UOF,DUT', isOwn: true, isShared: false, owner: { name: 'Invented authority' } });
    const id = view?.id ?? '';
    expect((await change('authority', { id, name: 'Response, three years' })).view).toMatchObject({ name: 'Response, three years', address: view?.address });
    expect((await change('authority', { id, address: '' })).view).toMatchObject({ name: 'Response, three years', address: '' });
    expect(await drop('authority', id)).toEqual({ __typename: 'ViewDeleted', id });
    expect((await drop('authority', id)).__typename).toBe('NotFound');
    expect(await viewsOf('authority')).toEqual([]);
  });

  test('has a name of its own among one’s views, and filters that are an address', async () => {
    const id = idOf(await save('authority', { name: 'Mine' }));
    const other = idOf(await save('authority', { name: 'Another' }));
    expect((await save('authority', { name: 'Mine' })).problems?.[0]?.field).toEqual(['name']);
    expect((await change('authority', { id: other, name: 'Mine' })).problems?.[0]?.field).toEqual(['name']);
    expect((await change('authority', { id, name: 'Mine' })).__typename).toBe('ViewSaved');
    for (const name of ['', '  ', 'a'.repeat(81), 'two\nlines']) expect((await save('authority', { name })).problems?.[0]?.field).toEqual(['name']);
    for (const address of ['unit=<b>', 'a b', '//elsewhere.example', '#here', 'unit=\u0000', 'a'.repeat(2_001)]) expect((await save('authority', { name: 'Bad', address })).problems?.[0]?.field).toEqual(['address']);
    await drop('authority', id);
    await drop('authority', other);
  });

  test('is one’s own until it is shared, and then of the colleagues of the same role in the force alone', async () => {
    const id = idOf(await save('authority', { name: 'Of the desk' }));
    expect(await viewsOf('secondAssessor', ['authority'])).toEqual([]);
    expect((await change('authority', { id, isShared: true })).view?.isShared).toBe(true);
    expect(await viewsOf('secondAssessor', ['authority'])).toMatchObject([{ id, isOwn: false, isShared: true, owner: { name: 'Invented authority' } }]);
    for (const [by, roles] of [['friend', ['analyst']], ['inspector', ['manager']], ['officer', []], ['STH/authority', ['authority']]] as const) expect([by, await viewsOf(by, roles)]).toEqual([by, []]);
    expect((await change('authority', { id, isShared: false })).view?.isShared).toBe(false);
    expect(await viewsOf('secondAssessor', ['authority'])).toEqual([]);
    await drop('authority', id);
  });

  test('is changed and deleted by nobody else, whether they see it or not: to them it is not there', async () => {
    const id = idOf(await save('authority', { name: 'Shared', isShared: true }));
    for (const [by, roles] of [['secondAssessor', ['authority']], ['friend', ['analyst']], ['STH/authority', ['authority']]] as const) {
      expect((await change(by, { id, name: 'Taken over' }, roles)).__typename).toBe('NotFound');
      expect((await drop(by, id, roles)).__typename).toBe('NotFound');
    }
    expect(await viewsOf('authority')).toMatchObject([{ id, name: 'Shared' }]);
    await drop('authority', id);
  });

  test('shared by an analyst is read by analysts, and a reader is told the figures as they may see them: one that asks for more is finer than they may see', async () => {
    const id = idOf(await save('friend', { name: 'Fine', address: 'standard=UOF&source=IOPC', isShared: true }, ['analyst']));
    const [view] = await viewsOf('lawyer', ['analyst']);
    expect(view).toMatchObject({ id, address: 'standard=UOF&source=IOPC' });
    const { data } = await api.ask<{ pattern: object }>('lawyer', '{ pattern(metric: REFERRALS, by: [TEAM], filter: { standards: [UOF], sources: [IOPC] }) { __typename ... on FinerThanYouMaySee { drop } } }', {}, ['analyst']);
    expect(data.pattern).toMatchObject({ __typename: 'FinerThanYouMaySee', drop: expect.arrayContaining(['standards', 'sources']) as object });
    await drop('friend', id, ['analyst']);
  });

  test('is kept by whoever has figures, and by nobody else', async () => {
    for (const [by, roles] of [['officer', []], ['lawyer', ['auditor']], ['staffManager', ['administrator']]] as const) expect((await save(by, { name: 'None' }, roles)).__typename).toBe('NotAvailableToRole');
  });

  test('is one of a hundred at most', async () => {
    await api.database.pool.query("INSERT INTO saved_views SELECT uuidv7(), $1, $2, 'View ' || n, '', NULL, now() FROM generate_series(1, 100) n", [api.force.id, api.force.ids.authority]);
    expect((await save('authority', { name: 'One more' })).problems?.[0]?.field).toEqual(['name']);
    await api.database.pool.query('DELETE FROM saved_views');
  });
});
