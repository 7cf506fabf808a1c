import { BY_REFERRAL_BACK } from '../days/measures.js';
import { REVIEW_STAGES, STAGES } from '../stages/stage-words.js';
import { KNOWN_CODES } from './lattice-words.js';

/*
 * How cases went, as far as protected figures besides `pattern` are counted: columns of the picture, read from the case row `c`. What came after the
 * last day of the month, `later`, has not happened yet.
 */

const list = (codes: readonly string[]): string => `ARRAY[${codes.map((code) => `'${code}'`).join(', ')}]::text[]`;
const timely = (on: string, by: string): string => `CASE WHEN ${on} <= ${by} THEN 'IN_TIME' WHEN ${on} > ${by} THEN 'LATE' ELSE 'NOT_DONE' END`;
const DAYS = ['assessed_on', 'notified_on', 'account_received_on', 'account_declined_on', 'discussed_on', 'report_sent_on', 'process_ended_on', 'ended_on', 'reviewed_on', 'pdr_discussed_on'];

/** The days of a case as they were known then, and what had become of it. */
export const daysThen = (later: string): string => `CROSS JOIN LATERAL (SELECT ${DAYS.map((day) => `CASE WHEN c.${day} < ${later} THEN c.${day} END AS ${day}`).join(', ')},
    CASE WHEN greatest(c.process_ended_on, c.ended_on) >= ${later} THEN NULL ELSE c.outcome END AS outcome, c.taken_in_on > c.submitted_on AS came_late) d
  CROSS JOIN LATERAL (SELECT coalesce(d.outcome LIKE 'COMPLETED%', false) AS completed, d.report_sent_on IS NOT NULL OR coalesce(d.outcome LIKE 'COMPLETED%', false) AS sent) s`;

const EXIT = `CASE WHEN d.outcome IN (${BY_REFERRAL_BACK.map((outcome) => `'${outcome}'`).join(', ')}) THEN 'REFERRED_BACK' WHEN d.outcome = 'DISCONTINUED_WITHDRAWN' THEN 'WITHDRAWN' ELSE 'ENDED_OTHERWISE' END`;

/** Whether all of the month a case counts in was watched from its first day: a past case that was taken in while it ran is one of those that had not ended, and says nothing of how long they take. */
const WATCHED = `(d.came_late IS NOT TRUE OR EXISTS (SELECT FROM cases r WHERE r.force_id = c.force_id AND r.accepted_month = c.accepted_month AND r.taken_in_on > r.submitted_on AND r.process_ended_on <= r.taken_in_on))`;

/** How a case came to each point, or did not; the points in their order. */
const STAGE_ENDS = REVIEW_STAGES.map((stage, i) => {
  const reached = `d.${STAGES[stage].column}`;
  const without = stage === 'ACCOUNT_RECEIVED' ? 'CASE WHEN NOT c.imported THEN coalesce(d.account_declined_on, d.discussed_on) END' : 'NULL::date';
  const passed = REVIEW_STAGES.slice(i + 1).map((each) => `d.${STAGES[each].column} IS NOT NULL`).join(' OR ');
  return { kind: `CASE WHEN NOT w.watched THEN 'UNKNOWN' WHEN ${reached} < c.submitted_on THEN 'UNKNOWN' WHEN ${reached} IS NOT NULL THEN 'REACHED' WHEN ${without} IS NOT NULL THEN 'NO_ACCOUNT' WHEN ${passed === '' ? 'false' : passed} THEN 'UNKNOWN' WHEN d.ended_on < c.submitted_on THEN 'UNKNOWN'
    WHEN d.ended_on IS NOT NULL THEN ${EXIT} WHEN d.outcome IS NULL THEN 'OPEN' ELSE 'UNKNOWN' END`, days: `${reached} - c.submitted_on` };
});

const DAYS_KNOWN = `d.assessed_on IS NOT NULL AND (d.notified_on IS NOT NULL OR NOT (d.account_received_on IS NOT NULL OR d.discussed_on IS NOT NULL OR s.sent)) AND (d.discussed_on IS NOT NULL OR NOT s.sent)
  AND (NOT s.completed OR (d.report_sent_on IS NOT NULL AND d.process_ended_on IS NOT NULL)) AND (d.outcome IS NULL OR s.completed OR d.ended_on IS NOT NULL)`;
