import type pg from 'pg';

/** The number of a reference as it is written. */
export const padded = (number: number): string => String(number).padStart(4, '0');

/** A reference as we give it: force, year, number. */
export const referenceOf = (forceCode: string, year: number, number: number): string => `${forceCode}/${year}/${padded(number)}`;

/**
 * A reference that no counter gave, for a case kept to a named list, or of somebody who reads the list of cases: a gap between two numbers would tell everybody who lists the
 * cases that there is one more (R60).
 */
export const referenceApart = (forceCode: string, year: number, caseId: string): string => `${forceCode}/${year}/R${caseId.replaceAll('-', '').slice(-8).toUpperCase()}`;

const APART = /^.+\/\d{4}\/R[0-9A-F]{8}$/i;
/** Whether a reference has the shape of one that no counter gave, whoever it may belong to. */
export const isReferenceApart = (reference: string): boolean => APART.test(reference);

const OURS = /^.+\/(\d{4})\/(\d{4,9})$/;

/** What a new case is called by. */
export async function newReference(client: pg.ClientBase, of: { readonly forceId: string; readonly year: number; readonly caseId: string; readonly isRestricted: boolean; readonly officer: string | null }): Promise<string> {
  const { forceId, year, caseId, isRestricted, officer } = of;
  if (!isRestricted && !(await listsTheForcesCases(client, forceId, officer))) return nextReference(client, forceId, year);
  const { rows: [force] } = await client.query<{ code: string }>({ name: 'force_code', text: 'SELECT code FROM forces WHERE id = $1', values: [forceId] });
  return referenceApart(force?.code ?? '', year, caseId);
}

/** R1: whether the officer of a new case reads the list of the force's cases, and would see in it the gap of the one they have not been told of. */
async function listsTheForcesCases(client: pg.ClientBase, forceId: string, officer: string | null): Promise<boolean> {
  if (officer === null) return false;
  const { rowCount } = await client.query({ name: 'lists_cases', text: `SELECT FROM people WHERE force_id = $1 AND id = $2 AND roles && '{authority}'`, values: [forceId, officer] });
  return rowCount === 1;
}

/** The next reference of a force in a year. Two referrals at once wait for each other here, so no number is given twice. */
async function nextReference(client: pg.ClientBase, forceId: string, year: number): Promise<string> {
  const { rows: [row] } = await client.query<{ last: number; code: string }>({
    name: 'next_reference',
    text: `INSERT INTO reference_counters AS r (force_id, year, last) VALUES ($1, $2, 1)
      ON CONFLICT (force_id, year) DO UPDATE SET last = r.last + 1 RETURNING last, (SELECT code FROM forces WHERE id = $1) AS code`,
    values: [forceId, year],
  });
  if (row === undefined) throw new Error('A reference counter gave no number.');
  return referenceOf(row.code, year, row.last);
}

/** The highest number in each force and year among references that have our shape, whoever gave them. */
export class ReferencesSeen {
  readonly #highest = new Map<string, { readonly forceId: string; readonly year: number; readonly last: number }>();

  see(forceId: string, reference: string): void {
    const [, year, number] = OURS.exec(reference) ?? [];
    if (year === undefined || number === undefined) return;
    const key = `${forceId}/${year}`;
    const last = Math.max(Number(number), this.#highest.get(key)?.last ?? 0);
    this.#highest.set(key, { forceId, year: Number(year), last });
  }

  /** Lets new references begin after those seen. */
  async save(client: pg.ClientBase): Promise<void> {
    for (const { forceId, year, last } of this.#highest.values()) {
      await client.query(
        'INSERT INTO reference_counters AS r (force_id, year, last) VALUES ($1, $2, $3) ON CONFLICT (force_id, year) DO UPDATE SET last = greatest(r.last, excluded.last)',
        [forceId, year, last],
      );
    }
  }
}
