import { capital } from '../../wording.js';
import { toOfficer } from '../officer-words.js';

interface Line { readonly who: string; readonly name: string; readonly extent: string; readonly says: string; readonly because: readonly string[]; readonly until?: string | null }
/** Somebody who may see something of the officer's case: why, and what of it until when. */
export interface Seer { readonly who: string; readonly because: readonly string[]; readonly sees: readonly { readonly what: string; readonly until: string | null }[] }

const said = (words: string): string => toOfficer(words.replace('while the officer allows it', 'while you allow it').replace('where the officer lets them', 'where you let them'));

/** Each thing once: where several people of one part read it, until the last of their days. */
function longest(sees: Seer['sees']): Seer['sees'] {
  const last = (what: string): string | null => { const days = sees.filter((each) => each.what === what).map(({ until }) => until); return days.includes(null) ? null : (days.toSorted().at(-1) ?? null); };
  return [...new Set(sees.map(({ what }) => what))].map((what) => ({ what, until: last(what) }));
}

/** What may be seen of the case by whom, one of them after the other, in words said to the officer. */
export function seenByWho(lines: readonly Line[]): readonly Seer[] {
  const open = lines.filter(({ extent }) => extent !== 'NOTHING');
  return [...new Set(open.map(({ who }) => who))].map((who) => {
    const own = open.filter((line) => line.who === who);
    return {
      who: said(who), because: [...new Set(own.flatMap(({ because }) => because.map(said)))],
      sees: longest(own.map(({ name, extent, says, until }) => ({ what: extent === 'ALL' ? name : extent === 'OWN_ACCOUNT' ? capital(said(says)) : `${name}: ${said(says)}`, until: until ?? null }))),
    };
  });
}
