import { Button, Details, Loading, Status } from '@candour/ui';
import type { ReactNode } from 'react';
import { FailureState } from '../../apollo/FailureState.js';
import { useProtectedQuery } from '../../apollo/protected-query.js';
import { graphql } from '../../gql/index.js';
import type { CaseReceiptsQuery } from '../../gql/graphql.js';
import { counted, momentText } from '../../wording.js';
import { saveFile } from '../../session/save-file.js';

const RECEIPTS = graphql(`
  query CaseReceipts($reference: String!) {
    caseByReference(reference: $reference) { id receipts { id sentAt number sealed treeSize document } }
  }
`);

type Receipt = NonNullable<CaseReceiptsQuery['caseByReference']>['receipts'][number];

/** The officer's receipts: what each proves, the file, and how somebody outside the force checks it. */
export function Receipts({ reference }: { readonly reference: string }): ReactNode {
  const answer = useProtectedQuery(RECEIPTS, { reference });
  if (answer.state === 'coming') return <Loading what="Looking for your receipts" rows={2} />;
  if (answer.state === 'failed') return <FailureState error={answer.error} what="your receipts" onRetry={answer.again} />;
  const receipts = answer.data.caseByReference?.receipts ?? [];
  if (receipts.length === 0) return null;
  return (
    <section className="d-receipts">
      <h3>Your receipts</h3>
      <p className="d-say">A receipt proves what you sent and when, without anybody having to believe the force. Not a word of your account stands in it.</p>
      <ul className="d-lines">{receipts.map((receipt) => <li key={receipt.id}><ReceiptLine receipt={receipt} reference={reference} onAgain={answer.again} /></li>)}</ul>
      <HowToCheck />
    </section>
  );
}

function ReceiptLine({ receipt: { sentAt, sealed, number, treeSize, document }, reference, onAgain }: { readonly receipt: Receipt; readonly reference: string; readonly onAgain: () => void }): ReactNode {
  const save = (): void => { if (document != null) saveFile(`receipt-${reference.replaceAll('/', '-')}-${sentAt.slice(0, 10)}.json`, 'application/json', document); };
  return (
    <>
      <p><b>Sent {momentText(sentAt)}</b></p>
      {sealed
        ? <p><Status tone="done">{`Entry ${(number ?? 0).toLocaleString('en-GB')} of the force’s ledger, proven against ${counted(treeSize ?? 0, 'entry', 'entries')}`}</Status></p>
        : <p><Status tone="waiting">Its place in the ledger is proven about a minute after sending</Status></p>}
      {document == null
        ? <p className="d-quiet">The words were disposed of, and the receipt with them. The file you saved stays good.</p>
        : <p className="d-do"><Button small onPress={save}>Save the receipt</Button>{sealed ? null : <Button small look="text" onPress={onAgain}>Look again</Button>}</p>}
    </>
  );
}

/** What a receipt is and how one checks it, in the order one does it. */
const HowToCheck = (): ReactNode => (
  <Details summary="What is this, and how is it checked?">
    <p>The receipt holds a fingerprint of your words, the time, who could read them at that moment, and the place of all this in a ledger that the force cannot rewrite unseen. The force has signed it.</p>
    <ol>
      <li>Save the receipt, a minute or more after sending, and the words you sent. Keep both where only you can open them.</li>
      <li>Give the receipt to your representative. Without the words it tells nobody what you wrote.</li>
      <li>They check it on a computer of their own, without a connection: <code>node verify-receipt.mjs receipt.json</code>, or with your words <code>node verify-receipt.mjs receipt.json account.txt</code>. The program is one file of Candour’s published sources, <code>scripts/verify-receipt.mjs</code>.</li>
      <li>They compare the name of the key with the one the force publishes at <a href="/ledger/keys" target="_blank" rel="noreferrer">/ledger/keys</a>, and add the signed states of the ledger that the association has kept.</li>
    </ol>
    <p>If a word was changed later, the entry taken out or the ledger rewritten, the check says so.</p>
  </Details>
);
