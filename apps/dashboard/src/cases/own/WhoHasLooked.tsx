import { EmptyState, Timeline } from '@candour/ui';
import type { ReactNode } from 'react';
import { clockText, dayText } from '../../wording.js';
import { byDay, classesText, reasonText, roleText, visitsOf } from './look-words.js';
import type { Look } from './look-words.js';

/** Everybody who opened the officer's case: by role, day, purpose and what they read (R55). */
export function WhoHasLooked({ looks }: { readonly looks: readonly Look[] }): ReactNode {
  return (
    <section className="d-part">
      <h2>Who has looked</h2>
      <p className="d-say">Each time somebody opens your case it is written down before they see it, and nobody can take it out again. The latest 200 stand here.</p>
      {looks.length === 0 ? <EmptyState title="Nobody has opened your case yet"><p>Each time somebody does, it stands here: who by their part, when, for what and what they read.</p></EmptyState> : (
        <Timeline label="Who has looked" entries={byDay(looks).flatMap(([day, own]) => visitsOf(own).map((look, i) => ({
          key: `${look.at} ${look.role} ${i}`, under: dayText(day), title: `${roleText(look.role)}${look.times === 1 ? '' : `, ${look.times} times`}`, when: clockText(look.first) === clockText(look.at) ? clockText(look.at) : `${clockText(look.first)} to ${clockText(look.at)}`, body: <p>{reasonText(look) === null ? '' : `${reasonText(look)}. `}Read: {classesText(look.classes)}.</p>,
        })))} />
      )}
      <div className="d-note">
        <p><b>Why there are no names.</b> You see the part somebody played, because that is what makes their reading right or wrong. If a look seems wrong to you, ask the data protection officer of your force: the record has the name.</p>
        <p><b>What may be missing.</b> Now and then a look is withheld for a time, where telling you at once would prejudice an inquiry. The reason is recorded, with a day on which it is reviewed. From that day on the look stands here like any other.</p>
      </div>
    </section>
  );
}
