import type { Day } from '@candour/domain/calendar';
import { actionAs } from '../actions/action-fields.query.js';
import { lessonAs } from '../lessons/lesson-fields.query.js';
import { members, personAs, unitAs } from '../people/person-fields.query.js';
import { jsonObject, sql, word } from '../reading/sql.js';
import type { Sql } from '../reading/sql.js';
import { keptFor } from '../reading/selection.js';
import type { Selection } from '../reading/selection.js';
import { asksForWords, withoutWords } from './protected/tell-words.js';

/** Fields that are a column of the case row `c`. */
const COLUMNS: Readonly<Record<string, string>> = {
  id: 'id', reference: 'reference', version: 'version', state: 'state', stateLabel: 'state', stateLeft: 'states_left', scheme: 'scheme', source: 'source', standards: 'standards', ndmElements: 'ndm_elements',
  outcome: 'outcome', knownOn: 'known_on', submittedOn: 'submitted_on', assessedOn: 'assessed_on', notifiedOn: 'notified_on', accountReceivedOn: 'account_received_on', discussedOn: 'discussed_on',
  reportSentOn: 'report_sent_on', processEndedOn: 'process_ended_on', recordClosedOn: 'record_closed_on', endedOn: 'ended_on', restricted: 'restricted',
};
const plain = Object.fromEntries(Object.entries(COLUMNS).map(([field, column]) => [field, word(`c.${column}`)]));

/** The rows of another table that belong to the case, as a JSON list in order. */
const rowsOf = (item: Sql, table: Sql, order: Sql): Sql => sql`(SELECT coalesce(json_agg(${item} ORDER BY ${order}), '[]'::json) FROM ${table} WHERE x.case_id = c.id)`;
const keptDeadline = sql`json_build_object('due', x.due, 'from', x.counts_from, 'workingDays', x.working_days, 'months', x.months, 'basis', x.basis, 'rule', x.rule, 'tableVersion', x.table_version, 'pack', c.rule_pack)`;
const deadlines = sql`(SELECT coalesce(json_object_agg(x.kind, ${keptDeadline}), '{}'::json) FROM deadlines x WHERE x.case_id = c.id)`;

/** The columns that stages and next step are told from, under the names of `Course`. */
const FACTS = [
  'submitted_on', 'assessed_on', 'reviewer_appointed_on', 'notified_on', 'account_due', 'account_received_on', 'account_declined_on', 'account_window_waived_on', 'suitable', 'meeting_on', 'discussed_on', 'report_response',
  'report_sent_on', 'review_on', 'reviewed_on', 'pdr_discussed_on', 'pause_review_on', 'record_closed_on', 'ended_on', 'state',
] as const;
const camel = (column: string): string => column.replace(/_([a-z])/g, (_, letter: string) => letter.toUpperCase());
const factsFor = (asked: Selection): Sql => jsonObject([
  ...FACTS.map((column) => [camel(column), word(`c.${column}`)] as const), ['stateLeft', sql`c.states_left`], ['deadlines', deadlines],
  ['actionsOpen', sql`(SELECT count(*) FROM actions x WHERE x.case_id = c.id AND x.status = 'OPEN')`],
  // Only the stages tell the day, and it stands with the event alone.
  ['acceptedOn', asked['stages'] === undefined ? sql`NULL` : sql`(SELECT max(x.on_day) FROM events x WHERE x.case_id = c.id AND x.type = 'ReportAccepted')`],
  ['earliestActionDue', sql`(SELECT min(x.due) FROM actions x WHERE x.case_id = c.id AND x.status = 'OPEN')`],
]);

const SCOPE = { version: sql`x.version`, text: sql`x.text`, validFrom: sql`x.valid_from`, reason: sql`x.reason` };
const EXTENSION = { on: sql`x.decided_on`, oldDue: sql`x.old_due`, newDue: sql`x.new_due`, reason: sql`x.reason`, askedBy: sql`x.asked_by` };
const NOTICE = { mode: sql`x.mode`, givenOn: sql`x.given_on`, deemedOn: sql`x.deemed_on`, whyReferred: sql`x.why_referred`, language: sql`x.language`, acknowledgedOn: sql`x.acknowledged_on` };
/** A notice row `x` as JSON, with what was asked for. */
export const noticeAs = (asked: Selection): Sql => jsonObject(members(NOTICE, asked));
const PASSAGE = { number: sql`x.number`, requestedOn: sql`x.requested_on`, scopeVersion: sql`x.scope_version`, matter: sql`x.matter`, legalAgreed: sql`x.legal_approver IS NOT NULL`, secondAgreed: sql`x.second_approver IS NOT NULL`, openedOn: sql`x.opened_on`, officerToldLater: sql`x.officer_told_later`, tellBy: sql`x.tell_by` };
const passageAs = (asked: Selection): Sql => jsonObject([...members(PASSAGE, asked), ...(asked['requestedBy'] === undefined ? [] : [['requestedBy', personAs(sql`x.requested_by`, asked['requestedBy'])] as const])]);
const MEETING = { on: sql`c.meeting_on`, place: sql`c.meeting_place`, remote: sql`coalesce(c.meeting_remote, false)`, joint: sql`coalesce(c.meeting_joint, false)` };

