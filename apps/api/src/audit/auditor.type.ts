import type { Day } from '@candour/domain/calendar';
import { Field, Float, ID, InputType, Int, ObjectType, registerEnumType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { InstantScalar } from '../calendar/instant.scalar.js';
import type { ViewerRole } from '../identity/viewer.js';
import { ViewerRoleEnum } from '../identity/viewer.type.js';
import { connectionOf } from '../reading/connection.type.js';

export const READ_HOWS = { OPENED: 'A case was opened.', LISTED: 'A case stood in a list.' } as const;
export type ReadHow = keyof typeof READ_HOWS;
export const ReadHowEnum = Object.fromEntries(Object.keys(READ_HOWS).map((how) => [how, how])) as { readonly [H in ReadHow]: H };
registerEnumType(ReadHowEnum, { name: 'ReadHow', description: 'How a case was read.', valuesConfig: Object.fromEntries(Object.entries(READ_HOWS).map(([how, description]) => [how, { description }])) });

@InputType({ description: 'Which reads. Every condition that is given holds.' })
export class AuditFilterInput {
  @Field(() => ID, { nullable: true, description: 'Those that opened this case or had it in a list.' })
  caseId: string | null;

  @Field(() => String, { nullable: true, description: 'The same by the whole reference of the case, as whoever asks the auditor gives it; one that leads nowhere finds nothing.' })
  reference: string | null;

  @Field(() => ReadHowEnum, { nullable: true, description: 'Those that opened a case, or had one in a list: the case named here, else any.' })
  how: ReadHow | null;

  @Field(() => ViewerRoleEnum, { nullable: true, description: 'Those of somebody who had this role at that instant.' })
  role: ViewerRole | null;

  @Field(() => ID, { nullable: true, description: 'Those of this person.' })
  personId: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'From this day on, Europe/London.' })
  from: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'Up to and with this day.' })
  to: Day | null;

  @Field(() => String, { nullable: true, description: 'Those that read this protection class, such as P.' })
  class: string | null;

  @Field(() => String, { nullable: true, description: 'Those for this purpose, such as BREAK_GLASS.' })
  purpose: string | null;
}

@ObjectType('AuditPerson', { simpleResolvers: true, description: 'Somebody who read, or recorded something, by id and name.' })
export class AuditPersonType {
  @Field(() => ID, { description: 'The person or client.' })
  id: string;

  @Field(() => String, { nullable: true, description: 'The name; absent for a client.' })
  name: string | null;
}

@ObjectType('AuditEntry', { simpleResolvers: true, description: 'One request that read about persons, as it stands in the ledger. It names cases by id and holds nothing of what was read.' })
export class AuditEntryType {
  @Field(() => Float, { description: 'Its number in the ledger of the force.' })
  number: number;

  @Field(() => InstantScalar, { description: 'When.' })
  at: string;

  @Field(() => AuditPersonType, { description: 'Who read.' })
  person: AuditPersonType;

  @Field(() => [String], { description: 'What they may do in the force, as at that instant.' })
  roles: readonly string[];

  @Field(() => String, { description: 'For what.' })
  purpose: string;

  @Field(() => [String], { description: 'The protection classes that were read.' })
  classes: readonly string[];

  @Field(() => [ID], { description: 'The cases that were opened.' })
  opened: readonly string[];

  @Field(() => [ID], { description: 'The cases that stood in a list.' })
  listed: readonly string[];

  @Field(() => String, { description: 'The operation, by the name its program gives it.' })
  operation: string;

  @Field(() => String, { description: 'The id of the request, as in the log.' })
  requestId: string;

  @Field(() => String, { nullable: true, description: 'A fingerprint of the sign-in: what was read under the same one belongs together.' })
  session: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'Until when this look is withheld from the officer; absent where it is not.' })
  withheldUntil: Day | null;
}
export const AuditEntryConnectionType = connectionOf(AuditEntryType, 'AuditEntry', 'entries of the audit');

export const LEDGER_STATES = {
  WHOLE: 'The ledger goes on from its last head outside the database.',
  UNSEALED_TOO_LONG: 'Entries have waited longer than ten seconds for their seal.',
  NOT_ANCHORED: 'Nothing has been written outside the database yet.',
  BROKEN: 'The ledger is not the one that was anchored: run npm run audit:verify.',
} as const;
export type LedgerState = keyof typeof LEDGER_STATES;
export const LedgerStateEnum = Object.fromEntries(Object.keys(LEDGER_STATES).map((state) => [state, state])) as { readonly [S in LedgerState]: S };
registerEnumType(LedgerStateEnum, { name: 'LedgerState', description: 'How the ledger of a force stands.', valuesConfig: Object.fromEntries(Object.entries(LEDGER_STATES).map(([state, description]) => [state, { description }])) });

@ObjectType('TreeHead', { simpleResolvers: true, description: 'The signed head of a ledger, as it was written outside the database.' })
export class TreeHeadType {
  @Field(() => Float, { description: 'How many entries.' })
  size: number;

  @Field(() => String, { description: 'The hash over all of them, in hexadecimal.' })
  root: string;

  @Field(() => InstantScalar, { description: 'When it was signed.' })
  at: string;

  @Field(() => String, { description: 'The key that signed it.' })
  keyId: string;
}

@ObjectType('LookExemption', { simpleResolvers: true, description: 'That the looks of one person at one case are withheld from the officer until a day.' })
export class LookExemptionType {
  @Field(() => ID, { description: 'The case.' })
  caseId: string;

  @Field(() => AuditPersonType, { description: 'Whose looks.' })
  person: AuditPersonType;

  @Field(() => String, { description: 'The recorded reason, a code.' })
  reason: string;

  @Field(() => AuditPersonType, { description: 'Who recorded it.' })
  recordedBy: AuditPersonType;

  @Field(() => DayScalar, { description: 'The day it was recorded.' })
  recordedOn: Day;

  @Field(() => DayScalar, { description: 'The day from which the officer sees the looks again.' })
  reviewOn: Day;
}

@ObjectType('AuditStatus', { simpleResolvers: true, description: 'How the ledger of the auditor’s force stands. The whole of it is gone through by npm run audit:verify.' })
export class AuditStatusType {
  @Field(() => LedgerStateEnum, { description: 'How it stands.' })
  state: LedgerState;

  @Field(() => String, { description: 'The same in words.' })
  says: string;

  @Field(() => Float, { description: 'Entries that are sealed.' })
  sealed: number;

  @Field(() => Int, { description: 'Entries that wait for their seal: a second’s worth.' })
  waiting: number;

  @Field(() => Float, { nullable: true, description: 'How long the oldest of those has waited, in seconds; absent where none waits.' })
  waitingSeconds: number | null;

  @Field(() => TreeHeadType, { nullable: true, description: 'The last head outside the database.' })
  lastAnchor: TreeHeadType | null;

  @Field(() => Int, { description: 'Exemptions under which looks are withheld from an officer today.' })
  withheldNow: number;

  @Field(() => Int, { description: 'Exemptions that were ever recorded.' })
  withheldEver: number;

  @Field(() => [LookExemptionType], { description: 'The latest 100 exemptions, newest first.' })
  exemptions: readonly LookExemptionType[];
}
