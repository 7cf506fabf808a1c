import { Breadcrumbs, Button, DataTable, DownloadIcon, EmptyState, LinkButton, Loading, PageHeading, Section, SummaryList } from '@candour/ui';
import type { ReactNode } from 'react';
import { useParams } from 'react-router';
import { FailureState } from '../apollo/FailureState.js';
import { useProtectedQuery } from '../apollo/protected-query.js';
import { usePageTitle } from '../session/page-title.js';
import { saveFile } from '../session/save-file.js';
import { dayText, personText } from '../wording.js';
import { comparedText, packText, withoutStop } from './pack-text.js';
import type { Pack } from './pack-text.js';
import { PACK } from './packs.js';

/** One pack: what is handed on, word for word, and every record that is left out with the reason. */
export function PackPage(): ReactNode {
  const { id = '' } = useParams();
  usePageTitle('Escalation pack');
  const answer = useProtectedQuery(PACK, { id });
  const pack = answer.state === 'there' ? answer.data.escalationPacks[0] : undefined;
  if (pack !== undefined) return <Shown pack={pack} />;
  return (
    <div className="d-page">
      <div><Breadcrumbs items={[{ href: '/packs', label: 'Escalation packs' }]} /><PageHeading title="Escalation pack" /></div>
      {answer.state === 'coming' ? <Loading what="Opening the pack" rows={5} /> : null}
      {answer.state === 'failed' ? <FailureState error={answer.error} what="the pack" onRetry={answer.again} /> : null}
      {answer.state === 'there' ? <EmptyState title="There is no such pack for you" action={<LinkButton href="/packs">See the packs</LinkButton>}><p>No pack of this name exists, or it is not one that you may read.</p></EmptyState> : null}
    </div>
  );
}

function Shown({ pack }: { readonly pack: Pack }): ReactNode {
  const { reference, madeOn, officer, records, leftOut, digest, accountVersionsCompared } = pack;
  const save = (): void => saveFile(`escalation-pack-${reference.replaceAll('/', '-')}.txt`, 'text/plain;charset=utf-8', packText(pack));
  return (
    <div className="d-page">
      <div>
        <Breadcrumbs items={[{ href: '/packs', label: 'Escalation packs' }]} />
        <PageHeading title={`Escalation pack ${reference}`} about={`Made on ${dayText(madeOn)}${officer == null ? '' : `, about ${personText(officer)}`}.`} actions={<Button onPress={save}><DownloadIcon size={18} aria-hidden />Download as text</Button>} />
      </div>
      <p className="d-note">What the officer said for the review is not in this pack, and by the rules of the process it does not reach misconduct proceedings.</p>
      {records.map(({ record, name, on, texts, link }) => (
        <Section key={record} title={name} sub={on == null ? undefined : dayText(on)}>
          {texts.length === 0 ? <p className="d-quiet">Nothing was written in words.</p> : texts.map(({ label, text }) => <div key={`${label} ${text}`} className="d-pack-text"><h3>{withoutStop(label)}</h3><p className="d-pack">{text}</p></div>)}
          <p className="d-quiet">Link in the chain of the record: <code>{link}</code></p>
        </Section>
      ))}
      <Section title="Left out" count={leftOut.length} sub="With the records above, these are all there are.">
        {leftOut.length === 0 ? <p className="d-quiet">Nothing.</p> : <DataTable stacks caption="Records left out" captionHidden rows={leftOut} rowKey={({ record }) => record} columns={[
          { key: 'name', heading: 'Record', cell: ({ name }) => name }, { key: 'on', heading: 'Day', nowrap: true, cell: ({ on }) => (on == null ? 'Not told' : dayText(on)) }, { key: 'why', heading: 'Why', cell: ({ why }) => why },
        ]} />}
      </Section>
      <Section title="How to check it">
        <SummaryList items={[{ name: 'SHA-256 of the pack', value: <code>{digest}</code> }, { name: 'Held against the account', value: comparedText(accountVersionsCompared) }]} />
      </Section>
    </div>
  );
}
