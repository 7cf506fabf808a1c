import { randomUUID } from 'node:crypto';
import { openEvent, replay } from '@candour/domain';
import type { Case, CaseEvent, Now, PersonId, Recorded, Ref } from '@candour/domain';
import { englandAndWales } from '@candour/domain/calendar';
import type { CaseState } from '@candour/domain/taxonomy';
import { PEOPLE, aCase, idOf, inState } from '@candour/domain/testing';
import type { History, PersonName } from '@candour/domain/testing';
import { saveHistories } from '../cases/save-batch.js';
import { giver, placed } from './invented-force.js';
import type { InventedForce, TestOffice } from './invented-force.js';

export const NAMES = Object.keys(PEOPLE) as readonly PersonName[];
export const STATES = Object.keys(inState) as readonly CaseState[];

/** A case with its history, both as they are known to the process, and the same with every word that is sealed. */
export interface Told { readonly case: Case; readonly history: readonly Recorded[]; readonly whole: readonly Recorded<CaseEvent>[] }

/** A history by the reference its case is to have. */
export type Named = readonly [string, readonly Recorded<CaseEvent>[]];
/** What is done to a history once its case has an id. */
type Change = (recorded: readonly Recorded<CaseEvent>[], caseId: string) => readonly Recorded<CaseEvent>[];

/** Cases in every state, restricted or not, and some that are special; saved, and by id as the process knows them. @param change changes words before they are sealed */
export const saveEveryState = (office: TestOffice, force: InventedForce, change?: Change): Promise<ReadonlyMap<string, Told>> => saveNamed(office, force, everyState(), change);

/** Saves histories as cases of a force. @param cast who plays the parts, where it is not the ordinary people */
export async function saveNamed(office: TestOffice, force: InventedForce, histories: readonly Named[], change: Change = (recorded) => recorded, cast = force): Promise<ReadonlyMap<string, Told>> {
  const told = new Map<string, Told>();
  const decided = histories.map(([name, recorded]) => {
    const identity = { id: randomUUID(), force: force.id, reference: name };
    const real = change(placed(recorded, cast, identity.id), identity.id);
    const history = real.map((r) => ({ ...r, event: openEvent(r.event) }));
    told.set(identity.id, { case: replay(identity, history), history, whole: real });
    return { identity, recorded: real };
  });
  await saveHistories(office, decided);
  return told;
}

export const everyState = (): readonly Named[] => [
  ...STATES.flatMap((state) => [[state, inState[state]().recorded], [`${state} restricted`, restricted(inState[state]())]] as const),
  ['REPORT_SENT with actions of the manager and the force', withActionsOfOthers(inState.REPORT_SENT())],
  ['FOLLOW_UP with a lesson that somebody carries out', inState.FOLLOW_UP().then('AnswerLesson', { owner: idOf('otherInspector') }).recorded],
  ['FOLLOW_UP restricted, with a lesson that somebody carries out', restricted(inState.FOLLOW_UP().then('AnswerLesson', { owner: idOf('otherInspector') }))],
  ['FOLLOW_UP restricted, opened by one of the list', opened(restricted(inState.FOLLOW_UP()), '2999-12-31')],
  ['REPORT_SENT restricted, opened by one of the list until a day that has passed', opened(restricted(inState.REPORT_SENT()), '2026-05-31')],
  ['FOLLOW_UP of a chief officer', ofAChief(inState.FOLLOW_UP())],
  ['SUBMITTED of a chief officer', ofAChief(inState.SUBMITTED())],
  ['REPORT_DRAFT of a report that came back', inState.REPORT_RETURNED().then('DraftReport').recorded],
  ['DISCONTINUED while a report that came back was written anew', inState.REPORT_RETURNED().then('DraftReport').then('Discontinue').recorded],
  ['REFERRED_BACK after a report came back', inState.REPORT_RETURNED().then('ReferBack').recorded],
  ['REPORT_DRAFT written anew after the officer commented', inState.REPORT_SHARED().then('RespondToReport', { response: 'AGREED_COMMENT', comment: 'I see it in the same way.' }).then('DraftReport').recorded],
  ['REPORT_SHARED with an oral account that is disputed', aCase.notified().then('RecordOralAccount').then('ConfirmOralAccount', { agreed: false, correction: 'I said two calls.' }).then('RecordFactFinding').then('RecordFactFinding', { learntFromAccount: true })
    .then('RequestAdjustment').then('AnswerAdjustment').then('RequestCorrection').then('AnswerCorrection').then('RecordWelfareNote').then('GrantFriend', { until: '2026-07-01' as never })
    .then('ConfirmSuitability').then('ArrangeDiscussion').then('RecordDiscussion', { welfareNote: 'Sleeps badly.' }).then('DraftReport').then('ShareReport').recorded],
  ['FOLLOW_UP with a friend', inState.FOLLOW_UP().then('GrantFriend', { until: '2026-07-01' as never }).recorded],
];

/** The same history, kept to a list that has neither the first desk officer nor the reviewer on it. */
const restricted = ({ recorded }: History): readonly Recorded<CaseEvent>[] =>
  recorded.map((r) => (r.event.type === 'ReferralDrafted' ? { ...r, event: { ...r.event, restriction: 'NAMED', restrictedTo: [idOf('secondAssessor'), idOf('lawyer')] } } : r));

/** The same history, where somebody of the list has opened the record, up to and with a day (R60). */
const opened = (recorded: readonly Recorded<CaseEvent>[], until: string): readonly Recorded<CaseEvent>[] => {
  const last = recorded.at(-1) as Recorded<CaseEvent>;
  return [...recorded, { ...last, seq: last.seq + 1, actor: idOf('lawyer'), answers: [], event: { type: 'RecordTakenOver', reason: 'Everybody else of the list is away.', by: idOf('lawyer'), until: until as never } }];
};

/** The same history of a chief officer: the desk is that of the local policing body, whoever of the force stands on the list (R59). */
const ofAChief = ({ recorded }: History): readonly Recorded<CaseEvent>[] =>
  recorded.map((r) => (r.event.type === 'ReferralDrafted' ? { ...r, event: { ...r.event, restriction: 'CHIEF_OFFICER', restrictedTo: [idOf('commissioner'), idOf('secondAssessor')] } } : r));

/** The same history, where a manager's action names nobody and one of the force names somebody outside the case. */
const withActionsOfOthers = ({ recorded }: History): readonly Recorded<CaseEvent>[] =>
  recorded.map((r) => (r.event.type === 'ReportSent'
    ? { ...r, event: { ...r.event, actions: [...r.event.actions, { id: 'c-1-a2-v1' as Ref, type: 'SUPERVISOR_GUIDANCE', description: 'Guidance on handovers.', ownerRole: 'MANAGER' }, { id: 'c-1-a3-v1' as Ref, type: 'POLICY_REVIEW', description: 'Look at the sheet.', ownerRole: 'FORCE', owner: idOf('staffManager') }] } }
    : r));

/** What the process is asked with, in the name of an invented person on a day. */
export const nowFor = (force: InventedForce, name: PersonName, today: string): Now => ({
  today: today as Now['today'], at: `${today}T09:00:00.000Z`, calendar: englandAndWales, actor: { person: force.ids[name] as PersonId, roles: giver(force, name).roles as never },
  facts: { person: (id) => { const known = NAMES.find((each) => force.ids[each] === id); return known && placed(PEOPLE[known], force, null); }, earlier: { inTwelveMonths: 0, standardsInTwentyFourMonths: [] }, jointConsents: [], accountTexts: null, report: null, packTexts: [], names: [] },
});
