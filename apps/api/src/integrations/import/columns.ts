import { ACTION_TYPES, ALLEGATION_CATEGORIES, ASSESSMENT_DECISIONS, LESSON_THEMES, NDM_ELEMENTS, NOTICE_MODES, OUTCOMES, RANKS, SCHEMES, SOURCE_TYPES, STANDARDS, codesOf } from '@candour/domain/taxonomy';
import type { Day } from '@candour/domain/calendar';
import { codeText, decimal, inMonth, inQuarter, nameText, onDay, oneOf, someOf, wholeNumber, yesOrNo } from './cell.js';
import type { CellKind } from './cell.js';

interface Column<T, R extends boolean> { readonly kind: CellKind<T>; readonly required: R; readonly says: string }
const needed = <T>(kind: CellKind<T>, says: string): Column<T, true> => ({ kind, required: true, says });
const maybe = <T>(kind: CellKind<T>, says: string): Column<T, false> => ({ kind, required: false, says });

/** How many actions a row of cases.csv can carry. */
export const ACTIONS_IN_A_ROW = 5;
const actionColumns = Object.fromEntries(Array.from({ length: ACTIONS_IN_A_ROW }, (_, i) => i + 1).flatMap((n) => [
  [`action_${n}_type`, maybe(oneOf(codesOf(ACTION_TYPES)), `Kind of action ${n}.`)],
  [`action_${n}_due`, maybe(onDay, `Day action ${n} was due.`)],
  [`action_${n}_done`, maybe(onDay, `Day action ${n} was done.`)],
])) as { readonly [K in `action_${1 | 2 | 3 | 4 | 5}_type`]: Column<(typeof ACTION_TYPES)[number]['code'], false> } & { readonly [K in `action_${1 | 2 | 3 | 4 | 5}_${'due' | 'done'}`]: Column<Day, false> };

/** What people may be told apart by in figures of fairness; what somebody declared is sealed and read back by nobody. */
const CHARACTERISTICS = ['AGE', 'DISABILITY', 'ETHNICITY', 'GENDER', 'RELIGION', 'SEXUAL_ORIENTATION'] as const;

/**
 * The files of an import and their columns: docs/import.md is printed from this table, and a column that is not here is refused by
 * name. No column takes what was said in an account, a discussion or about somebody's welfare.
 */
