import { day, englandAndWales } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type pg from 'pg';
import { takePictures } from '../../analytics/protected/take-pictures.js';
import { saveAll } from '../../cases/save-batch.js';
import type { Pen } from '../../cases/write-down.js';
import { DEMO_CLIENTS, DEMO_FORCES } from '../../identity/demo-personas.js';
import { isClientPurpose } from '../../identity/purposes.js';
import { registerClient } from '../../identity/service-clients.js';
import { UnitRow } from '../../people/force.entity.js';
import { PersonRow, PostingRow } from '../../people/person.entity.js';
import { HeadcountRow } from '../../people/strength.entity.js';
import { tableOf } from '../table.js';
import type { Table } from '../table.js';
import { inTransaction } from '../transaction.js';
import { writeRows } from '../write-rows.js';
import { addEquality } from './equality.js';
import { histories } from './histories.js';
import { idFrom, organisation } from './organisation.js';
import type { DemoForce } from './organisation.js';
import { isWithoutForces } from './without-forces.js';

/** How large the demonstration is. The same seed and day always give the same forces and cases. */
export interface DemoAsk { readonly officers: number; readonly years: number; readonly seed: number; readonly asOf: Day }
export const DEMO_DEFAULTS = { officers: 5_000, years: 4, seed: 1 } as const;

/** What was loaded. */
export interface Loaded { readonly people: number; readonly cases: number }

/** Officers and cases of the second, smaller force: it is there so that one can see that nobody of the first sees it. */
const SECOND = { officers: 420, casesPerYear: 36 } as const;
const CASES_PER_OFFICER_YEAR = 0.078;

/** The year the holiday table ends in is not whole for dates that reach beyond it: the stories are told up to the year before. */
const LAST_DAY = day(`${Number(englandAndWales.to.slice(0, 4)) - 1}-12-31`);
const DEMO_LOCK = 726_704;

/**
 * Loads two invented forces into a database without any: units, people, strength, and the stories of their cases told by the process
 * itself and saved by the batch path. One transaction; of two starts at once one loads and the other finds it done.
 * @returns how many people and cases there are; null where the database has a force already, and nothing was done
 */
export function loadDemonstration(office: Pen & { readonly jobs: pg.Pool }, ask: DemoAsk): Promise<Loaded | null> {
  return inTransaction(office.jobs, async (client) => {
    await client.query('SELECT pg_advisory_xact_lock($1)', [DEMO_LOCK]);
    if (!(await isWithoutForces(client))) return null;
    const asOf = ask.asOf < LAST_DAY ? ask.asOf : LAST_DAY;
    const first = organisation({ ...ask, asOf, code: DEMO_FORCES.first, name: 'Northshire Constabulary (invented)', size: 'large' });
    const second = organisation({ ...ask, asOf, code: DEMO_FORCES.second, name: 'Westmoor Police (invented)', size: 'small', officers: SECOND.officers, seed: ask.seed + 1 });
    for (const force of [first, second]) await loadOrganisation(client, force);
    for (const { clientId, name, purpose, scope } of DEMO_CLIENTS.filter((each) => isClientPurpose(each.purpose))) {
      await registerClient(client, { id: idFrom(first.code, 'client', clientId), forceId: first.id, clientId, name, purpose, scopes: [scope], registeredBy: null, at: `${asOf}T09:00:00.000Z` });
    }
    const stories = function* () {
      yield* histories({ ...ask, asOf, force: first, cases: Math.round(ask.officers * ask.years * CASES_PER_OFFICER_YEAR), planted: true });
      yield* histories({ ...ask, asOf, force: second, cases: SECOND.casesPerYear * ask.years, planted: false, seed: ask.seed + 1 });
    };
    const { cases } = await saveAll(client, office, stories());
    for (const force of [first, second]) await addEquality(client, office, force, { ...ask, asOf });
    await takePictures(client, `${asOf}T09:00:00.000Z`);
    return { people: first.people.length + second.people.length, cases };
  });
}

const UNITS = tableOf(UnitRow);
const PEOPLE = tableOf(PersonRow);
const POSTINGS = tableOf(PostingRow);
const HEADCOUNTS = tableOf(HeadcountRow);

/** Writes the units, people and strength of a force. */
export async function loadOrganisation(client: pg.ClientBase, force: DemoForce): Promise<void> {
  const forceId = force.id;
  await client.query('INSERT INTO forces (id, code, name) VALUES ($1, $2, $3)', [forceId, force.code, force.name]);
  await add(client, UNITS, force.units.map((u) => ({ forceId, code: u.code, name: u.name, kind: u.kind, parentCode: u.parent, validFrom: u.from, validTo: u.to })));
  await add(client, PEOPLE, force.people.map((p) => ({
    id: p.id, forceId, number: p.number, name: p.name, rank: p.rank, special: p.isSpecial, staff: p.isStaff, probationer: p.isProbationer, probationEndsOn: p.probationEndsOn, lineManagerId: p.lineManagerId,
    leaverOn: p.leaverOn, resignsOn: p.resignsOn, chiefOfficer: p.isChiefOfficer ?? false, standardsStaff: p.isPsdStaff, roles: p.roles,
  })));
  await add(client, POSTINGS, force.people.map((p) => ({ personId: p.id, validFrom: p.from, forceId, unitCode: p.unit, role: p.role, rank: p.rank })));
  await add(client, HEADCOUNTS, force.headcounts.map((h) => ({ forceId, unitCode: h.unit, month: `${h.month}-01`, officers: h.officers, specials: h.specials, staff: h.staff, fte: h.fte })));
}

const add = (client: pg.ClientBase, table: Table, rows: readonly object[]): Promise<number> => writeRows(client, table, rows, table.columns.filter((c) => !c.key).map((c) => c.property));
