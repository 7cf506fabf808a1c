import type { Day } from '@candour/domain/calendar';
import { Field, ID, ObjectType } from 'type-graphql';
import { ActionTypeType } from '../../actions/action.type.js';
import { DayScalar } from '../../calendar/day.scalar.js';
import { LessonType } from '../../lessons/lesson.type.js';
import { PersonType } from '../../people/person.type.js';
import { NoticeType } from '../case-parts.type.js';
import { AccountType } from './account.type.js';
import { ReportType, ReviewNoteType } from './report.type.js';

@ObjectType('Grant', { simpleResolvers: true, description: 'That the officer lets a Federation representative or friend read, for a time.' })
export class GrantType {
  @Field(() => PersonType, { nullable: true, description: 'The representative or friend.' })
  friend: object | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day the officer allowed it.' })
  from: Day | null;

  @Field(() => DayScalar, { description: 'The last day.' })
  until: Day;

  @Field(() => Boolean, { description: 'Whether report and actions are open to them too.' })
  withReport: boolean;

  @Field(() => DayScalar, { nullable: true, description: 'The day the officer ended it.' })
  endedOn: Day | null;

  @Field(() => Boolean, { description: 'Whether it holds today.' })
  isOpen: boolean;
}

@ObjectType('GrantedReview', { simpleResolvers: true, description: 'What an officer lets the person who asks read of their review, as their Federation representative or friend. It is not the case, and it opens no step.' })
export class GrantedReviewType {
  @Field(() => ID, { description: 'The review. It opens nothing by itself.' })
  id: string;

  @Field(() => PersonType, { nullable: true, description: 'The officer who allowed it.' })
  officer: object | null;

  @Field(() => DayScalar, { description: 'The last day.' })
  until: Day;

  @Field(() => Boolean, { description: 'Whether the officer opened report and actions too.' })
  withReport: boolean;

  @Field(() => NoticeType, { nullable: true, description: 'How and when the officer was told.' })
  notice: NoticeType | null;

  @Field(() => AccountType, { nullable: true, description: 'The officer’s own account; absent while there is none.' })
  account: AccountType | null;

  @Field(() => ReportType, { nullable: true, description: 'The report; absent until it is shared with the officer, and where they did not open it.' })
  report: ReportType | null;

  @Field(() => [ActionTypeType], { description: 'The actions, from the day the report was sent; empty where the officer did not open them.' })
  actions: readonly object[];

  @Field(() => [LessonType], { description: 'The lessons for the force, likewise.' })
  lessons: readonly object[];
}

@ObjectType('ReportForPdr', { simpleResolvers: true, description: 'What a line manager reads of a review of somebody they lead, for the actions and for the talk in the yearly development review. It is not the case.' })
export class ReportForPdrType {
  @Field(() => ID, { description: 'The review. It opens nothing by itself.' })
  id: string;

  @Field(() => PersonType, { nullable: true, description: 'The officer.' })
  officer: object | null;

  @Field(() => DayScalar, { nullable: true, description: 'By when report and review notes are discussed.' })
  pdrBy: Day | null;

  @Field(() => DayScalar, { nullable: true, description: 'The day they were discussed.' })
  discussedOn: Day | null;

  @Field(() => ReportType, { nullable: true, description: 'The report as it was sent.' })
  report: ReportType | null;

  @Field(() => [ReviewNoteType], { description: 'The notes of its review.' })
  reviewNotes: readonly ReviewNoteType[];

  @Field(() => [ActionTypeType], { description: 'The actions.' })
  actions: readonly object[];

  @Field(() => [LessonType], { description: 'The lessons for the force.' })
  lessons: readonly object[];
}
