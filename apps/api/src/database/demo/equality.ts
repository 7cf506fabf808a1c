import { createHash } from 'node:crypto';
import { firstDayOf, monthOf, shiftMonth } from '@candour/domain/calendar';
import type { Day, Month } from '@candour/domain/calendar';
import type pg from 'pg';
import { EqualityRecordRow } from '../../case-record/sealed.entities.js';
import type { Pen } from '../../cases/write-down.js';
import { HeadcountGroupRow } from '../../people/strength.entity.js';
import { tableOf } from '../table.js';
import { addRows, writeRows } from '../write-rows.js';
import { idFrom } from './organisation.js';
import type { DemoForce } from './organisation.js';
import { seeded } from './seeded.js';

/** Invented groups with the share of the force in each. The smaller group of ethnicity is so large that most quarters can be told and some cannot. */
const GROUPS = { GENDER: [['Women', 0.34], ['Men', 0.66]], ETHNICITY: [['White', 0.85], ['Ethnic minorities', 0.15]] } as const;
type Characteristic = keyof typeof GROUPS;
const CHARACTERISTICS = Object.keys(GROUPS) as readonly Characteristic[];
/** Who declares nothing: their referrals are not stated. */
const NOT_STATED = 0.07;
const QUARTER = 3;

const [STRENGTH, DECLARED] = [tableOf(HeadcountGroupRow), tableOf(EqualityRecordRow)];

/** What every invented officer declared of themselves, and how many of each group the force had in each quarter: whether groups fare alike can then be asked. All of it is invented, like the officers. */
export async function addEquality(client: pg.ClientBase, { vault }: Pick<Pen, 'vault'>, force: DemoForce, ask: { readonly years: number; readonly seed: number; readonly asOf: Day }): Promise<void> {
  const officers = force.people.filter((person) => !person.isStaff);
  const declared = CHARACTERISTICS.flatMap((characteristic, c) => {
    const chance = seeded(ask.seed * 31 + c);
    return officers.map(({ id }) => ({ person: id, characteristic, group: chance.happens(NOT_STATED) ? null : chance.weighted<string>(GROUPS[characteristic]) }));
  });
  const said = declared.flatMap(({ group, ...who }) => (group === null ? [] : [{ force: force.id, id: idFrom(force.code, 'declaration', who.person, who.characteristic), text: JSON.stringify({ ...who, group }) }]));
  const sealed = await vault.sealEquality(said);
  await addRows(client, DECLARED, said.map(({ id }, i) => ({ id, forceId: force.id, rowHash: createHash('sha256').update(id).digest(), ...sealed[i], recordedAt: `${ask.asOf}T09:00:00.000Z` })));
  const strength = CHARACTERISTICS.flatMap((characteristic) => GROUPS[characteristic].map(([group]) => ({ characteristic, groupCode: group, officers: declared.filter((each) => each.characteristic === characteristic && each.group === group).length })));
  await writeRows(client, STRENGTH, quartersOf(ask).flatMap((quarter) => strength.map((each) => ({ ...each, forceId: force.id, quarter }))), ['officers']);
}

/** First days of the quarters that were over. */
function quartersOf({ years, asOf }: { readonly years: number; readonly asOf: Day }): readonly Day[] {
  const last = monthOf(asOf);
  const began = shiftMonth(last, -((Number(last.slice(5)) - 1) % QUARTER)) as Month;
  return Array.from({ length: (years * 12) / QUARTER }, (_, i) => firstDayOf(shiftMonth(began, -QUARTER * (i + 1))));
}
