import { Basis, Link, LinkButton, Section, Status, VisuallyHidden } from '@candour/ui';
import { daysBetween, formatMonth, monthOf, parseDay } from '@candour/domain/calendar';
import type { Day } from '@candour/domain/calendar';
import type { ReactNode } from 'react';
import { caseAddress } from '../filters/case-address.js';
import { capital, counted, dayText, relativeDay } from '../wording.js';
import type { WorkRow } from './work.js';

type Kind = 'late' | 'due' | 'waiting';

/** Rows in the order date, task, case, reason for the date, what to do. */
export function WorkList({ id, title, rows, today, kind, empty, note }: { readonly id: string; readonly title: string; readonly rows: readonly WorkRow[]; readonly today: Day; readonly kind: Kind; readonly empty: string; readonly note?: string }): ReactNode {
  return (
    <Section title={title} count={rows.length} id={id}>
      {rows.length === 0 ? <p className="d-quiet">{empty}</p> : <ol className={`d-rows d-rows-${kind}`}>{rows.map((row, i) => <li key={row.key}><Row row={row} today={today} kind={kind} isFirst={i === 0} /></li>)}</ol>}
      {note === undefined || rows.length === 0 ? null : <p className="d-quiet">{note}</p>}
    </Section>
  );
}

function Row({ row, today, kind, isFirst }: { readonly row: WorkRow; readonly today: Day; readonly kind: Kind; readonly isFirst: boolean }): ReactNode {
  const due = row.due === null ? null : parseDay(row.due);
  return (
    <>
      {due === null ? <p className="d-date"><span>No date</span></p> : <DateBlock due={due} today={today} />}
      <div className="d-what">
        <Relative due={due} today={today} kind={kind} waitsFor={row.waitsFor} />
        <h3>{row.task}</h3>
        <p>{row.about}{row.reference === null ? '' : ', '}{row.reference === null ? null : <Link className="d-reference" href={caseAddress(row.reference)}>{row.reference}</Link>}</p>
        {row.why === '' ? null : <p className="d-quiet d-why">{row.why}{row.basis === null ? null : <> <Basis kind={row.basis} /></>}</p>}
      </div>
      <div className="d-act"><LinkButton small look={kind === 'late' && isFirst ? 'filled' : 'quiet'} href={row.open.href}>{row.open.words}<VisuallyHidden>: {row.task}{`, ${row.reference ?? row.about}`}</VisuallyHidden></LinkButton></div>
    </>
  );
}

/** The day as a block to scan down by; written out for those who hear it. */
function DateBlock({ due, today }: { readonly due: Day; readonly today: Day }): ReactNode {
  const [weekday = '', date = ''] = dayText(due).split(' ');
  const [month = '', year = ''] = formatMonth(monthOf(due)).split(' ');
  const isThisYear = today.startsWith(year);
  return <p className="d-date"><VisuallyHidden>{dayText(due)}</VisuallyHidden><span aria-hidden>{weekday}</span><b aria-hidden>{date}</b><span aria-hidden>{month}</span>{isThisYear ? null : <span aria-hidden>{year}</span>}</p>;
}

function Relative({ due, today, kind, waitsFor }: { readonly due: Day | null; readonly today: Day; readonly kind: Kind; readonly waitsFor: string | null }): ReactNode {
  if (kind === 'late' && due !== null) return <p><Status tone="late">Overdue by {counted(daysBetween(due, today), 'day')}</Status></p>;
  if (waitsFor !== null) return <p>Waiting on the {waitsFor.charAt(0).toLowerCase()}{waitsFor.slice(1)}{due !== null && due < today ? <>. <Status tone="late">Past the date</Status></> : null}</p>;
  return due === null ? null : <p className="d-quiet">{capital(relativeDay(due, today))}</p>;
}
