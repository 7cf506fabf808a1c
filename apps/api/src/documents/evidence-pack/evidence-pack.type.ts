import { Field, ID, InputType, Int, ObjectType, createUnionType, registerEnumType } from 'type-graphql';
import type { Day } from '@candour/domain/calendar';
import { InvalidDetailsType, NotAvailableToRoleType, RefusalType } from '../../access/refusal.type.js';
import { FinerThanYouMaySeeType } from '../../analytics/finer.type.js';
import { OutcomeMixBy } from '../../analytics/outcomes/outcome-mix.type.js';
import { PatternsMode, sameNames } from '../../analytics/pattern-words.enum.js';
import { DayScalar } from '../../calendar/day.scalar.js';
import { InstantScalar } from '../../calendar/instant.scalar.js';
import { PatternFilterInput } from '../../cases/case-filter.input.js';
import { NotFoundType } from '../../cases/command-results.type.js';

/** The figures a pack can hold, in the order they stand in it. */
export const EvidenceFigure = sameNames('REFERRALS_CHANGING', 'STANDARDS', 'STANDARDS_AND_TEAMS', 'TEAMS', 'STAGES', 'OUTCOMES', 'ELEMENTS', 'SOURCES', 'ACTIONS_DONE', 'LESSONS', 'FAIRNESS', 'DATA_QUALITY');
export type EvidenceFigure = keyof typeof EvidenceFigure;
export const EVIDENCE_FIGURES = Object.keys(EvidenceFigure) as readonly EvidenceFigure[];
registerEnumType(EvidenceFigure, {
  name: 'EvidenceFigure', description: 'A figure of the page of patterns.',
  valuesConfig: {
    REFERRALS_CHANGING: { description: 'Is the number of referrals changing?' }, STANDARDS: { description: 'Which standards are named most?' }, STANDARDS_AND_TEAMS: { description: 'Where do standards and teams meet?' },
    TEAMS: { description: 'Which teams differ beyond chance?' }, STAGES: { description: 'How long does each stage take?' }, OUTCOMES: { description: 'What came of it?' }, ELEMENTS: { description: 'Where in the decision?' },
    SOURCES: { description: 'Where do referrals come from?' }, ACTIONS_DONE: { description: 'Is what was agreed done?' }, LESSONS: { description: 'What did we learn?' }, FAIRNESS: { description: 'Is it fair?' }, DATA_QUALITY: { description: 'Can we trust the data?' },
  },
});

export const EvidencePackState = sameNames('WAITING', 'AT_WORK', 'READY', 'FAILED', 'CANCELLED', 'GONE');
export type EvidencePackState = keyof typeof EvidencePackState;
registerEnumType(EvidencePackState, {
  name: 'EvidencePackState', description: 'How far a pack is.',
  valuesConfig: {
    WAITING: { description: 'Others are made before it.' }, AT_WORK: { description: 'Its figures are being worked out.' }, READY: { description: 'It can be downloaded.' },
    FAILED: { description: 'It was not made; `why` says it in a sentence.' }, CANCELLED: { description: 'Whoever asked for it stopped it.' }, GONE: { description: 'It was made and is kept no longer.' },
  },
});

@ObjectType('EvidencePackFigure', { simpleResolvers: true, description: 'A figure in a pack.' })
export class EvidencePackFigureType {
  @Field(() => EvidenceFigure, { description: 'Which it is.' })
  figure: EvidenceFigure;

  @Field(() => String, { description: 'The question it answers.' })
  title: string;

  @Field(() => String, { nullable: true, description: 'The name it can be asked for again by, with the query `figure`. Absent where there was no such figure for whoever asked.' })
  queryId: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 over the values, hexadecimal. Absent where there was no such figure.' })
  digest: string | null;
}

@ObjectType('EvidencePack', { simpleResolvers: true, description: 'Figures as one PDF, worked out as whoever asked for it and for nobody else.' })
export class EvidencePackType {
  @Field(() => ID, { description: 'Its id; it is downloaded from /evidence-packs/<id>.pdf.' })
  id: string;

  @Field(() => EvidencePackState, { description: 'How far it is.' })
  state: EvidencePackState;

  @Field(() => Int, { description: 'How many figures are done.' })
  done: number;

  @Field(() => Int, { description: 'How many figures it will have.' })
  total: number;

  @Field(() => PatternsMode, { description: 'How exact its numbers are.' })
  mode: PatternsMode;

  @Field(() => InstantScalar, { description: 'When it was asked for.' })
  askedAt: string;

  @Field(() => InstantScalar, { nullable: true, description: 'When it was ready.' })
  madeAt: string | null;

  @Field(() => DayScalar, { description: 'The last day it can be downloaded.' })
  keptUntil: Day;

  @Field(() => String, { nullable: true, description: 'Why it was not made, in a plain sentence.' })
  why: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 over names and values of its figures, hexadecimal: printed on its last page.' })
  digest: string | null;

  @Field(() => String, { nullable: true, description: 'SHA-256 over the file, hexadecimal.' })
  fileDigest: string | null;

  @Field(() => Int, { nullable: true, description: 'How large the file is.' })
  bytes: number | null;

  @Field(() => Int, { nullable: true, description: 'How many pages it has.' })
  pages: number | null;

  @Field(() => String, { nullable: true, description: 'The name the file is given.' })
  fileName: string | null;

  @Field(() => [EvidencePackFigureType], { description: 'The figures in it, once it is ready.' })
  figures: readonly EvidencePackFigureType[];
}

@InputType({ description: 'What a pack is to hold.' })
export class RequestEvidencePackInput {
  @Field(() => PatternFilterInput, { nullable: true, description: 'Which cases.' })
  filter?: PatternFilterInput | null;

  @Field(() => [EvidenceFigure], { nullable: true, description: 'Which figures; all of them where none is named.' })
  figures?: readonly EvidenceFigure[] | null;

  @Field(() => OutcomeMixBy, { nullable: true, description: 'What outcomes are divided by; source where nothing is said.' })
  outcomesBy?: OutcomeMixBy | null;
}

@ObjectType('EvidencePackRequested', { simpleResolvers: true, description: 'It will be made.' })
export class EvidencePackRequestedType {
  @Field(() => EvidencePackType, { description: 'The pack.' })
  pack: EvidencePackType;
}

@ObjectType('EvidencePackUnderWay', { implements: RefusalType, simpleResolvers: true, description: 'One is being made for this person already, and each has one at a time.' })
export class EvidencePackUnderWayType extends RefusalType {
  @Field(() => EvidencePackType, { nullable: true, description: 'The one that is being made.' })
  pack: EvidencePackType | null;
}

@ObjectType('EvidencePackCancelled', { simpleResolvers: true, description: 'It is not made.' })
export class EvidencePackCancelledType {
  @Field(() => ID, { description: 'Which.' })
  id: string;
}

const REQUESTED = [EvidencePackRequestedType, EvidencePackUnderWayType, FinerThanYouMaySeeType, NotAvailableToRoleType, InvalidDetailsType] as const;
export type RequestEvidencePackAnswer = InstanceType<(typeof REQUESTED)[number]>;
export const RequestEvidencePackResult = createUnionType({ name: 'RequestEvidencePackResult', description: 'What asking for a pack is answered with.', types: () => REQUESTED });

const CANCELLED = [EvidencePackCancelledType, NotFoundType] as const;
export type CancelEvidencePackAnswer = InstanceType<(typeof CANCELLED)[number]>;
export const CancelEvidencePackResult = createUnionType({ name: 'CancelEvidencePackResult', description: 'What cancelling a pack is answered with.', types: () => CANCELLED });
