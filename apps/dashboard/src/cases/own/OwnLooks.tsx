import { Link } from '@candour/ui';
import type { ReactNode } from 'react';
import { caseAddress } from '../../filters/case-address.js';
import { momentText } from '../../wording.js';
import { classesText, roleText } from './look-words.js';
import type { Look } from './look-words.js';

/** So many stand beside the review; all of them on their own page. */
const SHOWN = 3;

/** The last people who opened the officer's case, beside the review. @param looks `coming` and `failed` are told apart from none */
export function OwnLooks({ reference, looks }: { readonly reference: string; readonly looks: readonly Look[] | 'coming' | 'failed' }): ReactNode {
  const others = typeof looks === 'string' ? [] : looks.filter(({ role }) => role !== 'OFFICER').slice(0, SHOWN);
  return (
    <section>
      <h2 className="d-small-heading">Who has looked</h2>
      {looks === 'coming' ? <p className="d-quiet">Looking it up…</p> : looks === 'failed' ? <p className="d-quiet">This could not be loaded. Everything else on the page is right.</p> : others.length === 0 ? <p className="d-quiet">Nobody but you has opened your case yet.</p>
        : <ul className="d-looks">{others.map(({ at, role, classes }) => <li key={`${at} ${role}`}><b>{roleText(role)}</b><span className="d-quiet">{momentText(at)}: {classesText(classes)}</span></li>)}</ul>}
      <p><Link href={`${caseAddress(reference)}?tab=who`}>See every time, and who may see what</Link></p>
    </section>
  );
}
