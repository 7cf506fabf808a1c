import { EXTENTS, covers, followedPart, joinFields, mayRead } from '@candour/domain';
import type { EventOf, Json } from '@candour/domain';
import { ACTION_TYPES, labelOf } from '@candour/domain/taxonomy';
import { allOf, asksFor, disposedOn, mayReadPart, notedIn, partOf, wanted, wordsIn } from './looked-at.js';
import type { Chapter, LookedAt, Noted, Told } from './looked-at.js';
import { sectionsOf } from './report-sections.js';
import type { AddendumType, ReportState, ReportType, ReportVersionType } from './report.type.js';

/** Fields whose words are sealed: without one of them nothing of the report is opened. */
const WORDS = ['sections', 'actions', 'noFurtherAction', 'officerLessons', 'organisationLessons', 'comment', 'returnReason', 'acceptanceNote', 'addenda'];

type Draft = Noted<'ReportDrafted'>;
/** What came after a draft and belongs to it: until the next one is written. */
function ownLater({ later }: Draft): Draft['later'] {
  const next = later.findIndex(({ event }) => event.type === 'ReportDrafted');
  return next === -1 ? later : later.slice(0, next);
}

/** Of each version the newest words the reader may read, newest version first: the reviewer's own draft, the officer's copy of what was shared, what was sent. */
function draftsFor(looked: LookedAt): readonly Draft[] {
  const shown = notedIn(looked.history, 'ReportDrafted').filter((draft) => mayReadPart(looked, 'R', draft));
  return shown.filter((draft, i) => !shown.slice(i + 1).some((later) => later.event.version === draft.event.version)).reverse();
}

const besideTheDraft = ({ history }: LookedAt) => notedIn(history, 'ReportAnswered', 'ReportReturned', 'ReportAccepted', 'AddendumAdded');

/** R30 to R39, R61: the report as far as the matrix lets somebody read it; part (b) and comments only for whoever reads what was sent as a whole. */
export const report: Chapter = {
  classOf: allOf('R'),
  wants: (looked, asked) => (asksFor(asked, WORDS)
    ? [...draftsFor(looked).flatMap((draft) => [...wanted(looked, 'R', draft), ...wanted(looked, 'RB', draft)]), ...besideTheDraft(looked).flatMap((noted) => wanted(looked, 'R', noted))]
    : []),
  tell: (looked, told): ReportType | null => {
    const extent = mayRead('R', looked.case, looked.now);
    const versions = draftsFor(looked).flatMap((draft) => versionFrom(looked, told, draft));
    const addenda = notedIn(looked.history, 'AddendumAdded').flatMap((noted) => addendumFrom(looked, told, noted));
    if (versions.length === 0 && addenda.length === 0) return null;
    const accepted = notedIn(looked.history, 'ReportAccepted').at(-1);
    return {
      extent: EXTENTS[extent].says, versions, addenda, agreedOn: covers(extent, 'SENT') ? (followedPart(looked.case)?.followUp.agreedOn ?? null) : null,
      acceptanceNote: accepted === undefined ? null : (wordsIn(looked, told, 'R', accepted)?.note ?? null), disposedOn: disposedOn(looked, 'R'),
    };
  },
};

function addendumFrom(looked: LookedAt, told: Told, noted: Noted<'AddendumAdded'>): readonly AddendumType[] {
  const words = mayReadPart(looked, 'R', noted) ? wordsIn(looked, told, 'R', noted) : undefined;
  return words === undefined ? [] : [{ on: noted.on, by: partOf(looked, noted.actor), text: words.addendum ?? null }];
}

function stateOf(later: Draft['later']): ReportState {
  const happened = (type: string): boolean => later.some(({ event }) => event.type === type);
  if (happened('ReportReturned')) return 'RETURNED';
  if (happened('ReportSent')) return 'SENT';
  return happened('ReportShared') ? 'SHARED' : 'DRAFT';
}

