import { addDays, addWorkingDays } from '@candour/domain/calendar';
import type { Day, HolidayTable } from '@candour/domain/calendar';
import { decide, record } from '@candour/domain';
import type { Actor, ActorRole, COMMANDS, Case, CaseEvent, CaseIdentity, Command, CommandType, DataOf, Facts, PersonId, Recorded } from '@candour/domain';
import type { StandardCode } from '@candour/domain/taxonomy';
import type { DemoPerson } from './organisation.js';

/** The details of a command: put off by the condition until one command is named, or the compiler would unfold them all. */
type Details<T extends CommandType> = T extends CommandType ? DataOf<(typeof COMMANDS)[T]['fields']> : never;

export interface History { readonly identity: CaseIdentity; readonly recorded: readonly Recorded<CaseEvent>[] }
/** Who acts in the story of a case, and with which roles in the force. */
export interface Cast { readonly person: DemoPerson; readonly roles: readonly ActorRole[] }
export interface World {
  readonly asOf: Day;
  readonly calendar: HolidayTable;
  readonly people: ReadonlyMap<string, DemoPerson>;
  /** Days on which, and standards for which, an officer was referred before: what the pattern question asks (R52). */
  readonly earlier: (officer: string, on: Day) => Facts['earlier'];
}

/**
 * The life of one case, day by day, told only by commands that the process accepts. Once a day lies after `asOf` nothing more
 * happens: that is how cases come to stand at every stage, as in life.
 */
export class Life {
  private current: Case | null = null;
  private readonly written: Recorded<CaseEvent>[] = [];
  private words: { accounts: string[]; report: Facts['report'] } = { accounts: [], report: null };
  private over = false;

  constructor(private readonly identity: CaseIdentity, private readonly world: World, public today: Day, private readonly jointWith: readonly string[] = []) {}

  get case(): Case {
    if (this.current === null) throw new Error('The case has not begun.');
    return this.current;
  }
  get calendar(): HolidayTable { return this.world.calendar; }
  get goesOn(): boolean { return !this.over; }
  get history(): History { return { identity: this.identity, recorded: this.written }; }

  wait(days: number): this { this.today = addDays(this.today, Math.max(0, Math.round(days))); return this; }
  waitWorkingDays(days: number): this {
    const rounded = Math.round(days);
    if (rounded >= 1) this.today = addWorkingDays(this.today, rounded, this.world.calendar) ?? addDays(this.today, rounded);
    return this;
  }
  waitUntil(on: Day | null | undefined): this { if (on && on > this.today) this.today = on; return this; }

  /** Somebody gives a command today. @throws Error when the process refuses it: then the story is wrong, not the process. */
  do<T extends CommandType>(by: Cast | 'clock', type: T, details: Details<T>): this {
    if (this.over || this.today > this.world.asOf) { this.over = true; return this; }
    const command = { type, ...details } as unknown as Command;
    const actor: Actor = by === 'clock' ? { person: 'clock', roles: [] } : { person: by.person.id as PersonId, roles: by.roles };
    const now = { today: this.today, at: this.instant(), actor, calendar: this.world.calendar, facts: this.facts() };
    const asked = decide(command, this.current, now);
    const answered = asked.kind === 'prompts' ? decide({ ...command, answers: asked.prompts.map(({ code }) => ({ code, reason: REASONS[code] ?? 'Considered and recorded with the case.' })) }, this.current, now) : asked;
    if (answered.kind !== 'happened') throw new Error(`The story of ${this.identity.reference} is wrong: ${type} on ${this.today} in ${this.current?.stage.state ?? 'no state'}: ${answered.kind === 'refused' ? answered.refusals.map((r) => `${r.rule} ${r.code} ${[...(r.field ?? []), ...(r.details ?? [])].join(', ')}`).join('; ') : answered.prompts.map((p) => p.code).join('; ')}`);
    const { after, recorded } = record(this.current ?? this.identity, answered.events, answered.answered, now);
    this.current = after;
    this.written.push(...recorded);
    this.remember(command);
    return this;
  }

  /** Office hours, a little later with each event, so that no two events of a case bear the same time. */
  private instant(): string {
    const minute = (this.written.length * 7) % 420;
    return `${this.today}T${String(9 + Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}:00.000Z`;
  }
  private remember(command: Command): void {
    if (command.type === 'SubmitAccount' || command.type === 'AddToAccount') this.words.accounts.push(command.body ?? '');
    if (command.type === 'RecordOralAccount') this.words.accounts.push(command.note);
    if (command.type === 'DraftReport') {
      const { issue, discussion, noFurtherAction, actions = [], officerLessons = [], organisationLessons = [] } = command;
      this.words.report = { issue, discussion, noFurtherAction, actions, officerLessons, organisationLessons };
    }
  }
  private facts(): Facts {
    const officer = this.current?.officer;
    return {
      person: (id) => this.world.people.get(id), earlier: officer === undefined ? NOTHING_EARLIER : this.world.earlier(officer, this.today), jointConsents: this.jointWith.map((officer) => ({ officer: officer as PersonId, consents: true })),
      accountTexts: this.words.accounts, report: this.words.report, packTexts: [], names: [],
    };
  }
}

const NOTHING_EARLIER: Facts['earlier'] = { inTwelveMonths: 0, standardsInTwentyFourMonths: [] satisfies StandardCode[] };

const REASONS: Readonly<Record<string, string>> = {
  LATE_ENTRY: 'Entered late after leave.', SERIOUSNESS: 'Looked at with care; the matter stays well below misconduct.', PATTERN: 'Support was offered; the matters are different in kind.',
  NOTICE_LATE: 'The officer was on leave.', REPORT_LATE: 'Operational demand that month.', DISPROPORTIONATE: 'Two systems had to be looked at.', DISCUSSION_NOTICE_SHORT: 'The officer asked for the earlier day.',
  REFERRER_IS_REVIEWER: 'The only supervisor on that shift pattern.', NO_RESPONSE: 'The officer was reminded and chose not to comment.', TOPIC_BLANK: 'Nothing was said on it.',
  LINE_MANAGER_NOT_CONSULTED: 'The line manager was on long leave.', TUTOR_LINK: 'The tutor was not told.', PDR_OVERDUE: 'No PDR took place in the year; planned for the next one.', COMPLAINT_WITHDRAWN: 'The learning stands on its own.',
};
