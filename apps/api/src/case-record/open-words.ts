import type { Json } from '@candour/domain';
import type { Asking, Shows } from '../reading/reading.js';
import { joined, sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { openPart } from './seal-event.js';
import type { Drawer } from './seal-event.js';
import type { DataKeyRow } from './sealed.entities.js';
import type { DataKey, Vault } from './vault.js';

/** One sealed part: of which case, of which of its events, and from which drawer. */
export interface WantedPart { readonly drawer: Drawer; readonly caseId: string; readonly seq: number }
/** What was sealed, opened; or that its key is destroyed, so that nobody can open it any more. */
export type Words = { readonly disposed: false; readonly part: Json } | { readonly disposed: true };
/** The words of a part, as far as the database gave them; undefined where it did not. */
export type WordsOf = (part: WantedPart) => Words | undefined;

type SealedClass = 'P' | 'R' | 'W';
const TABLES: Readonly<Record<SealedClass, readonly (readonly [Drawer, string])[]>> = {
  P: [['P', 'protected_records']], R: [['R', 'report_records'], ['RB', 'report_discussions']], W: [['W', 'welfare_records']],
};
const CLASSES = Object.keys(TABLES) as readonly SealedClass[];
const nameOf = ({ drawer, caseId, seq }: WantedPart): string => `${drawer} ${caseId} ${seq}`;

interface Row extends WantedPart, Pick<DataKeyRow, 'id' | 'forceId' | 'class' | 'wrapped'> { readonly ciphertext: Buffer }

/**
 * Fetches sealed parts and opens them: one statement for each class, however many parts and cases there are. The caller says which
 * parts the process lets the viewer read; the policies of the database decide once more, by themselves, and what they do not give is
 * not opened. Each case of which something was opened is written down with its class; opened is what is fetched with a living key.
 */
export async function openWords(reading: Asking, vault: Vault, wanted: readonly WantedPart[]): Promise<WordsOf> {
  const opened = new Map<string, Words>();
  const keys = new Map<string, DataKey | null>();
  for (const cls of CLASSES) {
    const ofClass = wanted.filter(({ drawer }) => TABLES[cls].some(([name]) => name === drawer));
    if (ofClass.length === 0) continue;
    const shows: Shows<Row> = { how: 'OPENED', class: cls, cases: (found) => found.flatMap((row) => (row.wrapped === null ? [] : [row.caseId])) };
    const found = await reading.rows<Row>(partsOf(cls, ofClass), shows);
    const closed = [...new Map(found.filter(({ id }) => !keys.has(id)).map((row) => [row.id, row])).values()];
    for (const [i, key] of (await vault.unwrapAll(closed)).entries()) keys.set((closed[i] as Row).id, key);
    for (const row of found) {
      const key = keys.get(row.id) ?? null;
      opened.set(nameOf(row), key === null ? { disposed: true } : { disposed: false, part: openPart(vault, row.drawer, key, row.seq, row.ciphertext) });
    }
  }
  return (part) => opened.get(nameOf(part));
}

function partsOf(cls: SealedClass, wanted: readonly WantedPart[]): Sql {
  const selects = TABLES[cls].map(([drawer, table]) => {
    const ofTable = wanted.filter((part) => part.drawer === drawer);
    return sql`SELECT ${drawer}::text AS drawer, r.case_id AS "caseId", r.seq, r.ciphertext, k.id, k.force_id AS "forceId", k.class, k.wrapped
      FROM unnest(${ofTable.map(({ caseId }) => caseId)}::uuid[], ${ofTable.map(({ seq }) => seq)}::integer[]) w(case_id, seq)
      JOIN ${word(table)} r ON r.case_id = w.case_id AND r.seq = w.seq JOIN data_keys k ON k.id = r.key_id`;
  });
  return joined(selects, ' UNION ALL ');
}