/** The plan stands in the open, what is to be done is sealed: put together again. */
const planOf = (draft: Draft, words: object): Partial<EventOf<'ReportDrafted'>> => joinFields([draft.event as unknown as Json, words as Json]) as unknown as Partial<EventOf<'ReportDrafted'>>;

/** One version; nothing where its words were asked for and the database did not give them. */
function versionFrom(looked: LookedAt, told: Told, draft: Draft): readonly ReportVersionType[] {
  const rest = asksFor(told.asked, WORDS) ? wordsIn(looked, told, 'R', draft) : {};
  if (rest === undefined) return [];
  const withheld = !mayReadPart(looked, 'RB', draft);
  const disposed = disposedOn(looked, 'R') !== null && Object.keys(rest).length === 0;
  // What was sealed before part (b) stood apart has it among the rest.
  const { discussion = rest.discussion } = wordsIn(looked, told, 'RB', draft) ?? {};
  const whole = planOf(draft, { ...rest, discussion: undefined });
  const later = ownLater(draft);
  const dayOf = (type: string) => later.findLast(({ event }) => event.type === type)?.on ?? null;
  return [{
    number: draft.event.version, state: stateOf(later), draftedOn: draft.on, sharedOn: dayOf('ReportShared'), sentOn: dayOf('ReportSent'), ...returnOf(looked, told, draft),
    sections: sectionsOf(whole, { discussion: withheld ? undefined : discussion, withheld, disposed }),
    actions: (whole.actions ?? []).map((each) => ({
      type: each.type, typeLabel: labelOf(ACTION_TYPES, each.type), description: each.description ?? null, successMeasure: each.successMeasure ?? null, ownerRole: each.ownerRole, owner: told.personOf(each.owner ?? null),
      due: each.due ?? null, takenOn: each.takenOn ?? null,
    })),
    noFurtherAction: whole.noFurtherAction ?? null, officerLessons: whole.officerLessons ?? [], noOfficerLessons: whole.noOfficerLessons ?? false, ndmElements: whole.ndmElements ?? [],
    organisationLessons: (whole.organisationLessons ?? []).map(({ theme, lesson }) => ({ theme, lesson: lesson ?? null })), noOrganisationLessons: whole.noOrganisationLessons ?? false, reviewOn: whole.reviewOn ?? null,
    ...responseTo(looked, told, draft),
  }];
}

/** R39: which parts the authority asked for. What it wrote may quote part (b), so it goes as that goes. */
function returnOf(looked: LookedAt, told: Told, draft: Draft): Pick<ReportVersionType, 'returnedOn' | 'returnedParts' | 'returnReason'> {
  const returned = notedIn(looked.history, 'ReportReturned').find(({ seq }) => ownLater(draft).some((each) => each.seq === seq));
  if (returned === undefined) return { returnedOn: null, returnedParts: [], returnReason: null };
  return { returnedOn: returned.on, returnedParts: returned.event.parts, returnReason: wordsIn(looked, told, 'R', returned)?.reason ?? null };
}

/** R34: the officer's latest answer to this version that the reader may read; to a draft that was written anew it stays between officer and reviewer. */
function responseTo(looked: LookedAt, told: Told, draft: Draft): Pick<ReportVersionType, 'officerResponse' | 'respondedOn' | 'comment'> {
  const ofVersion = (seq: number): boolean => notedIn(looked.history, 'ReportDrafted').findLast((each) => each.seq < seq)?.event.version === draft.event.version;
  const answer = notedIn(looked.history, 'ReportAnswered').findLast((noted) => ofVersion(noted.seq) && mayReadPart(looked, 'R', noted));
  if (answer === undefined) return { officerResponse: null, respondedOn: null, comment: null };
  return { officerResponse: answer.event.response, respondedOn: answer.on, comment: wordsIn(looked, told, 'R', answer)?.comment ?? null };
}
