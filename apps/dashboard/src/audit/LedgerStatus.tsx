import { Details, Section, Status, SummaryList } from '@candour/ui';
import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import { count, counted, momentText } from '../wording.js';
import { LEDGER_WORDS } from './audit-words.js';

const STATUS = graphql(`
  fragment LedgerStatus_status on AuditStatus {
    state
    sealed
    waiting
    waitingSeconds
    lastAnchor { size root at keyId }
  }
`);

/** Whether the record of reads can be relied on, in plain words, and how to check that without relying on us. */
export function LedgerStatus({ status }: { readonly status: FragmentType<typeof STATUS> }): ReactNode {
  const { state, sealed, waiting, waitingSeconds, lastAnchor } = readFragment(STATUS, status);
  const { tone, title, means } = LEDGER_WORDS[state];
  return (
    <Section title="Can this record be relied on?">
      <div className="d-ledger">
        <p className="d-lead"><Status tone={tone}><b>{title}</b></Status></p>
        <p>{means}</p>
        <SummaryList look="line" items={[
          { name: 'Sealed', value: counted(sealed, 'entry', 'entries') },
          { name: 'Waiting to be sealed', value: waiting === 0 ? 'None' : `${count(waiting)}, the oldest for ${counted(Math.round(waitingSeconds ?? 0), 'second')}` },
          { name: 'Last signed copy', value: lastAnchor == null ? 'None yet' : `${momentText(lastAnchor.at)}, ${counted(lastAnchor.size, 'entry', 'entries')}` },
        ]} />
        <Details summary="What sealed means, and how to check all of it yourself">
          <p>Each read is written down before its answer leaves. Within a second it gets a number and is linked to the entry before it, so that nothing can be changed, put in between or taken out without breaking the links. About once a minute the end of the record is signed and copied to a place outside the database.</p>
          <p>This page compares the record with the last signed copy. To go through every entry, ask whoever runs the service to type <code>npm run audit:verify</code> on the machine. It says for each force whether the record is whole, and names the entry where it is not.</p>
          {lastAnchor == null ? null : <p>To compare with a copy you keep: the hash of the last signed copy is <code>{lastAnchor.root}</code>, signed with the key <code>{lastAnchor.keyId}</code>.</p>}
        </Details>
      </div>
    </Section>
  );
}
