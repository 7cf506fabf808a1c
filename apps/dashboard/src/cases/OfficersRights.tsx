import { Basis } from '@candour/ui';
import type { ReactNode } from 'react';

/** Who reads what an officer says, and what it can be used for (R26, R28). Said before anything is asked. */
export const WhoCanUseIt = (): ReactNode => (
  <section className="d-say">
    <h2>Who can use what you say</h2>
    <p>Your reviewer reads your account and is in the discussion. Neither can be used in misconduct proceedings about this matter. <Basis kind="law" /></p>
    <p>The exception is something you admit about a <b>different</b> matter. If the talk goes that way, your reviewer should pause and say so.</p>
    <p>The authority’s desk does not read your account. It knows that one came in, and on which day.</p>
  </section>
);

/** What an officer may do at any time of a review (R19, R53, R61). */
export const YourRights = (): ReactNode => (
  <section className="d-say">
    <h2 className="d-small-heading">Your rights</h2>
    <p>You can take advice from a representative of your staff association. <Basis kind="law" /></p>
    <p>Taking part must not stop you applying for promotion, or getting it. <Basis kind="law" /></p>
    <p>You can see what is held about you and ask for a correction. <Basis kind="law" /></p>
  </section>
);
