import { Link } from '@candour/ui';
import type { ReactNode } from 'react';

/** What the officer may ask for now, by the steps the server offers them: an adjustment (class W), a correction (R61). Nothing where neither. */
export function WhatToAskFor({ at, may }: { readonly at: string; readonly may: (command: string) => boolean }): ReactNode {
  const [adjustment, correction] = [may('RequestAdjustment'), may('RequestCorrection')];
  if (!adjustment && !correction) return null;
  return (
    <section className="d-say">
      <h2>What you can ask for</h2>
      <ul className="d-lines">
        {adjustment ? <li><Link href={`${at}?tab=welfare`}>An adjustment</Link>, so that you can take part. Your reviewer reads it, and nobody else</li> : null}
        {correction ? <li><Link href={`${at}?tab=corrections`}>A correction</Link> of what is written about you</li> : null}
      </ul>
    </section>
  );
}
