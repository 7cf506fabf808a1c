import { Link, LinkButton } from '@candour/ui';
import type { ReactNode } from 'react';
import { accountAddress } from '../filters/case-address.js';

interface Answering {
  readonly reference: string;
  readonly state: string;
  readonly accountReceivedOn?: string | null;
  readonly nextStep?: { readonly by: string } | null;
  readonly allowedCommands: readonly { readonly command: string }[];
}

/** Whether the case waits for this officer's account. */
export const isAskedForAccount = ({ state, accountReceivedOn, nextStep }: Answering): boolean => state === 'NOTIFIED' && accountReceivedOn == null && nextStep?.by === 'Officer';

/** The officer's ways with the account, what is asked for first; none once the time for it is over. */
export function accountWays(c: Answering): ReactNode | undefined {
  const may = (command: string): boolean => c.allowedCommands.some((each) => each.command === command);
  const href = accountAddress(c.reference);
  if (!isAskedForAccount(c)) return may('AddToAccount') && c.accountReceivedOn != null ? <LinkButton href={href}>Add to your account</LinkButton> : undefined;
  return (
    <div className="d-do">
      <LinkButton look="filled" href={href}>Give your account</LinkButton>
      {may('AskForMoreTime') ? <Link href={`${href}?step=more-time`}>Ask for more time</Link> : null}
      {may('DeclineAccount') ? <Link href={`${href}?step=decline`}>Give no account</Link> : null}
    </div>
  );
}
