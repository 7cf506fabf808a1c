import { CLASS_CODES } from '../filters/audit-filter.js';
import type { AuditFilter, ClassCode } from '../filters/audit-filter.js';
import { roleWords } from '../session/role-words.js';
import { capital, counted, dayText, listed } from '../wording.js';

const CLASSES: Readonly<Record<ClassCode, string>> = { C: 'case facts', NOTICE: 'the notice', P: 'account and discussion', W: 'welfare', R: 'the report', ACTIONS: 'actions', LESSONS: 'lessons for the force', PACK: 'the escalation pack' };
export const CLASS_OPTIONS = CLASS_CODES.map((code) => ({ value: code, label: capital(CLASSES[code]) }));

/** "Case facts, actions and the report", in the order of the access table; a class nobody knows is shown as it came. */
export function classWords(classes: readonly string[]): string {
  const known = CLASS_CODES.filter((code) => classes.includes(code)).map((code) => CLASSES[code]);
  const others = classes.filter((code) => !(CLASS_CODES as readonly string[]).includes(code));
  return capital(listed([...known, ...others]));
}

const PURPOSES: Readonly<Record<string, string>> = {
  CASE_WORK: 'Work on a review', BREAK_GLASS: 'Restricted record opened', HR_PDR: 'Reminders for the yearly review', TRAINING: 'Booking of training', STANDARDS_SYSTEM: 'System of professional standards', ROSTER: 'Duty roster',
  NATIONAL_RETURN: 'National return', WAREHOUSE: 'Figures for the warehouse',
};
export const PURPOSE_OPTIONS = Object.entries(PURPOSES).map(([value, label]) => ({ value, label }));
export const purposeWords = (purpose: string): string => PURPOSES[purpose] ?? purpose;

/** What else is written of a change of access, in words: its days, and of a system its purpose and its scopes. */
export function changeWords(act: string, more: string): string {
  const [, system, purpose = '', scopes = ''] = (act === 'CLIENT_REGISTERED' ? /^(\S+) ([A-Z_]+) ?(.*)$/.exec(more) : null) ?? [];
  if (system !== undefined) return `${system}: ${purposeWords(purpose).toLowerCase()}${scopes === '' ? '' : `, for ${scopes}`}`;
  if (act === 'RECORD_NOT_OPENED') return `Mark of the reference that was tried: ${more}`;
  return act === 'AUTHORITY_DELEGATED' ? more.replace(/\b\d{4}-\d{2}-\d{2}\b/g, (day) => dayText(day)) : more;
}

/** How many reviews a request opened and how many it listed. */
export function reachWords(opened: number, inLists: number): string {
  const parts = [...(opened === 0 ? [] : [`opened ${counted(opened, 'review')}`]), ...(inLists === 0 ? [] : [`had ${counted(inLists, 'review')} in a list`])];
  return capital(listed(parts.length === 0 ? ['named no review'] : parts));
}

/** One choice in force, in words, and the filter without it. */
export interface AuditChoice { readonly key: string; readonly words: string; readonly without: AuditFilter }

/** Every choice in force, each on its own so that each can be taken away. @param personName what a person is called, where it is known */
export function auditChoices(filter: AuditFilter, personName: string | null): readonly AuditChoice[] {
  const { person, case: named, how, role, class: cls, purpose, from, to } = filter;
  const choice = (key: keyof AuditFilter, value: string | null, words: (value: string) => string): readonly AuditChoice[] => (value === null ? [] : [{ key, words: words(value), without: { ...filter, [key]: null } }]);
  return [
    ...choice('case', named, (text) => `Review: ${text}`), ...choice('person', person, () => `Who: ${personName ?? 'one person'}`), ...choice('role', role, (text) => `Role: ${roleWords(text)}`),
    ...choice('how', how, (text) => (text === 'OPENED' ? 'Opened' : 'Seen in a list')), ...choice('class', cls, (text) => `What: ${classWords([text]).toLowerCase()}`), ...choice('purpose', purpose, (text) => `For: ${purposeWords(text).toLowerCase()}`),
    ...choice('from', from, (text) => `From ${dayText(text)}`), ...choice('to', to, (text) => `To ${dayText(text)}`),
  ];
}

const REASONS: Readonly<Record<string, string>> = { PROTECTED_PASSAGE: 'A protected passage was opened', CRIMINAL_INVESTIGATION: 'A criminal investigation', MISCONDUCT_INVESTIGATION: 'Another misconduct investigation', SAFETY_OF_A_PERSON: 'The safety of a person' };
/** Why looks are withheld, in words. */
export const withholdingWords = (reason: string): string => REASONS[reason] ?? reason;

/** How the record of reads stands, in plain words: what is so, what it means, and what to do where something is wrong. */
export const LEDGER_WORDS = {
  WHOLE: { tone: 'done', title: 'The record of reads is whole', means: 'Every read was sealed in order, and the record still matches the last signed copy kept outside the database.' },
  NOT_ANCHORED: { tone: 'waiting', title: 'No signed copy has left the database yet', means: 'Reads are sealed in order. The first signed copy outside the database follows within a minute; until then a cut end could not be shown.' },
  UNSEALED_TOO_LONG: { tone: 'late', title: 'Reads are waiting too long to be sealed', means: 'They are written down, and no answer left without that. But they have no place in the order yet: ask whoever runs the service whether the sealer is running.' },
  BROKEN: { tone: 'attention', title: 'The record is not the one that was signed', means: 'Something was changed, or taken away, after it was sealed. Do not restart or restore anything: tell the data protection officer, and check the whole record as said below.' },
} as const;
