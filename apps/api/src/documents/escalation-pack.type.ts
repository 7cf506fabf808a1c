import type { Day } from '@candour/domain/calendar';
import { Field, ID, Int, ObjectType, registerEnumType } from 'type-graphql';
import { ReadableEnum } from '../access/sight.type.js';
import type { Readable } from '@candour/domain';
import { DayScalar } from '../calendar/day.scalar.js';
import { PersonType } from '../people/person.type.js';
import { LEFT_OUT } from './escalation-pack.js';
import type { LeftOut } from './escalation-pack.js';

export const LeftOutEnum = Object.fromEntries(Object.keys(LEFT_OUT).map((why) => [why, why])) as { readonly [L in LeftOut]: L };
registerEnumType(LeftOutEnum, { name: 'LeftOutOfPack', description: 'Why a record of a case is not in its escalation pack.', valuesConfig: Object.fromEntries(Object.entries(LEFT_OUT).map(([why, description]) => [why, { description }])) });

@ObjectType('PackText', { simpleResolvers: true, description: 'A text of a record in the pack.' })
export class PackTextType {
  @Field(() => String, { description: 'What was asked for.' })
  label: string;

  @Field(() => String, { description: 'What was written.' })
  text: string;
}

@ObjectType('PackRecord', { simpleResolvers: true, description: 'A record of the case that is handed on.' })
export class PackRecordType {
  @Field(() => String, { description: 'The record, by its number in the case.' })
  record: string;

  @Field(() => String, { description: 'What it is.' })
  name: string;

  @Field(() => DayScalar, { nullable: true, description: 'The day it was written.' })
  on: Day | null;

  @Field(() => String, { description: 'Its texts, each under what was asked for.' })
  text: string;

  @Field(() => [PackTextType], { description: 'The same, one by one.' })
  texts: readonly PackTextType[];

  @Field(() => String, { description: 'Its link in the chain of the case, by which the auditor finds it; it tells nothing of what was written.' })
  link: string;
}

@ObjectType('PackOmission', { simpleResolvers: true, description: 'A record of the case that is not handed on.' })
export class PackOmissionType {
  @Field(() => String, { description: 'The record, by its number in the case.' })
  record: string;

  @Field(() => String, { description: 'What it is; of a record whose existence is protected, the class alone.' })
  name: string;

  @Field(() => ReadableEnum, { description: 'The protection class it belongs to.' })
  class: Readable;

  @Field(() => DayScalar, { nullable: true, description: 'The day of the step; absent where its existence is protected.' })
  on: Day | null;

  @Field(() => LeftOutEnum, { description: 'Why it is left out.' })
  code: LeftOut;

  @Field(() => String, { description: 'Why it is left out, in words.' })
  why: string;

  @Field(() => String, { description: 'Its link in the chain of the case, by which the auditor finds it; it tells nothing of what was written.' })
  link: string;
}

@ObjectType('EscalationPack', { simpleResolvers: true, description: 'What goes with an escalated case: made once, with the decision, and kept as it was made. It holds nothing of account, discussion, welfare or report, and lists every record it leaves out.' })
export class EscalationPackType {
  @Field(() => ID, { description: 'The pack.' })
  id: string;

  @Field(() => String, { description: 'The reference of the case.' })
  reference: string;

  @Field(() => PersonType, { nullable: true, description: 'The officer the matter is about.' })
  officer: object | null;

  @Field(() => DayScalar, { description: 'The day it was made: that of the decision.' })
  madeOn: Day;

  @Field(() => Int, { description: 'With how many versions of the account everything in it was compared when the case was referred back.' })
  accountVersionsCompared: number;

  @Field(() => [PackRecordType], { description: 'What is handed on.' })
  records: readonly PackRecordType[];

  @Field(() => [PackOmissionType], { description: 'Every other record of the case, and why it is left out. Together with the records they are all there are.' })
  leftOut: readonly PackOmissionType[];

  @Field(() => String, { description: 'SHA-256 over everything in the pack.' })
  digest: string;
}
