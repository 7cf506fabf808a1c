import { Menu, SavedIcon, VisuallyHidden } from '@candour/ui';
import type { MenuOption } from '@candour/ui';
import { useQuery } from '@apollo/client/react';
import { Suspense, lazy, useState } from 'react';
import type { ReactNode } from 'react';
import { graphql } from '../gql/index.js';
import type { Filter, View } from '../filters/filter.js';
import { addressOfView, viewOf } from './saved-view.js';

export const SAVED = graphql(`
  query SavedViews { savedViews { id name address isOwn isShared owner { name } } }
`);

const SaveView = lazy(async () => ({ default: (await import('./SaveView.js')).SaveView }));
const ManageViews = lazy(async () => ({ default: (await import('./ManageViews.js')).ManageViews }));

const SAVE = 'save';
const MANAGE = 'manage';

/** Views that were saved, one’s own and those of colleagues of the same role; to save what is seen now, and to look after one’s own. Whoever opens one asks anew, as they may see it. */
export function SavedViews({ filter, view: of }: { readonly filter: Filter; readonly view: View }): ReactNode {
  const { data } = useQuery(SAVED, { fetchPolicy: 'cache-and-network' });
  const [opened, setOpened] = useState<string | null>(null);
  const [says, setSays] = useState('');
  const views = data?.savedViews ?? [];
  const now = viewOf(of, filter);
  const options: readonly MenuOption[] = [
    ...views.map((view): MenuOption => ({ key: view.id, label: view.name, says: view.isOwn ? (view.isShared ? 'Yours, shared with colleagues of your role' : undefined) : `Shared by ${view.owner?.name ?? 'a colleague'}`, href: addressOfView(of, view.address), current: view.address === now })),
    { key: SAVE, label: 'Save this view…' },
    ...(views.some(({ isOwn }) => isOwn) ? [{ key: MANAGE, label: 'Rename, share or delete…' }] : []),
  ];
  const close = (): void => setOpened(null);
  return (
    <>
      <Menu label="Saved views" look="quiet" button={<><SavedIcon size={18} aria-hidden /> Saved views</>} options={options} onChoose={setOpened} />
      <VisuallyHidden><span role="status">{says}</span></VisuallyHidden>
      <Suspense fallback={null}>
        {opened === SAVE ? <SaveView address={now} onClose={close} onDone={setSays} /> : null}
        {opened === MANAGE ? <ManageViews views={views.filter(({ isOwn }) => isOwn)} onClose={close} onDone={setSays} /> : null}
      </Suspense>
    </>
  );
}
