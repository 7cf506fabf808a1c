import { addDays, parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type { MyWorkQuery } from '../gql/graphql.js';
import { ALL_OUTSTANDING, ME, actionsAddress } from '../filters/action-filter.js';
import { caseAddress } from '../filters/case-address.js';
import { followUpAddress } from '../filters/follow-up-address.js';
import { basisOf, reasonOf } from '../deadline-words.js';
import { counted, dayText, listed, personText } from '../wording.js';

export type WorkAction = MyWorkQuery['people']['nodes'][number];
export type FollowUp = MyWorkQuery['myWork']['followUps'][number];
export type WorkReview = MyWorkQuery['myWork']['reviews'][number];

/** One thing that waits: by when, what, for whom, why by then, and the case to open. */
export interface WorkRow {
  readonly key: string;
  readonly due: string | null;
  readonly task: string;
  readonly about: string;
  readonly reference: string | null;
  readonly why: string;
  readonly basis: 'law' | 'policy' | null;
  /** Where the reader finds it, in words that promise no more than is there. */
  readonly open: { readonly href: string; readonly words: string };
  /** Who it waits for, where that is somebody else. */
  readonly waitsFor: string | null;
}
export interface Work { readonly overdue: readonly WorkRow[]; readonly soon: readonly WorkRow[]; readonly waiting: readonly WorkRow[] }

const SOON_DAYS = 7;
const REVIEWER = 'Reviewer';
/** The next step of a follow-up is its actions, which stand as rows of their own. */
const ACTIONS = 'Owner of the action';

const personWords = (person: { readonly name: string; readonly rank?: string | null } | null | undefined): string | null => (person == null ? null : personText(person));

function rowOfAction(action: WorkAction, viewer: string): WorkRow {
  const owner = action.owner?.id === viewer ? 'you' : (personWords(action.owner) ?? 'its owner');
  const whose = action.officer?.id === viewer ? 'Your action plan' : listed([personWords(action.officer), 'action plan'].filter((word) => word !== null)).replace(' and ', ' · ');
  return {
    key: `action ${action.case?.id ?? ''} ${action.id}`, due: action.due ?? null, task: action.description ?? action.typeLabel,
    about: whose, open: { href: actionHref(action, viewer), words: 'See the action' },
    reference: action.case?.reference ?? null, why: `${action.typeLabel}, for ${owner}. Agreed in the report.`, basis: null, waitsFor: null,
  };
}

/** The action in its case, or in the list of actions for those who do not read the case. */
function actionHref({ case: c, owner, due }: WorkAction, viewer: string): string {
  if (c != null) return `${caseAddress(c.reference)}?tab=actions`;
  const day = due == null ? null : parseDay(due);
  return actionsAddress({ ...ALL_OUTSTANDING, owner: owner == null ? null : owner.id === viewer ? ME : owner.id, dueFrom: day, dueTo: day });
}

function rowOfReview(review: WorkReview): WorkRow {
  const { why, basis } = reasonOf(review.nextStep?.explanation ?? '');
  const waitsFor = review.nextStep == null || review.nextStep.by === REVIEWER ? null : review.nextStep.by;
  return {
    key: `review ${review.id}`, due: review.nextStep?.due ?? null, task: review.nextStep?.label ?? review.stateLabel, about: listed([personWords(review.officer), review.stateLabel].filter((word) => word !== null)).replace(' and ', ' · '),
    reference: review.reference, why, basis: basis ?? basisOf(review.nextStep?.due, review.stages.map((stage) => stage.due)), waitsFor, open: { href: caseAddress(review.reference), words: waitsFor === null ? 'See what is needed' : 'See where it stands' },
  };
}

const FOLLOW_UPS: Readonly<Record<FollowUp['kind'], { readonly task: string; readonly why: string; readonly words: string }>> = {
  REVIEW_NOTE: { task: 'Write the review note', why: 'The report names this day: say what was done and what it changed.', words: 'Write the note' },
  PDR_DISCUSSION: { task: 'Talk about the report at the PDR', why: 'Report and review note are talked about within twelve months of the report being agreed. You record the day and nothing of what was said.', words: 'Record the day' },
};

/** What is due after the process for an officer one leads. The case stays closed. */
function rowOfFollowUp({ id, kind, officer, due }: FollowUp): WorkRow {
  const { task, why, words } = FOLLOW_UPS[kind];
  return { key: `follow-up ${id}`, due: due ?? null, task, about: personText(officer), reference: null, why, basis: null, waitsFor: null, open: { href: followUpAddress(id), words } };
}

/** Follow-ups that somebody can do now and that do not stand among their own reviews already. */
export const followUpsToDo = ({ followUps, reviews }: MyWorkQuery['myWork']): readonly FollowUp[] =>
  followUps.filter(({ kind, officer, allowedCommands }) => allowedCommands.length > 0 && !(kind === 'REVIEW_NOTE' && reviews.some((review) => review.officer?.id === officer.id && review.nextStep?.command === 'RecordReviewNote')));

/** What is late, what is due within a week, and what waits on others: actions and the next steps of reviews together, the earliest first. */
export function workOf({ people, myWork }: Pick<MyWorkQuery, 'people' | 'myWork'>, viewer: string, today: Day): Work {
  const reviews = myWork.reviews.filter(({ nextStep }) => nextStep != null && nextStep.by !== ACTIONS).map(rowOfReview);
  const mine = [...people.nodes.map((action) => rowOfAction(action, viewer)), ...followUpsToDo(myWork).map(rowOfFollowUp), ...reviews.filter(({ waitsFor }) => waitsFor === null)];
  const until = addDays(today, SOON_DAYS);
  const due = (row: WorkRow): string => row.due ?? '9999';
  const sorted = (rows: readonly WorkRow[]): WorkRow[] => [...rows].sort((a, b) => (due(a) < due(b) ? -1 : due(a) > due(b) ? 1 : 0));
  return {
    overdue: sorted(mine.filter((row) => due(row) < today)),
    soon: sorted(mine.filter((row) => due(row) >= today && due(row) <= until)),
    waiting: sorted(reviews.filter(({ waitsFor }) => waitsFor !== null)),
  };
}

/** One officer's action plan: how much is to do, and how much of it is late. */
export interface Plan { readonly key: string; readonly name: string; readonly toDo: number; readonly overdue: number; readonly next: string | null }

/** The action plans of other people, by name. */
export function plansOf(actions: readonly WorkAction[], viewer: string): readonly Plan[] {
  const plans = new Map<string, Plan>();
  for (const { officer, status, due } of actions) {
    if (officer == null || officer.id === viewer) continue;
    const known = plans.get(officer.id) ?? { key: officer.id, name: personText(officer), toDo: 0, overdue: 0, next: null };
    const late = status === 'OVERDUE';
    plans.set(officer.id, { ...known, toDo: known.toDo + 1, overdue: known.overdue + Number(late), next: late || due == null ? known.next : known.next === null || due < known.next ? due : known.next });
  }
  return [...plans.values()].sort((a, b) => a.name.localeCompare(b.name, 'en-GB'));
}

/** "1 overdue, 4 due in the next 7 days, 3 waiting on others". */
export const workWords = ({ overdue, soon, waiting }: Work): string =>
  [`${overdue.length === 0 ? 'Nothing' : overdue.length} overdue`, `${soon.length === 0 ? 'nothing' : soon.length} due in the next 7 days`, `${waiting.length === 0 ? 'nothing' : waiting.length} waiting on others`].join(', ');

/** "2 to do, next Thu 26 Nov 2026". */
export const planWords = ({ toDo, next }: Plan): string => `${counted(toDo, 'action')} to do${next === null ? '' : `, next ${dayText(next)}`}`;
