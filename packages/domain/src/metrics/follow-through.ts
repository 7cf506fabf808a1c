import { OF_CASES } from './metric.js';
import type { MetricWords } from './metric.js';

const SENT = 'Counts actions and lessons of reports that were sent.';

/** Whether what was agreed is done, and learnt from. */
export const FOLLOW_THROUGH_METRICS = {
  ACTIONS: {
    name: 'Actions', question: 'What was agreed to be done?', numerator: 'actions agreed in those cases, in the London month their referral was submitted', denominator: null, exclusions: OF_CASES, unit: 'actions', version: 1, source: 'Process 3.2, actions; 4.2',
  },
  ACTION_ON_TIME: {
    name: 'Actions done in time', question: 'Is what was agreed done when it was to be?', numerator: 'actions done by their due day', denominator: 'actions whose due day has passed, without those cancelled', exclusions: [...OF_CASES, SENT], unit: 'share of actions due', version: 1, source: 'Process 4.2, action completion; R44',
  },
  ACTION_SLIP: {
    name: 'Days an action was late', question: 'How late is what is done late?', numerator: 'median days from the due day to the day it was done', denominator: 'actions due, those still open counted with the days they have had', exclusions: [...OF_CASES, SENT], unit: 'days', version: 1, source: 'Process 4.2, action completion',
  },
  REVIEW_NOTE_ON_TIME: {
    name: 'Review note in time', question: 'Is the plan looked at again when it was to be?', numerator: 'review notes written by the day the report names', denominator: 'cases whose day of review has passed', exclusions: OF_CASES, unit: 'share of reviews due', version: 1, source: 'Process 4.2; R45',
  },
  PDR_DISCUSSED: {
    name: 'Talked over at the development review', question: 'Is the report talked over within twelve months of its agreement?', numerator: 'reports talked over at the development review within 12 months', denominator: 'reports agreed 12 months ago or earlier', exclusions: [...OF_CASES, 'Excludes those excused because the officer left.'],
    unit: 'share of reports', version: 1, source: 'Process 4.2; R38 (regulation 70)',
  },
  LESSONS_RAISED: {
    name: 'Lessons raised', question: 'What does the organisation learn?', numerator: 'lessons for line management or the force', denominator: 'cases with a report sent', exclusions: [...OF_CASES, SENT], unit: 'per 100 cases', version: 1, source: 'Process 4.2, lessons; R36',
  },
  LESSON_DECIDED: {
    name: 'Lessons answered in 20 working days', question: 'Does the force answer what it is told?', numerator: 'lessons decided within 20 working days of the report', denominator: 'lessons raised 20 working days ago or earlier', exclusions: [...OF_CASES, SENT], unit: 'share of lessons', version: 1, source: 'Process 4.2, lessons; R36',
  },
  LESSON_IMPLEMENTED: {
    name: 'Lessons put into practice', question: 'Does anything change?', numerator: 'lessons put into practice', denominator: 'lessons accepted, in whole or in part', exclusions: [...OF_CASES, SENT], unit: 'share of lessons accepted', version: 1, source: 'Process 4.2, lessons; R36',
  },
  LESSON_RECURRENCE: {
    name: 'Lessons that come again', question: 'Does a theme come up again after it was answered?', numerator: 'lessons of a theme raised after one of it was put into practice', denominator: 'themes put into practice', exclusions: [...OF_CASES, SENT], unit: 'lessons for each theme', version: 1, source: 'Process 4.2, lessons',
  },
  DATA_QUALITY: {
    name: 'How complete the record is', question: 'Can these figures be relied on?', numerator: 'cases with the field filled, or the entry made in time', denominator: 'cases that should have it', exclusions: OF_CASES, unit: 'share of cases', version: 1, source: 'Process 4.1, quality of returns',
  },
} as const satisfies Readonly<Record<string, MetricWords>>;
