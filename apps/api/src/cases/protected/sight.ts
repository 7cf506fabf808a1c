import { EXTENTS, READABLES, mayRead, sightOf, sightsOfOthers } from '@candour/domain';
import type { SightType } from '../../access/sight.type.js';
import type { GrantType } from './grants.type.js';
import { notedIn } from './looked-at.js';
import type { Chapter, LookedAt } from './looked-at.js';

const NO_WORDS: Chapter['wants'] = () => [];
const isOfficer = ({ case: c, now }: LookedAt): boolean => c.officer === now.actor.person && mayRead('P', c, now) === 'ALL';

/** What the reader sees of the case, class by class, and why. */
export const sight: Chapter = {
  wants: NO_WORDS,
  tell: ({ case: c, now }): readonly SightType[] => sightOf(c, now).map(({ what, extent, until, because }) => ({ who: 'You', class: what, name: READABLES[what].name, extent, says: EXTENTS[extent].says, because, until })),
};

/** For the officer: who else sees what, by the part they have in the case. */
export const seenBy: Chapter = {
  wants: NO_WORDS,
  tell: (looked): readonly SightType[] => (!isOfficer(looked) ? [] : sightsOfOthers(looked.case, looked.now).map(({ name: who, what, extent, until, because, onTheListOnly }) => ({
    who: onTheListOnly ? `${who}: those on the named list` : who, class: what, name: READABLES[what].name, extent, says: EXTENTS[extent].says, because, until,
  }))),
};

/** R19: for the officer, whom they let read, the latest first. */
export const grants: Chapter = {
  wants: NO_WORDS,
  tell: (looked, { personOf }): readonly GrantType[] => {
    if (!isOfficer(looked)) return [];
    const granted = notedIn(looked.history, 'FriendGranted');
    return looked.case.friends.map(({ person, until, withReport, endedOn }, i) => ({
      friend: personOf(person ?? null), from: granted[i]?.on ?? null, until, withReport, endedOn, isOpen: endedOn === null && looked.now.today <= until,
    })).reverse();
  },
};