/** Fields that are more than a column, each a JSON value of the case row `c`. */
const NESTED: Readonly<Record<string, (asked: Selection, today: Day) => Sql>> = {
  officer: (asked) => personAs(sql`c.officer_id`, asked),
  reviewer: (asked) => personAs(sql`c.reviewer_id`, asked),
  unitAtIncident: (asked) => unitAs(sql`c.force_id`, sql`c.unit_at_incident`, sql`coalesce(c.incident_on, c.known_on, c.submitted_on)`, asked),
  unitAtReferral: (asked) => unitAs(sql`c.force_id`, sql`coalesce(c.unit_at_referral, c.unit_at_incident)`, sql`coalesce(c.submitted_on, c.known_on)`, asked),
  scope: (asked) => rowsOf(jsonObject(members(SCOPE, asked)), sql`scope_versions x`, sql`x.version`),
  extensions: (asked) => rowsOf(jsonObject(members(EXTENSION, asked)), sql`extensions x`, sql`x.seq`),
  notice: (asked) => sql`(SELECT ${noticeAs(asked)} FROM notices x WHERE x.case_id = c.id)`,
  passages: (asked) => rowsOf(passageAs(asked), sql`passage_requests x`, sql`x.number`),
  meeting: (asked) => sql`CASE WHEN c.meeting_on IS NOT NULL THEN ${jsonObject(members(MEETING, asked))} END`,
  allegations: () => sql`coalesce((SELECT x.allegations FROM assessments x WHERE x.case_id = c.id), '[]'::jsonb)`,
  actions: (asked, today) => sql`(SELECT coalesce(json_agg(${actionAs(asked, today, sameCase(asked, today))} ORDER BY a.due, a.id), '[]'::json) FROM actions a WHERE a.case_id = c.id)`,
  lessons: (asked, today) => sql`(SELECT coalesce(json_agg(${lessonAs(asked, today, sameCase(asked, today))} ORDER BY l.answer_due, l.id), '[]'::json) FROM org_lessons l WHERE l.case_id = c.id)`,
  // Told by `finishCase` from what is fetched here.
  accountDue: () => sql`json_build_object('due', c.account_due, 'kept', (SELECT ${keptDeadline} FROM deadlines x WHERE x.case_id = c.id AND x.kind = 'ACCOUNT'))`,
};

/** Whoever reads a case reads its actions and lessons, and from one of them the same case again. */
const sameCase = (asked: Selection, today: Day): readonly (readonly [string, Sql])[] => (asked['case'] === undefined ? [] : [['case', caseAs(asked['case'], today)]]);

/** A case row `c` as JSON, with what was asked for and what `finishCase` needs to tell the rest. For lists and whatever leads from one thing to its case. */
export function caseAs(asked: Selection, today: Day): Sql {
  withoutWords(asked);
  return openedCaseAs(asked, today);
}

/** The same for one case that is opened by name: what is sealed of it is told afterwards, and needs its id. */
export const openedCaseAs: (asked: Selection, today: Day) => Sql = keptFor((asked, today) => {
  const nested = Object.entries(asked).flatMap(([field, below]) => { const read = NESTED[field]; return read === undefined ? [] : [[field, read(below, today)] as const]; });
  const needsFacts = asked['stages'] !== undefined || asked['nextStep'] !== undefined;
  const needsId = asksForWords(asked) || ['timeline', 'allowedCommands', 'receipts', 'looks', 'draft', 'escalationPack'].some((field) => asked[field] !== undefined);
  return jsonObject([...members(plain, needsId ? { id: {}, ...asked } : asked), ...nested, ...(needsFacts ? [['facts', factsFor(asked)] as const] : [])]);
});
