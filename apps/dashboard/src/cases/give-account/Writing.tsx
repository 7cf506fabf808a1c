import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { useNavigate } from 'react-router';
import { accountAddress } from '../../filters/case-address.js';
import { draftOf, formFrom, problemsOf } from './account-form.js';
import type { AccountForm } from './account-form.js';
import { CheckAccount } from './CheckAccount.js';
import { DraftLine } from '../drafts/DraftLine.js';
import type { OwnCase } from './GiveAccountPage.js';
import { useDraft } from '../drafts/use-draft.js';
import { WriteAccount } from './WriteAccount.js';

interface WritingProps { readonly found: OwnCase; readonly isAddition: boolean; readonly step: 'write' | 'check'; readonly onSent: () => void; readonly onStale: () => void }

/** The account while it is written and checked. What stands in it is held here and in the server's vault, and nowhere else. */
export function Writing({ found, isAddition, step, onSent, onStale }: WritingProps): ReactNode {
  const { id, reference, version, draft } = found;
  const [form, setForm] = useState<AccountForm>(() => formFrom(draft?.body ?? null, isAddition));
  const { keeper, keeping } = useDraft(id, 'ACCOUNT', draft == null ? null : { ...draft, body: draftOf(form) }, draftOf(formFrom(null, isAddition)));
  const navigate = useNavigate();
  const change = (next: AccountForm): void => {
    setForm(next);
    keeper.type(draftOf(next));
  };
  const takeOther = (body: string | null): void => {
    change(formFrom(body, isAddition));
    void keeper.keepMine();
  };
  const writeHref = accountAddress(reference);
  const isReady = problemsOf(form).length === 0;
  // Somebody who comes to the check by its address alone has nothing to check.
  useEffect(() => { if (step === 'check' && !isReady) void navigate(writeHref, { replace: true }); }, [step, isReady, navigate, writeHref]);
  const check = (): void => {
    void keeper.settle();
    void navigate(`${writeHref}?step=check`);
  };
  if (step === 'check' && isReady) return <CheckAccount {...{ form, isAddition, version, writeHref, onStale }} caseId={id} onSent={() => { keeper.end(); onSent(); }} />;
  return <WriteAccount {...{ form, isAddition, reference }} onChange={change} onCheck={check} draftLine={<DraftLine keeping={keeping} onKeepMine={() => void keeper.keepMine()} onTakeOther={takeOther} />} />;
}
