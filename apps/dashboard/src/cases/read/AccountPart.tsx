import { EmptyState } from '@candour/ui';
import type { ReactNode } from 'react';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { graphql } from '../../gql/index.js';
import { AccountText } from '../../protected/AccountText.js';
import { Receipts } from '../own/Receipts.js';
import { readersOfConfidence } from './protection-words.js';
import { ReadPart } from './ReadPart.js';
import type { ReadProps } from './ReadPart.js';

const ACCOUNT = graphql(`
  query CaseAccount($reference: String!) {
    caseByReference(reference: $reference) { id account { ...AccountText_account } }
  }
`);

/** What the officer says happened, for the officer and for the reviewer while they review; the officer's receipts stand under it. */
export function AccountPart({ reference, own, until }: ReadProps): ReactNode {
  const answer = useProtectedQuery(ACCOUNT, { reference });
  return (
    <ReadPart title={own ? 'Your account' : 'Account'} protection={readersOfConfidence('account', own, until)} isLaw what="the account" answer={answer}>
      {({ caseByReference: found }) => {
        const account = found?.account ?? null;
        return (
          <>
            {account === null
              ? <EmptyState title="No account has come in"><p>{own ? 'You do not have to give one. Choosing not to is not a failure to take part.' : 'The officer does not have to give one. Choosing not to is not a failure to take part.'}</p></EmptyState>
              : <AccountText account={account} reader={own ? 'officer' : 'other'} />}
            {own ? <Receipts reference={reference} /> : null}
          </>
        );
      }}
    </ReadPart>
  );
}
