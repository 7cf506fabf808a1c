import { Button, EmptyState, Link } from '@candour/ui';
import type { ReactNode } from 'react';
import { choicesOf } from '../filters/filter-words.js';
import { CASES, unfiltered } from '../filters/filter.js';
import type { UnitTree } from '../filters/units.js';
import type { FilterOfPage } from '../filters/use-filter.js';
import { isAtDesk } from '../session/roles.js';
import { useSession } from '../session/viewer.js';
import { counted } from '../wording.js';

/** In the place of an empty list: what was looked for, and what to change. */
export function NoCases({ page: { filter, change }, units }: { readonly page: FilterOfPage; readonly units: UnitTree }): ReactNode {
  const { viewer } = useSession();
  const choices = choicesOf(filter, units.nameOf);
  const [last] = choices.slice(-1);
  const narrowed = choices.length + (filter.period.kind === 'any' ? 0 : 1);
  if (narrowed === 0) return <EmptyState title="No cases yet"><p>A case appears here when a referral that you may read has been put in. There is nothing to do.</p></EmptyState>;
  return (
    <EmptyState title={narrowed === 1 ? 'No cases match this filter' : `No cases match these ${counted(narrowed, 'filter')}`} action={
      <div className="d-do">
        {last === undefined ? null : <Button onPress={() => change(last.without)}>Take away “{last.words}”</Button>}
        {filter.period.kind === 'any' ? null : <Button onPress={() => change({ ...filter, period: { kind: 'any' } })}>Look at any time</Button>}
        <Button look="text" onPress={() => change(unfiltered(CASES))}>Clear all filters</Button>
      </div>}>
      <p>The filters stay in view above.</p>
      {filter.search !== '' && isAtDesk(viewer) ? <p>Restricted records stand in no list. If you are on the list of one, you can <Link href={`/open-restricted?reference=${encodeURIComponent(filter.search)}`}>open it with a reason</Link>.</p> : null}
    </EmptyState>
  );
}
