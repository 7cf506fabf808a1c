import { Button, ButtonRow, ErrorSummary, Link, Radios, TextArea } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { caseAddress } from '../../filters/case-address.js';
import { HEADINGS, LIMITS, OWN_ID, headingId, headingName, headingPrompt, problemsOf } from './account-form.js';
import type { AccountForm, FormProblem, HeadingField, Way } from './account-form.js';

interface WriteAccountProps {
  readonly form: AccountForm;
  readonly onChange: (form: AccountForm) => void;
  readonly isAddition: boolean;
  readonly reference: string;
  /** How it stands with the draft. */
  readonly draftLine: ReactNode;
  readonly onCheck: () => void;
}

const WAYS = [{ value: 'headings', label: 'By decision-model heading' }, { value: 'own', label: 'In my own order' }];
/** The room that is left is said once little of it is. */
const limitOf = (text: string, most: number): { limit?: number } => (text.length > most * 0.8 ? { limit: most } : {});

/** Where the officer writes. Nothing leaves for anybody else before it was read through on the next page. */
export function WriteAccount({ form, onChange, isAddition, reference, draftLine, onCheck }: WriteAccountProps): ReactNode {
  const [problems, setProblems] = useState<readonly FormProblem[]>([]);
  const check = (): void => {
    const found = problemsOf(form);
    setProblems(found);
    if (found.length === 0) onCheck();
  };
  const errorAt = (id: string): string | undefined => problems.find((problem) => problem.id === id)?.message;
  return (
    <form className="d-form" autoComplete="off" noValidate onSubmit={(event) => { event.preventDefault(); check(); }}>
      <ErrorSummary problems={problems.map(({ id, message }) => ({ href: `#${id}`, message }))} />
      {isAddition ? null : <Radios legend="How do you want to write it?" name="way" inline options={WAYS} value={form.way} onChange={(way) => { setProblems([]); onChange({ ...form, way: way as Way }); }} />}
      {form.way === 'own'
        ? <TextArea id={OWN_ID} label={isAddition ? 'What you want to add' : 'Your account'} hint={isAddition ? 'What you sent stays as it was.' : 'What happened, why, and what you make of it now.'} rows={14} autoComplete="off" spellCheck={false} error={errorAt(OWN_ID)} {...limitOf(form.body, LIMITS.own)} value={form.body} onChange={(body) => onChange({ ...form, body })} />
        : <Headings form={form} errorAt={errorAt} onChange={onChange} />}
      <div className="d-form-foot">
        {draftLine}
        <ButtonRow><Button type="submit" look="filled">Check before sending</Button><Link href={caseAddress(reference)}>Come back to it later</Link></ButtonRow>
        <p className="d-quiet">Nothing is sent until you have read it through and confirmed.</p>
      </div>
    </form>
  );
}

function Headings({ form, errorAt, onChange }: Pick<WriteAccountProps, 'form' | 'onChange'> & { readonly errorAt: (id: string) => string | undefined }): ReactNode {
  const write = (field: HeadingField, text: string): void => onChange({ ...form, sections: { ...form.sections, [field]: text } });
  return (
    <>
      <p className="d-quiet">Leave any heading blank.</p>
      {HEADINGS.map(({ field, element }) => (
        <TextArea key={field} id={headingId(field)} label={headingName(element)} hint={headingPrompt(element)} rows={5} autoComplete="off" spellCheck={false}
          error={errorAt(headingId(field))} {...limitOf(form.sections[field], LIMITS.heading)} value={form.sections[field]} onChange={(text) => write(field, text)} />
      ))}
    </>
  );
}
