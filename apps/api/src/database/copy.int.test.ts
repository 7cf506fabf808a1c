import type pg from 'pg';
import { openTestDatabase, type AppDatabase } from '../testing/app-database.js';
import { CopyLoad, prepareLoading } from './copy.js';
import type { Table } from './table.js';

const NOTES: Table = { name: 'notes', columns: [{ property: 'number', name: 'number', kind: 'plain', key: true }, { property: 'text', name: 'text', kind: 'plain', key: false }] };
const WORDS: Table = { name: 'words', columns: [{ property: 'said', name: 'said', kind: 'list', key: false }] };

let database: AppDatabase;
let client: pg.PoolClient;
beforeAll(async () => {
  database = await openTestDatabase();
  client = await database.pool.connect();
  await client.query('CREATE TEMP TABLE notes (number int, text text); CREATE TEMP TABLE words (said text[])');
});
afterAll(async () => {
  client.release();
  await database.close();
});

test('a load brings every text as it was, however long it is, whatever letters it has, and across every growth of its room', async () => {
  const letters = ['plain ', 'Siân – “yes” ', '日本 ', '🌿\t\\N\n', 'ÿ'];
  const rows = Array.from({ length: 400 }, (_, i) => ({ number: i, text: (letters[i % letters.length] ?? '').repeat(i % 7 === 0 ? i * 10 : i % 40) }));
  const load = new CopyLoad([NOTES, WORDS]);
  for (const row of rows) load.add(NOTES, [row]);
  load.add(WORDS, [{ said: ['Siân', '🌿', 'a"b\\c,{d}'] }, { said: [] }]);
  await client.query('BEGIN');
  await prepareLoading(client, [NOTES, WORDS]);
  await load.send(client);
  await client.query('COMMIT');
  expect((await client.query('SELECT number, text FROM notes ORDER BY number')).rows).toEqual(rows);
  expect((await client.query('SELECT said FROM words')).rows).toEqual([{ said: ['Siân', '🌿', 'a"b\\c,{d}'] }, { said: [] }]);
});

test('a load counts the bytes that wait, and takes rows only for the tables it was told of', () => {
  const load = new CopyLoad([NOTES]);
  load.add(NOTES, [{ number: 1, text: 'Siân' }]);
  expect(load.size).toBe(Buffer.byteLength('1\tSiân\n'));
  expect(() => load.add(WORDS, [{ said: [] }])).toThrow('A load was not told of the table words.');
});