export const FILES = {
  units: {
    code: needed(codeText, 'Code of the unit.'), name: needed(nameText, 'Name of the unit.'), kind: maybe(oneOf(['FORCE', 'COMMAND', 'DEPARTMENT', 'TEAM', 'OTHER']), 'How wide it is; a unit with a parent and nothing below it is a team.'),
    parent: maybe(codeText, 'Code of the unit above it; empty for the force itself.'), from: needed(onDay, 'First day under this name and place.'), to: maybe(onDay, 'Last day.'),
  },
  people: {
    number: needed(codeText, 'Collar or staff number.'), name: needed(nameText, 'Name.'), rank: maybe(oneOf(codesOf(RANKS)), 'Substantive rank; empty for staff.'), unit: needed(codeText, 'Code of the unit served in.'),
    role: maybe(nameText, 'Role in the unit.'), from: needed(onDay, 'First day in the unit.'), to: maybe(onDay, 'Last day in the unit.'), probation: maybe(yesOrNo, 'On probation.'), special: maybe(yesOrNo, 'A special constable.'),
    leaver_date: maybe(onDay, 'Last day of service of somebody who has left.'), line_manager: maybe(codeText, 'Number of the line manager from the first day in the unit on. A day to come announces a change and opens nothing before it.'),
    probation_ends: maybe(onDay, 'Last day of probation.'), leaving_date: maybe(onDay, 'Last day of service that has been announced (resignation, retirement).'),
    acting_rank: maybe(oneOf(codesOf(RANKS)), 'Temporary or acting rank.'), acting_from: maybe(onDay, 'First day of the acting rank.'), acting_to: maybe(onDay, 'Last day of the acting rank.'),
    standards_staff: maybe(yesOrNo, 'Serves in professional standards or counter-corruption: a case about them is kept to a named list.'),
    chief_officer: maybe(yesOrNo, 'The chief or acting chief officer; where empty, told from the rank.'),
    system_roles: maybe(someOf(['AUTHORITY', 'STANDARDS', 'MANAGER', 'APPROVER', 'ANALYST', 'AUDITOR', 'ADMINISTRATOR']), 'What the person is to do in this product. It is listed and opens nothing: the sign-in says what somebody may do.'),
  },
  headcount: {
    month: needed(inMonth, 'The month.'), unit: needed(codeText, 'Code of the unit.'), officers: needed(wholeNumber, 'Officers in post.'), specials: maybe(wholeNumber, 'Special constables.'), staff: maybe(wholeNumber, 'Staff.'),
    fte: maybe(decimal, 'Full-time equivalents of the officers.'),
  },
  cases: {
    reference: needed(codeText, 'The force’s own reference, once for each case.'), scheme: maybe(oneOf(codesOf(SCHEMES)), 'The scheme; OFFICER_PCR where empty.'), source: maybe(oneOf(codesOf(SOURCE_TYPES)), 'Where the matter came from.'),
    standards: maybe(someOf(codesOf(STANDARDS)), 'Standards concerned.'), ndm_elements: maybe(someOf(codesOf(NDM_ELEMENTS)), 'Where in the decision the learning lay, as coded in the report; never from an account.'),
    allegation_category: maybe(oneOf(codesOf(ALLEGATION_CATEGORIES)), 'IOPC allegation category.'), officer: needed(codeText, 'Number of the officer.'), unit_at_incident: needed(codeText, 'Code of the unit at the incident.'),
    known: maybe(onDay, 'Known to the force.'), submitted: maybe(onDay, 'Referral submitted.'), assessed: maybe(onDay, 'Assessed.'), decision: maybe(oneOf(codesOf(ASSESSMENT_DECISIONS)), 'Decision at the assessment.'),
    notified: maybe(onDay, 'Officer told.'), notice_mode: maybe(oneOf(codesOf(NOTICE_MODES)), 'How the officer was told.'), account_due: maybe(onDay, 'Account due.'), account_in: maybe(onDay, 'Account received.'), discussion: maybe(onDay, 'Discussion held.'),
    report_sent: maybe(onDay, 'Report sent to the authority.'), closed: maybe(onDay, 'Record closed.'), outcome: maybe(oneOf(codesOf(OUTCOMES)), 'Outcome.'), ...actionColumns, lesson_theme: maybe(oneOf(codesOf(LESSON_THEMES)), 'Theme of the lesson for the organisation.'),
  },
  'headcount-groups': {
    force: needed(codeText, 'Code of the force.'), quarter: needed(inQuarter, 'The quarter.'), characteristic: needed(oneOf(CHARACTERISTICS), 'The characteristic.'), group: needed(codeText, 'The group, as the force codes it; NOT_STATED where not stated.'),
    officers: needed(wholeNumber, 'Officers in the group.'),
  },
  equality: {
    person: needed(codeText, 'Number of the person.'), characteristic: needed(oneOf(CHARACTERISTICS), 'The characteristic.'), self_declared: needed(codeText, 'The group the person declared. Sealed on arrival, read back by nobody; counted once a quarter, in groups of ten and more.'),
  },
  assessments: {
    month: needed(inMonth, 'The month.'), unit: needed(codeText, 'Code of the unit.'), category: needed(oneOf(codesOf(ALLEGATION_CATEGORIES)), 'IOPC allegation category.'),
    decision: needed(oneOf(codesOf(ASSESSMENT_DECISIONS)), 'What was decided in place of a review.'), count: needed(wholeNumber, 'How many matters.'),
  },
} as const;
export type FileKind = keyof typeof FILES;
/** In the order they must be read: each refers only to those before it. */
export const FILE_KINDS = ['units', 'people', 'headcount', 'headcount-groups', 'equality', 'assessments', 'cases'] as const satisfies readonly FileKind[];

type Columns = Readonly<Record<string, Column<unknown, boolean>>>;
type RowOf<C> = { readonly [K in keyof C as C[K] extends { required: true } ? K : never]: C[K] extends { kind: CellKind<infer T> } ? T : never }
  & { readonly [K in keyof C as C[K] extends { required: true } ? never : K]?: C[K] extends { kind: CellKind<infer T> } ? T : never };
/** A row of a file, every cell read. */
export type ImportRow<K extends FileKind> = RowOf<(typeof FILES)[K]>;
export const columnsOf = (file: FileKind): Columns => FILES[file];