const STRANGE = `coalesce(c.source <> ALL(${list(KNOWN_CODES.source)}) OR d.outcome <> ALL(${list(KNOWN_CODES.outcome)}) OR NOT c.standards <@ ${list(KNOWN_CODES.standards)} OR NOT c.ndm_elements <@ ${list(KNOWN_CODES.ndmElements)} OR NOT c.allegation_categories <@ ${list(KNOWN_CODES.categories)}, false)`;

const actions = (column: string, later: string): string => `ARRAY(SELECT ${column} FROM actions a CROSS JOIN LATERAL (SELECT CASE WHEN a.status = 'DONE' AND a.done_on < ${later} THEN a.done_on END AS on_day) o
  WHERE a.case_id = c.id AND NOT a.taken_already AND a.status IN ('OPEN', 'DONE') AND s.sent AND (a.status = 'OPEN' OR a.done_on IS NOT NULL) ORDER BY a.id)`;
const lessons = (column: string): string => `ARRAY(SELECT ${column} FROM org_lessons l WHERE l.case_id = c.id AND s.sent ORDER BY l.id)`;

/** The columns, each with what it is read from. @param later the first day after the month */
export const courseColumns = (later: string): readonly (readonly [column: string, value: string])[] => [
  ['account', `CASE WHEN c.account_first_due < ${later} THEN CASE WHEN d.account_received_on <= c.account_first_due THEN 'ON_TIME' WHEN d.account_received_on <= c.account_due THEN 'BY_LATER_DAY' WHEN d.account_received_on IS NOT NULL THEN 'LATE' WHEN d.account_declined_on IS NOT NULL THEN 'DECLINED' ELSE 'NONE' END END`],
  ['stage_kinds', `ARRAY[${STAGE_ENDS.map(({ kind }) => kind).join(', ')}]`],
  ['stage_days', `ARRAY[${STAGE_ENDS.map(({ days }) => days).join(', ')}]`],
  ['followed', `greatest(${later} - 1 - c.submitted_on, 0)`],
  ['action_types', actions('a.type', later)],
  ['action_dues', actions(`CASE WHEN a.due IS NULL OR a.due >= ${later} THEN 'NOT_DUE' ELSE ${timely('o.on_day', 'a.due')} END`, later)],
  ['note', `CASE WHEN c.review_on < ${later} AND d.process_ended_on IS NOT NULL AND NOT (c.state = 'CLOSED' AND c.reviewed_on IS NULL)
    THEN (SELECT ${timely('n.on_day', 'c.review_on')} FROM (SELECT CASE WHEN (SELECT r.next_review_on FROM review_notes r WHERE r.case_id = c.id ORDER BY r.seq DESC LIMIT 1) IS DISTINCT FROM c.review_on THEN d.reviewed_on END AS on_day) n) END`],
  ['pdr', `CASE WHEN c.pdr_due < ${later} AND NOT EXISTS (SELECT FROM pdr_items i WHERE i.case_id = c.id AND i.excused) THEN ${timely('d.pdr_discussed_on', 'c.pdr_due')} END`],
  ['sent', 's.sent'],
  ['lesson_themes', lessons('l.theme')],
  ['lesson_statuses', lessons(`CASE WHEN l.answered_on >= ${later} THEN 'AWAITING_ANSWER' WHEN l.status = 'IMPLEMENTED' AND l.implemented_on >= ${later} THEN 'IN_PROGRESS' ELSE l.status END`)],
  ['lesson_answers', lessons(`CASE WHEN l.answer_due < ${later} THEN (SELECT ${timely('n.on_day', 'l.answer_due')} FROM (SELECT CASE WHEN l.answered_on < ${later} THEN l.answered_on END AS on_day) n) END`)],
  ['quality', `array_remove(ARRAY[CASE WHEN c.source IS NOT NULL THEN 'source' END, CASE WHEN c.standards <> '{}' OR c.performance_only THEN 'standards' END, CASE WHEN c.allegation_categories <> '{}' THEN 'category' END,
    CASE WHEN s.sent AND c.ndm_elements <> '{}' THEN 'ndmElement' END, CASE WHEN ${DAYS_KNOWN} THEN 'days' END, CASE WHEN ${STRANGE} THEN 'strange' END], NULL)`],
];

export const watchedThen = `CROSS JOIN LATERAL (SELECT ${WATCHED} AS watched) w`;
