import { covers, mayRead } from '@candour/domain';
import type { CaseEvent, Extent, Now, Recorded } from '@candour/domain';
import type { PersonName } from '@candour/domain/testing';
import type { Drawer } from '../../case-record/seal-event.js';
import { NAMES, nowFor, saveEveryState } from '../../testing/every-state.js';
import type { Told } from '../../testing/every-state.js';
import { marked, marksIn } from '../../testing/marked-words.js';
import { NEEDED } from '../../testing/needed-for-parts.js';
import { TestApi } from '../../testing/test-api.js';

let api: TestApi;
let told: ReadonlyMap<string, Told>;
beforeAll(async () => {
  api = await TestApi.start();
  told = await saveEveryState(api.office, api.force, marked);
}, 60_000);
afterAll(() => api.close());

/** A day on which reviewers still read the account of what has ended, one on which some do, and one on which friends no longer read. */
const DAYS = ['2026-04-10', '2026-06-01', '2026-08-01'] as const;
const everywhere = NAMES.flatMap((name) => DAYS.map((today) => [name, today] as const));

const ACCOUNT = 'account { declinedOn versions { number mode late text sections { element text } confirmedOn disputedOn correction } }';
const REPORT = `report { extent versions { number state returnReason sections { part text withheld } actions { description successMeasure } noFurtherAction officerLessons organisationLessons { lesson } officerResponse comment }
  acceptanceNote addenda { text } }`;
const WORDS = `${ACCOUNT} discussion { topics { text } summary } factFinding { number learntFromAccount item summary relevance } ${REPORT} reviewNotes { whatWasDone effect nextStep } corrections { correction answer }
  welfare { notes { text } adjustments { asked answer } pauseCategory }`;

const drawerOf = (mark: string): Drawer => { const [cls, , field] = mark.split(' '); return cls === 'R' && field === 'discussion' ? 'RB' : (cls as Drawer); };
const seqOf = (mark: string): number => Number(mark.split(' ')[1]);

/** The words somebody may read of a case, as the access matrix says; of each version of the report the newest of them. */
function allowed({ case: c, history, whole }: Told, now: Now, classes: readonly string[]): readonly string[] {
  const readable = marksIn(whole.map(({ event }) => event)).filter((mark) => {
    const drawer = drawerOf(mark);
    const cls = drawer === 'RB' ? 'R' : drawer;
    return classes.includes(cls) && covers(mayRead(cls, c, now), NEEDED[drawer](history, seqOf(mark)));
  });
  const versionAt = (seq: number): number | null => { const event = history[seq - 1]?.event; return event?.type === 'ReportDrafted' ? event.version : null; };
  const isReplaced = (seq: number): boolean => whole.some(isDraftAfter(seq, versionAt(seq))) && whole.some((r) => isDraftAfter(seq, versionAt(seq))(r) && covers(mayRead('R', c, now), NEEDED.R(history, r.seq)));
  return readable.filter((mark) => versionAt(seqOf(mark)) === null || !isReplaced(seqOf(mark)));
}
const isDraftAfter = (seq: number, version: number | null) => (r: Recorded<CaseEvent>): boolean => r.seq > seq && r.event.type === 'ReportDrafted' && r.event.version === version;

/** Corrections are between the officer, the reviewer and the authority: who reads something of a review and not the case is not told them. */
const uncorrected = (t: Told, now: Now, classes: readonly string[]): string => String(allowed(t, now, classes).filter((mark) => !['CorrectionRequested', 'CorrectionAnswered'].includes(t.history[seqOf(mark) - 1]?.event.type ?? '')));

interface Answered { readonly account: object | null; readonly welfare: { readonly pauseCategory: string | null } | null; readonly factFinding: readonly { readonly number: number }[]; readonly report: { readonly versions: readonly { readonly sections: readonly { readonly part: string; readonly withheld: boolean }[] }[] } | null }
const open = async (name: PersonName, id: string): Promise<Answered | null> => (await api.ask<{ case: Answered | null }>(name, `{ case(id: "${id}") { ${WORDS} } }`)).data.case;

