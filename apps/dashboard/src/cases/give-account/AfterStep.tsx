import { LinkButton } from '@candour/ui';
import type { ReactNode } from 'react';
import { accountAddress, caseAddress } from '../../filters/case-address.js';
import { Receipts } from '../own/Receipts.js';

/** What the officer has done on this page. */
export type Done = 'sent' | 'added' | 'declined' | 'asked' | 'answered';

const WORDS: Readonly<Record<Done, { readonly title: string; readonly next: readonly string[]; readonly hasReceipt: boolean }>> = {
  sent: { title: 'Your account was sent', next: ['Your reviewer reads it. They may look at facts, and then arrange a discussion with you, on duty time.', 'You need do nothing now. You are told the day of the discussion beforehand.'], hasReceipt: true },
  added: { title: 'Your addition was sent', next: ['It stands after what you sent before, which is as it was.', 'You need do nothing now.'], hasReceipt: true },
  declined: { title: 'You give no account', next: ['Your reviewer has been told. It is not a failure to take part, and nobody may hold it against you.', 'A discussion follows. What you want to say you can say there; until it has been noted you can still give an account.'], hasReceipt: false },
  asked: { title: 'You asked for more time', next: ['Your reviewer decides. Until then the date stays as it is, and a late account counts all the same.'], hasReceipt: false },
  answered: { title: 'Your answer was sent', next: ['The note, and your own words where you gave some, are your account now. You can add to it until the discussion has been noted.'], hasReceipt: true },
};
export const titleOfDone = (done: Done): string => WORDS[done].title;

/** What was done, and what happens next. */
export function AfterStep({ done, reference }: { readonly done: Done; readonly reference: string }): ReactNode {
  const { next, hasReceipt } = WORDS[done];
  return (
    <div className="d-form">
      <section className="d-say" aria-label="What happens next">
        <h2>What happens next</h2>
        {next.map((sentence) => <p key={sentence}>{sentence}</p>)}
      </section>
      {hasReceipt ? <Receipts reference={reference} /> : null}
      <p className="d-do">
        <LinkButton href="/my-review" look="filled">Go to my review</LinkButton>
        {hasReceipt ? <LinkButton href={`${caseAddress(reference)}?tab=account`}>Read what I sent</LinkButton> : null}
        {done === 'asked' ? <LinkButton href={accountAddress(reference)}>Go on writing</LinkButton> : null}
      </p>
    </div>
  );
}
