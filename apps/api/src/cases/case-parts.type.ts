import type { Day } from '@candour/domain/calendar';
import type { AllegationCategory, AllegationSubCategory, ExtensionReason, NoticeMode } from '@candour/domain/taxonomy';
import { Field, Int, ObjectType } from 'type-graphql';
import { DayScalar } from '../calendar/day.scalar.js';
import { enumFor, enumOf } from '../taxonomy/enums.js';

@ObjectType('ScopeVersion', { simpleResolvers: true, description: 'The matter referred, as it was written down at one time.' })
export class ScopeVersionType {
  @Field(() => Int, { description: 'Number of the version, from 1.' })
  version: number;

  @Field(() => String, { nullable: true, description: 'The matter; absent once the record was disposed of.' })
  text: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day from which it holds.' })
  validFrom: Day | null;

  @Field(() => String, { nullable: true, description: 'Why it was changed.' })
  reason: string | null;
}

@ObjectType('Allegation', { simpleResolvers: true, description: 'An allegation in the IOPC categories.' })
export class AllegationType {
  @Field(() => enumOf('allegationCategories'), { description: 'The category.' })
  category: AllegationCategory;

  @Field(() => enumOf('allegationSubCategories'), { nullable: true, description: 'The sub-type.' })
  subCategory: AllegationSubCategory | null;
}

@ObjectType('Notice', { simpleResolvers: true, description: 'How and when the officer was told.' })
export class NoticeType {
  @Field(() => enumOf('noticeModes'), { nullable: true, description: 'How the officer was told.' })
  mode: NoticeMode | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the officer was told, or the email was sent.' })
  givenOn: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the notice counts as given.' })
  deemedOn: Day | null;

  @Field(() => String, { nullable: true, description: 'Why the matter was referred, in words for the officer.' })
  whyReferred: string | null;

  @Field(() => enumOf('noticeLanguages'), { nullable: true, description: 'English or Welsh.' })
  language: string | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the officer acknowledged it.' })
  acknowledgedOn: Day | null;
}

@ObjectType('Extension', { simpleResolvers: true, description: 'A later date for the account.' })
export class ExtensionType {
  @Field(() => DayScalar, { description: 'The day it was agreed.' })
  on: Day;

  @Field(() => DayScalar, { nullable: true, description: 'The earlier date.' })
  oldDue: Day | null;

  @Field(() => DayScalar, { description: 'The new date.' })
  newDue: Day;

  @Field(() => enumOf('extensionReasons'), { nullable: true, description: 'The kind of reason.' })
  reason: ExtensionReason | null;

  @Field(() => enumFor(['OFFICER', 'REVIEWER']), { nullable: true, description: 'Who asked for it.' })
  askedBy: 'OFFICER' | 'REVIEWER' | null;
}

@ObjectType('Meeting', { simpleResolvers: true, description: 'The discussion that is arranged.' })
export class MeetingType {
  @Field(() => DayScalar, { description: 'The day.' })
  on: Day;

  @Field(() => String, { nullable: true, description: 'Where, or how to join.' })
  place: string | null;

  @Field(() => Boolean, { description: 'Held at a distance.' })
  remote: boolean;

  @Field(() => Boolean, { description: 'Together with the other officers of the incident.' })
  joint: boolean;
}
