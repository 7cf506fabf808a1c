import type { EventOf } from '@candour/domain';
import { formatDay } from '@candour/domain/calendar';
import { ACTION_OWNERS, ACTION_TYPES, LESSON_THEMES, REPORT_PARTS, labelOf } from '@candour/domain/taxonomy';
import type { ReportPart } from '@candour/domain/taxonomy';
import type { ReportSectionType } from './report.type.js';

type Texts = Partial<EventOf<'ReportDrafted'>>;

/** What decides on part (b) apart from its words. */
interface PartB { readonly discussion: string | undefined; readonly withheld: boolean; readonly disposed: boolean }

const NONE = 'None.';
const lines = (all: readonly string[]): string | null => (all.length === 0 ? null : all.join('\n'));

function actionLine({ type, description, successMeasure, ownerRole, due, takenOn }: NonNullable<Texts['actions']>[number]): string {
  const when = takenOn !== undefined ? `taken on ${formatDay(takenOn)}` : due !== undefined ? `by ${formatDay(due)}` : null;
  const who = [labelOf(ACTION_OWNERS, ownerRole), when].filter((each) => each !== null).join(', ');
  return [`${labelOf(ACTION_TYPES, type)}: ${description} (${who})`, ...(successMeasure === undefined ? [] : [`How one sees that it worked: ${successMeasure}`])].join('\n');
}

/** The six parts of regulation 70(2), each as plain text. */
const TEXTS: { readonly [P in ReportPart]: (texts: Texts, part: PartB) => string | null } = {
  A: ({ issue }) => issue ?? null,
  B: (_texts, { discussion }) => discussion ?? null,
  C: ({ actions = [], noFurtherAction }) => lines([...actions.map(actionLine), ...(noFurtherAction === undefined ? [] : [noFurtherAction])]),
  D: ({ officerLessons = [], noOfficerLessons }) => (noOfficerLessons === true ? NONE : lines(officerLessons)),
  E: ({ organisationLessons = [], noOrganisationLessons }) => (noOrganisationLessons === true ? NONE : lines(organisationLessons.map(({ theme, lesson }) => `${labelOf(LESSON_THEMES, theme)}: ${lesson}`))),
  F: ({ reviewOn }) => (reviewOn === undefined ? null : formatDay(reviewOn)),
};

/** The parts of a report in the order of the regulation. */
export const sectionsOf = (texts: Texts, partB: PartB): readonly ReportSectionType[] =>
  REPORT_PARTS.map(({ code, name }) => ({ part: code, title: name, text: partB.disposed ? null : TEXTS[code](texts, partB), withheld: code === 'B' && partB.withheld }));
