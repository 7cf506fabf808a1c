import { covers, lessonsOf, mayOpen, mayRead, sentPart, statisticsOpenTo } from '@candour/domain';
import type { Action, EventType, Extent, Now, Readable } from '@candour/domain';
import type { Drawer } from '../case-record/seal-event.js';
import { neededFor } from '../cases/project/read-by.js';
import { placeOf } from '../cases/outer-names.js';
import type { Found } from './look-through.js';
import type { PersonaId, PersonasStage } from './personas-stage.js';
import type { Planted } from './planted-words.js';

/** Of what the product is run with the auditor checks who was given which part: systems, delegations, and every change. Nobody’s directory entry, sign-ins or files. */
const TO_AUDIT = /^(Query\.)?(ServiceClient|serviceClients|Delegation|delegations|AdministrationRecord|administrationRecords)/;

/** What the access matrix of the domain says to one persona: what may stand in an answer, and what must. */
export class MatrixSays {
  readonly #now: Now;
  constructor(private readonly stage: PersonasStage, private readonly by: PersonaId) { this.#now = stage.nowOf(by); }

  #told(caseId: string) {
    const told = this.stage.told.get(caseId);
    if (told === undefined) throw new Error('An answer names a case that nobody made.');
    return told;
  }

  /** How much somebody reads of a case: of another force nothing, and of any nothing for a system. */
  extent(what: Readable, caseId: string): Extent {
    const { case: c } = this.#told(caseId);
    return this.stage.personOf(this.by) === null || c.force !== this.stage.forceOf(this.by).id ? 'NOTHING' : mayRead(what, c, this.#now);
  }

  opens(caseId: string): boolean {
    const { case: c } = this.#told(caseId);
    return this.stage.personOf(this.by) !== null && c.force === this.stage.forceOf(this.by).id && mayOpen(c, this.#now);
  }

  /** Whether a value may stand where it was found. */
  allows(found: Found): boolean {
    const roles = this.stage.rolesOf(this.by);
    switch (found.class) {
      case 'S': return !found.isLeaf || (this.stage.personOf(this.by) !== null && statisticsOpenTo(roles) !== null);
      case 'AUDIT': return roles.includes('auditor');
      case 'ADMIN': return roles.includes('administrator') || (roles.includes('auditor') && found.path.concat(found.field).some((each) => TO_AUDIT.test(each)));
      case 'OWN': return found.caseId !== null && this.#told(found.caseId).case.officer === this.stage.personOf(this.by) && this.extent('C', found.caseId) === 'ALL';
      // R64 has its own tests: who it goes to is the desk, and whoever investigates.
      case 'PACK': return roles.includes('authority') || roles.includes('investigator');
      case 'SELF': case 'ANSWER': case 'PAGE': case 'OPEN': return found.caseId === null || this.opens(found.caseId);
      case 'WITHIN': return false;
      default: return found.caseId === null ? !found.isLeaf : this.#allowsOfCase(found.class as Readable, found, found.caseId);
    }
  }

  #allowsOfCase(cls: Readable, { path, field, id }: Found, caseId: string): boolean {
    const extent = this.extent(cls, caseId);
    if (cls === 'C') return covers(extent, path.includes('FollowUp') || field === 'MyWork.followUps' ? 'PLAN_EXISTS' : 'ALL');
    if (cls === 'P') return covers(extent, path.some((type) => /^(Discussion|FactFound)/.test(type)) || field.endsWith('discussion') ? 'ALL' : 'OWN_ACCOUNT');
    if (cls === 'W') return covers(extent, path.at(-1) === 'Welfare' || field === 'Case.welfare' ? 'PAUSE_CATEGORY' : 'ALL');
    if (cls === 'R') return covers(extent, 'SENT_WITHOUT_DISCUSSION');
    if (extent === 'OWN_ONES') return id !== null && this.#isOwn(cls, id, caseId);
    return extent === 'ALL';
  }

  #isOwn(cls: Readable, id: string, caseId: string): boolean {
    const key = placeOf(this.stage.office.vault, cls === 'ACTIONS' ? 'action' : 'lesson', id)?.key;
    const c = this.#told(caseId).case;
    return cls === 'ACTIONS' ? (sentPart(c)?.actions ?? []).some((a) => a.id === key && this.#does(a, caseId)) : lessonsOf(c).some((lesson) => lesson.id === key && lesson.owner === this.stage.personOf(this.by));
  }

  /** R44: the one who does an action: the person named, or whoever leads the officer where a manager's action names nobody. */
  #does(a: Action, caseId: string): boolean {
    const { officer } = this.#told(caseId).case;
    const one = a.ownerRole === 'OFFICER' ? officer : (a.owner ?? (a.ownerRole === 'MANAGER' && officer ? this.#now.facts.person(officer)?.lineManagerId : null));
    return one === this.stage.personOf(this.by);
  }

  /** Whether a planted word may be read. Words of class C also go where the notice, the actions or the lessons go that they were copied into. */
  allowsWord({ caseId, class: cls, type, seq, field }: Planted): boolean {
    if (cls !== 'C') return covers(this.extent(cls, caseId), this.#needed(caseId, seq, type, cls === 'R' && type === 'ReportDrafted' && field === 'discussion' ? 'RB' : cls));
    // The pack that goes with an escalated case is made of case facts and the notice (R64).
    if (this.stage.rolesOf(this.by).includes('investigator') && this.#told(caseId).case.stage.state === 'ESCALATED') return true;
    const ways: readonly Readable[] = ['C', ...(type === 'NoticeGiven' ? ['NOTICE'] as const : []), ...(/^(ReportSent|Action)/.test(type) ? ['ACTIONS'] as const : []), ...(/^(ReportSent|Lesson)/.test(type) ? ['LESSONS'] as const : [])];
    return ways.some((way) => this.extent(way, caseId) === 'ALL' || (way !== 'C' && this.extent(way, caseId) === 'OWN_ONES'));
  }

  #needed(caseId: string, seq: number, type: EventType, drawer: Drawer): Extent {
    return neededFor(drawer, type, this.#told(caseId).history.filter((r) => r.seq > seq).map((r) => r.event.type));
  }

  /** The cases of which something of a class is there to be read, and may be. */
  casesWith(cls: Readable): readonly string[] {
    return [...this.stage.told].filter(([id, { case: c, history }]) => {
      const extent = this.extent(cls, id);
      if (extent === 'NOTHING' || extent === 'PLAN_EXISTS') return false;
      if (cls === 'NOTICE') return history.some(({ event }) => event.type === 'NoticeGiven');
      if (cls === 'ACTIONS') return (sentPart(c)?.actions ?? []).some((a) => extent === 'ALL' || this.#does(a, id));
      if (cls === 'LESSONS') return lessonsOf(c).some(({ owner }) => extent === 'ALL' || owner === this.stage.personOf(this.by));
      return cls === 'C' || this.stage.words.all.some((word) => word.caseId === id && word.class === cls && this.allowsWord(word)) || (cls === 'W' && history.some(({ event }) => event.type === 'Paused'));
    }).map(([id]) => id);
  }
}

