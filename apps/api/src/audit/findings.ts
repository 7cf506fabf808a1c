/** What can be wrong with a ledger or the histories beside it, and the sentence for it. `at` is the number of the first entry or event concerned, `where` the case of an event. */
export const FINDINGS = {
  UNSEALED_TOO_LONG: (at) => `${at} entries have waited longer than ten seconds for their seal`,
  ROW_EDITED: (at) => `row ${at} was edited after it was sealed`,
  ROW_MISSING: (at) => `the row of entry ${at} is gone`,
  ROW_TOO_MANY: (at) => `a row claims number ${at} that the ledger does not give it`,
  NUMBER_MISSING: (at) => `number ${at} is missing`,
  LINK_BROKEN: (at) => `link ${at} does not follow from the one before it`,
  HISTORY_CHANGED: (at) => `the event that entry ${at} sealed was changed or removed`,
  NODE_WRONG: (at) => `a kept node of the tree before entry ${at} is missing or wrong`,
  TAIL_CUT: (at) => `the end is cut off: an anchor says there were ${at} entries`,
  ANCHOR_DIFFERS: (at) => `the ledger is not the one that was anchored at ${at} entries`,
  ANCHOR_NOT_OURS: (at) => `the anchor at ${at} entries was not signed by a key of this installation`,
  ANCHORS_MISSING: (at) => `anchors are missing outside the database, beginning at ${at} entries`,
  ANCHORS_UNREADABLE: () => 'a line of the anchors outside the database cannot be read',
  EVENT_CHANGED: (at, where) => `event ${at} of case ${where}, or what was sealed with it, is not what was written`,
  EVENT_NOT_IN_LEDGER: (at, where) => `event ${at} of case ${where} was written past the product: the ledger does not know of it`,
  RECEIPT_CHANGED: (at, where) => `the receipt for event ${at} of case ${where} is not what was written`,
  DOCUMENT_CHANGED: (at, where) => `the document made with event ${at} of case ${where} is gone or is not what was written`,
  READERS_CHANGED: (at, where) => `${at} rows of case ${where} say other readers than the process gives it`,
  READERS_UNKNOWN: (_at, where) => `who reads case ${where} could not be worked out, because its history does not open or does not hold together`,
  ACCESS_NOT_WRITTEN: (_at, where) => `${where} is not what the administration records say`,
  SEALED_WITHOUT_EVENT: (at, where) => `something is sealed for event ${at} of case ${where}, which is not there`,
} as const satisfies Readonly<Record<string, (at: number, where?: string) => string>>;
export type FindingKind = keyof typeof FINDINGS;

/** One kind of thing that is wrong: where it begins, and how often it was found. */
export interface Finding { readonly kind: FindingKind; readonly at: number; readonly where?: string | undefined; readonly times: number }

/** Gathers what is found, one line for each kind. */
export class Findings {
  readonly #found = new Map<FindingKind, Finding>();

  add(kind: FindingKind, at: number, where?: string): void {
    const known = this.#found.get(kind);
    this.#found.set(kind, { kind, ...(known === undefined ? { at, where } : { at: known.at, where: known.where }), times: (known?.times ?? 0) + 1 });
  }

  get all(): readonly Finding[] {
    return [...this.#found.values()];
  }
}

/** How the histories of a force's cases stand. */
export interface HistoriesReport { readonly events: number; readonly cases: number; readonly findings: readonly Finding[] }

/** How a force's ledger stands. */
export interface LedgerReport {
  readonly id: string;
  readonly code: string;
  readonly sealed: number;
  readonly anchors: number;
  readonly waiting: number;
  /** Age of the oldest entry that waits, in ms; 0 where none does. */
  readonly waitingFor: number;
  readonly findings: readonly Finding[];
}

const count = (n: number, one: string, many: string): string => `${n.toLocaleString('en-GB')} ${n === 1 ? one : many}`;

/** A report in one line. @param histories those of the force's cases, where they were gone through */
export function lineFor({ code, sealed, anchors, waiting, waitingFor, findings: inLedger }: LedgerReport, histories?: HistoriesReport): string {
  const findings = [...inLedger, ...(histories?.findings ?? [])];
  const standing = `${count(sealed, 'entry', 'entries')} sealed, ${count(anchors, 'anchor', 'anchors')}, ${waiting === 0 ? 'none waiting' : `${waiting.toLocaleString('en-GB')} waiting for ${(waitingFor / 1000).toFixed(1)} s`}${histories === undefined ? '' : `, ${count(histories.events, 'event', 'events')} of ${count(histories.cases, 'case', 'cases')}`}`;
  if (findings.length === 0) return `${code}: whole. ${standing}.`;
  const wrong = findings.map(({ kind, at, where, times }) => `${(FINDINGS[kind] as (at: number, where?: string) => string)(at, where)}${times > 1 && kind !== 'UNSEALED_TOO_LONG' ? ` (and ${times - 1} more like it)` : ''}`);
  return `${code}: BROKEN. ${wrong.join('; ')}. ${standing}.`;
}
