import { Field, Float, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import { InvalidDetailsType, NotAvailableToRoleType } from '../../access/refusal.type.js';
import { MonthScalar } from '../../calendar/day.scalar.js';
import { enumOf } from '../../taxonomy/enums.js';
import { FigureFactsType } from '../figure-facts.type.js';
import { FinerThanYouMaySeeType } from '../finer.type.js';
import { sameNames } from '../pattern-words.enum.js';

/** What is watched. Never an officer, and never a standard within one team. */
export const WatchedOf = sameNames('FORCE_STANDARD', 'UNIT', 'GROUP_STANDARD');
export type WatchedOf = keyof typeof WatchedOf;
registerEnumType(WatchedOf, {
  name: 'WatchedOf', description: 'What is watched. Never an officer, and never a standard within one team.',
  valuesConfig: { FORCE_STANDARD: { description: 'A standard in the whole force.' }, UNIT: { description: 'All referrals of one team.' }, GROUP_STANDARD: { description: 'A standard in a unit that has others below it.' } },
});

@ObjectType('WatchedUnit', { simpleResolvers: true, description: 'A unit that is watched.' })
export class WatchedUnitType {
  @Field(() => String, { description: 'Its code.' })
  code: string;

  @Field(() => String, { description: 'Its name.' })
  name: string;
}

@ObjectType('AlarmFilter', { simpleResolvers: true, description: 'Where to look: the filter under which a list of cases, or another figure, counts what the alarm counted.' })
export class AlarmFilterType {
  @Field(() => MonthScalar, { description: 'First month.' })
  from: string;

  @Field(() => MonthScalar, { description: 'Last month.' })
  to: string;

  @Field(() => String, { nullable: true, description: 'Code of the unit; absent for the whole force.' })
  unit: string | null;

  @Field(() => [enumOf('standards')], { nullable: true, description: 'The standard; absent for all of them.' })
  standards: readonly string[] | null;
}

@ObjectType('Alarm', { simpleResolvers: true, description: 'More referrals than were to be expected, for longer or by more than chance explains well. It says where to look, and nothing about anybody.' })
export class AlarmType {
  @Field(() => WatchedOf, { description: 'What it is of.' })
  of: WatchedOf;

  @Field(() => WatchedUnitType, { nullable: true, description: 'The unit; absent for the whole force.' })
  unit: WatchedUnitType | null;

  @Field(() => enumOf('standards'), { nullable: true, description: 'The standard; absent for all of them together.' })
  standard: string | null;

  @Field(() => String, { description: 'What it is of, in words, such as "Use of force, Custody".' })
  label: string;

  @Field(() => MonthScalar, { description: 'The month in which the rise began.' })
  since: string;

  @Field(() => MonthScalar, { description: 'The month in which it had become more than chance explains well.' })
  noticedIn: string;

  @Field(() => Boolean, { description: 'Whether it still goes on in the last whole month.' })
  goesOn: boolean;

  @Field(() => Int, { description: 'Months from the one it began in to the last whole month.' })
  months: number;

  @Field(() => Int, { description: 'How many were counted in them.' })
  seen: number;

  @Field(() => Float, { description: 'How many were to be expected in them.' })
  expected: number;

  @Field(() => AlarmFilterType, { description: 'Where to look.' })
  filter: AlarmFilterType;
}

@ObjectType('EarlyWarning', { simpleResolvers: true, description: 'What has risen above what was to be expected. Everything of the force is watched together, as of the last whole month, and alarms of the last twelve are told.' })
export class EarlyWarningType {
  @Field(() => FigureFactsType, { description: 'What the figure is. Its months are those that are watched.' })
  facts: FigureFactsType;

  @Field(() => Int, { description: 'How many series are watched.' })
  watched: number;

  @Field(() => Float, { description: 'At most so many false alarms a year are to be expected over everything that is watched, if nothing changes.' })
  falseAlarmsAYear: number;

  @Field(() => String, { description: 'The same as a sentence, to stand beside each alarm.' })
  chance: string;

  @Field(() => MonthScalar, { nullable: true, description: 'The first of the months that what is expected was made of; absent where nothing is watched yet.' })
  expectedFrom: string | null;

  @Field(() => MonthScalar, { nullable: true, description: 'The last of them.' })
  expectedTo: string | null;

  @Field(() => [AlarmType], { description: 'What has risen: what goes on first, then the greatest rise.' })
  alarms: readonly AlarmType[];

  @Field(() => [String], { description: 'What is not watched, and why, in plain sentences.' })
  notWatched: readonly string[];
}

export const EarlyWarningResult = createUnionType({ name: 'EarlyWarningResult', description: 'What has risen, or why there is no answer.', types: () => [EarlyWarningType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const });
