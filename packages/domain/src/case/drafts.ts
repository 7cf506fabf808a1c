import { covers, openings } from '../access/may-read.js';
import type { Extent } from '../access/access-matrix.js';
import type { Field, Fields, PersonId, Problem, ProtectionClass } from '../fields/index.js';
import type { Case } from './case.js';
import { COMMANDS } from './commands/index.js';
import type { CommandType } from './commands/index.js';
import { LIFECYCLE } from './lifecycle.js';
import type { Party } from './lifecycle.js';
import type { Now } from './now.js';
import { partiesOf } from './parties.js';
import { appointedPart } from './stages.js';

/** What somebody may be in the middle of writing: the class it is sealed in, the commands that send it, and how much of the class its author reads once it is sent; all of it where nothing is said. */
interface DraftKind { readonly says: string; readonly class: Exclude<ProtectionClass, 'C'>; readonly sentBy: readonly CommandType[]; readonly reads?: Extent }

/** Everything of account, discussion, welfare and report that takes longer to write than one sitting (process.md 3.1: a draft is as protected as what it becomes). */
export const DRAFTS = {
  ACCOUNT: { says: 'The officer’s account, or what they add to it.', class: 'P', sentBy: ['SubmitAccount', 'AddToAccount'] },
  ORAL_ACCOUNT: { says: 'The reviewer’s note of an oral account.', class: 'P', sentBy: ['RecordOralAccount'] },
  FACT_FINDING: { says: 'A note of fact finding.', class: 'P', sentBy: ['RecordFactFinding'] },
  DISCUSSION: { says: 'The notes of the discussion.', class: 'P', sentBy: ['RecordDiscussion'] },
  WELFARE_NOTE: { says: 'A welfare note.', class: 'W', sentBy: ['RecordWelfareNote'] },
  REPORT: { says: 'The report.', class: 'R', sentBy: ['DraftReport'] },
  ADJUSTMENT: { says: 'What the officer asks to be adjusted.', class: 'W', sentBy: ['RequestAdjustment'] },
  CORRECTION: { says: 'What the officer asks to be corrected.', class: 'R', sentBy: ['RequestCorrection'], reads: 'OWN_CORRECTIONS' },
} as const satisfies Readonly<Record<string, DraftKind>>;
export type DraftOf = keyof typeof DRAFTS;
/** All kinds of drafts. */
export const DRAFT_KINDS = Object.keys(DRAFTS) as readonly DraftOf[];

/** A draft that nobody goes on with is dropped after so many days. */
export const DRAFT_DAYS = 30;

const AUTHORS = ['officer', 'reviewer'] as const satisfies readonly Party[];

/**
 * Who may be writing such a thing in a case as it stands: whoever the lifecycle lets send it now, as long as the access matrix lets
 * them read what it would become. With a referral back or a change of hands there is nobody, or somebody else.
 */
export function draftWriters(kind: DraftOf, c: Case): readonly PersonId[] {
  const { class: cls, sentBy, reads = 'ALL' }: DraftKind = DRAFTS[kind];
  const moves = sentBy.map((type) => LIFECYCLE[type]).filter(({ from }) => (from as readonly string[]).includes(c.stage.state));
  const person = { officer: c.officer, reviewer: appointedPart(c)?.reviewer?.person } as const;
  return AUTHORS.filter((author) => moves.some(({ by }) => (by as readonly Party[]).includes(author)) && mayReadAsIs(cls, author, c, reads)).flatMap((author) => person[author] ?? []);
}

/** The officer reads their report once it is shared, but nobody drafts what they will not read as they wrote it. */
const mayReadAsIs = (cls: DraftKind['class'], author: (typeof AUTHORS)[number], c: Case, atLeast: Extent): boolean => openings(cls, author, c).some(({ extent }) => covers(extent, atLeast));

/** Whether this person may keep such a draft now. Somebody at the authority's desk never does, in whatever way they came by the review (R26). */
export function mayDraft(kind: DraftOf, c: Case, now: Now): boolean {
  const { person, roles } = now.actor;
  const atDesk = (roles.includes('authority') || roles.includes('pcc')) && c.officer !== person;
  return person !== 'clock' && !atDesk && partiesOf(c, now).size > 0 && draftWriters(kind, c).includes(person);
}

/** The kinds of drafts that a command sends. */
export const draftsSentBy = (type: CommandType): readonly DraftOf[] => DRAFT_KINDS.filter((kind) => (DRAFTS[kind].sentBy as readonly CommandType[]).includes(type));

/** Anything but words: a code, a day, a number, half typed perhaps. */
const SHORT = 100;

/**
 * What is wrong with a draft (rule INPUT): it holds fields of the commands that send it, each no longer than it may be when it is sent.
 * Whether anything is missing or right is asked then and not before. The given text is never repeated.
 */
export function draftProblems(kind: DraftOf, body: unknown): readonly Problem[] {
  const fields: Fields = Object.assign({}, ...DRAFTS[kind].sentBy.map((type) => COMMANDS[type].fields as Fields));
  return inGroup(fields, body, []);
}

function inGroup(fields: Fields, value: unknown, path: readonly string[]): readonly Problem[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [{ field: path, message: 'Give the details as named fields.' }];
  return Object.entries(value).flatMap(([name, inner]) => {
    const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
    return field === undefined ? [{ field: [...path, name], message: 'This field is not known here; leave it out.' }] : inField(field, inner, [...path, name]);
  });
}

function inField(field: Field, value: unknown, path: readonly string[]): readonly Problem[] {
  if (value === null) return [];
  switch (field.kind) {
    case 'optional': return inField(field.of, value, path);
    case 'group': return inGroup(field.fields, value, path);
    case 'list':
      if (!Array.isArray(value)) return [{ field: path, message: 'Give a list.' }];
      return value.length > field.max ? [{ field: path, message: `Give ${field.max} or fewer.` }] : value.flatMap((item, i) => inField(field.of, item, [...path, String(i)]));
    default: return inValue(field.kind === 'text' ? field.max : SHORT, value, path);
  }
}

function inValue(max: number, value: unknown, path: readonly string[]): readonly Problem[] {
  if (typeof value === 'boolean' || typeof value === 'number') return [];
  if (typeof value !== 'string') return [{ field: path, message: 'Give this as text.' }];
  return value.length > max ? [{ field: path, message: `Shorten this to ${max} characters or fewer.` }] : [];
}
