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

/** One kind of thing that is wrong: where it begins, in which other cases it was found next, and how often. */
export interface Finding { readonly kind: FindingKind; readonly at: number; readonly where?: string | undefined; readonly times: number; readonly also?: readonly string[] }

/** So many cases of one kind are named; of the others it is said how many more there are, however much was tampered with. */
export const NAMED = 5;

/** Gathers what is found, one line for each kind, in the same room whether it was found once or a million times. */
export class Findings {
  readonly #found = new Map<FindingKind, Finding>();

  /** @param times how often, where it was counted before */
  add(kind: FindingKind, at: number, where?: string, times = 1): void {
    const known = this.#found.get(kind);
    if (known === undefined) return void this.#found.set(kind, { kind, at, where, times });
    const { also = [] } = known;
    const isNew = where !== undefined && where !== known.where && !also.includes(where) && also.length < NAMED - 1;
    this.#found.set(kind, { ...known, times: known.times + times, ...(isNew ? { also: [...also, where] } : {}) });
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
  const wrong = findings.map(({ kind, at, where, times, also = [] }) => {
    const more = times > 1 && kind !== 'UNSEALED_TOO_LONG' ? ` (and ${(times - 1).toLocaleString('en-GB')} more like it${also.length === 0 ? '' : `, among them in ${also.join(', ')}`})` : '';
    return (FINDINGS[kind] as (at: number, where?: string) => string)(at, where) + more;
  });
  return `${code}: BROKEN. ${wrong.join('; ')}. ${standing}.`;
}