describe('what is sealed, over the API', () => {
  test.each(everywhere)('R18 R22 R26 R34 R38 R43 every word that the access matrix lets %s read on %s, and no other, in every state', async (name, today) => {
    api.office.on(today);
    for (const [id, t] of told) {
      const now = nowFor(api.force, name, today);
      const answer = await open(name, id);
      const expected = mayRead('C', t.case, now) === 'ALL' ? allowed(t, now, ['P', 'R', 'W']) : [];
      expect([t.case.reference, marksIn(answer)]).toEqual([t.case.reference, expected]);
      if (mayRead('C', t.case, now) !== 'ALL') expect(answer).toBeNull();
      const extent = (cls: 'P' | 'W' | 'R'): Extent => mayRead(cls, t.case, now);
      if (answer === null) continue;
      if (!covers(extent('P'), 'OWN_ACCOUNT')) expect([t.case.reference, answer.account]).toEqual([t.case.reference, null]);
      const wasPaused = t.history.some(({ event }) => event.type === 'Paused');
      expect([t.case.reference, answer.welfare?.pauseCategory ?? null]).toEqual([t.case.reference, wasPaused && covers(extent('W'), 'PAUSE_CATEGORY') ? 'LONG_TERM_SICK' : null]);
      expect(answer.factFinding.map(({ number }) => number)).toEqual(answer.factFinding.map((_, i) => i + 1));
      for (const { sections } of answer.report?.versions ?? []) expect(sections.filter(({ withheld }) => withheld).map(({ part }) => part)).toEqual(extent('R') === 'SENT_WITHOUT_DISCUSSION' ? ['B'] : []);
    }
  });

  test.each(everywhere)('R19 what officers let %s read as a friend on %s: notice, their own account and, where they opened it, the report, and never the case', async (name, today) => {
    api.office.on(today);
    const { data } = await api.ask<{ grantedToMe: readonly object[] }>(name, `{ grantedToMe { id officer { id } until withReport notice { mode whyReferred } ${ACCOUNT} ${REPORT} actions { description case { id } } lessons { lesson } } }`);
    const now = nowFor(api.force, name, today);
    const granted = [...told.values()].filter(({ case: c }) => c.friends.some((f) => f.person === now.actor.person && f.endedOn === null && today <= f.until));
    expect(data.grantedToMe.map(marksIn).map(String).sort()).toEqual(granted.map((t) => uncorrected(t, now, ['P', 'R'])).sort());
    expect(granted.length > 0).toBe(name === 'friend' && today < '2026-07-02');
    for (const review of data.grantedToMe) expect(review).toMatchObject({ officer: { id: api.force.ids.officer }, until: '2026-07-01', notice: { mode: 'WRITTEN' } });
    expect(JSON.stringify(data)).not.toMatch(new RegExp([...told.keys()].join('|')));
  });

  test.each(everywhere)('R38 the reports %s reads on %s of those they lead, without the case', async (name, today) => {
    api.office.on(today);
    const { data } = await api.ask<{ reportsForPdr: readonly object[] }>(name, `{ reportsForPdr { id officer { id } ${REPORT} reviewNotes { whatWasDone effect nextStep } actions { description } lessons { lesson } } }`);
    const now = nowFor(api.force, name, today);
    const theirs = [...told.values()].filter(({ case: c }) => mayRead('C', c, now) === 'PLAN_EXISTS');
    expect(data.reportsForPdr.map(marksIn).map(String).sort()).toEqual(theirs.map((t) => uncorrected(t, now, ['R'])).sort());
    expect(theirs.length > 0).toBe(name === 'sergeant');
  });

  test('the comparison is worth making: some read much, some little, the desk no account at all', async () => {
    api.office.on('2026-04-10');
    const count = async (name: PersonName, cls: string): Promise<number> => {
      let marks = 0;
      for (const id of told.keys()) marks += marksIn(await open(name, id)).filter((mark) => mark.startsWith(cls)).length;
      return marks;
    };
    expect(await count('officer', 'P')).toBeGreaterThan(50);
    expect(await count('inspector', 'W')).toBeGreaterThan(1);
    expect(await count('authority', 'R')).toBeGreaterThan(10);
    expect([await count('authority', 'P'), await count('authority', 'W'), await count('sergeant', 'P')]).toEqual([0, 0, 0]);
  });

  test('nobody of another force is told a word', async () => {
    api.office.on('2026-04-10');
    for (const name of NAMES) {
      for (const id of [...told.keys()].slice(0, 12)) expect(await open(`STH/${name}` as PersonName, id)).toBeNull();
      const { data } = await api.ask<object>(`STH/${name}`, '{ grantedToMe { id } reportsForPdr { id } }');
      expect(data).toEqual({ grantedToMe: [], reportsForPdr: [] });
    }
  });
});
