import { useApolloClient } from '@apollo/client/react';
import { Button, ButtonRow, Checkboxes, DateInput, ErrorSummary, FindAndChoose, Link } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { findColleagues } from '../../session/colleagues.js';
import { today } from '../../wording.js';
import { FRIEND_ID, UNTIL_ID, grantProblems } from './grant-form.js';
import type { GrantForm, GrantProblem } from './grant-form.js';

const REPORT = 'with-report';

/** Who, until when, and how much. */
export function ChooseGrant({ form, onChange, onCheck, backHref }: { readonly form: GrantForm; readonly onChange: (form: GrantForm) => void; readonly onCheck: () => void; readonly backHref: string }): ReactNode {
  const client = useApolloClient();
  const [problems, setProblems] = useState<readonly GrantProblem[]>([]);
  const check = (): void => {
    const found = grantProblems(form, today());
    setProblems(found);
    if (found.length === 0) onCheck();
  };
  const errorAt = (id: string): string | undefined => problems.find((problem) => problem.id === id)?.message;
  return (
    <form className="d-form" noValidate onSubmit={(event) => { event.preventDefault(); check(); }}>
      <ErrorSummary problems={problems.map(({ id, message }) => ({ href: `#${id}`, message }))} />
      <p className="d-say">They read your notice and your own account, so that they can advise you. They never read the discussion, and cannot write or do anything here.</p>
      <FindAndChoose id={FRIEND_ID} label="Who may read?" question="Choose the person" hint="A Federation representative or a colleague: the beginning of their name or number, two letters at least." error={errorAt(FRIEND_ID)}
        find={(text) => findColleagues(client, text)} chosen={form.friend} onChoose={(friend) => onChange({ ...form, friend })} />
      <DateInput id={UNTIL_ID} legend="Until when may they read?" what="The last day" hint="The last day, for example 31 3 2027. You can end it earlier at any moment." defaultDay={form.until.kind === 'day' ? form.until.day : undefined} onChange={(until) => onChange({ ...form, until })} error={errorAt(UNTIL_ID)} />
      <Checkboxes legend="May they also read your report and actions?" options={[{ value: REPORT, label: 'Yes, the report and the actions too', hint: 'The report once it has been shared with you.' }]} values={form.withReport ? [REPORT] : []} onChange={(values) => onChange({ ...form, withReport: values.includes(REPORT) })} />
      <ButtonRow><Button type="submit" look="filled">Check before you let them read</Button><Link href={backHref}>Go back</Link></ButtonRow>
    </form>
  );
}
