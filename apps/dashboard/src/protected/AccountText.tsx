import type { ReactNode } from 'react';
import { graphql, readFragment } from '../gql/index.js';
import type { FragmentType } from '../gql/index.js';
import type { AccountText_AccountFragment } from '../gql/graphql.js';
import { dayText, personText } from '../wording.js';
import { Words } from './Words.js';

const ACCOUNT = graphql(`
  fragment AccountText_account on Account {
    declinedOn
    disposedOn
    versions { number mode addition recordedBy { id name rank } receivedOn givenOn late text sections { element name text } confirmedOn disputedOn correction }
  }
`);

type Version = AccountText_AccountFragment['versions'][number];
/** Who reads it: the officer is told of their own words in the second person. */
export type AccountReader = 'officer' | 'other';

/** An account as it came in: every version in order, in the officer's own words. */
export function AccountText({ account, reader }: { readonly account: FragmentType<typeof ACCOUNT>; readonly reader: AccountReader }): ReactNode {
  const { declinedOn, disposedOn, versions } = readFragment(ACCOUNT, account);
  const whose = reader === 'officer' ? 'You' : 'The officer';
  return (
    <div className="d-account">
      {declinedOn == null ? null : <p>{whose} chose on {dayText(declinedOn)} to give no account. That is not a failure to take part.</p>}
      {disposedOn == null ? null : <p>The words were disposed of on {dayText(disposedOn)}, as the rules for keeping records ask. Nobody can read them any more.</p>}
      {versions.map((version) => <AccountVersion key={version.number} version={version} reader={reader} />)}
    </div>
  );
}

function AccountVersion({ version, reader }: { readonly version: Version; readonly reader: AccountReader }): ReactNode {
  const { text, sections, late } = version;
  return (
    <article className="d-version">
      <h3>{titleOf(version)}</h3>
      <p className="d-quiet">{standingOf(version, reader)}{late ? ' It came after the date; it counts all the same.' : ''}</p>
      {text == null ? null : <Words>{text}</Words>}
      {sections.map((section) => <div key={section.element}><h4>{section.name}</h4><Words>{section.text}</Words></div>)}
      {version.correction == null ? null : <div><h4>{reader === 'officer' ? 'Your correction' : 'The officer’s correction'}</h4><Words>{version.correction}</Words></div>}
    </article>
  );
}

const titleOf = ({ addition, mode, givenOn, receivedOn }: Version): string =>
  mode === 'ORAL' ? `Spoken on ${dayText(givenOn ?? receivedOn)}` : `${addition ? 'Added' : 'Sent'} on ${dayText(receivedOn)}`;

/** How a version came into the record and whether the officer stands by it. */
function standingOf({ mode, recordedBy, receivedOn, confirmedOn, disputedOn }: Version, reader: AccountReader): string {
  const [who, whose] = reader === 'officer' ? ['You', 'your'] : ['The officer', 'the officer’s'];
  if (mode !== 'ORAL') return `In ${whose} own words. Nothing of it was changed since.`;
  const noted = `Noted by ${recordedBy == null ? 'the reviewer' : personText(recordedBy)} on ${dayText(receivedOn)}.`;
  if (confirmedOn != null) return `${noted} ${who} confirmed the note on ${dayText(confirmedOn)}.`;
  if (disputedOn != null) return `${noted} ${who} said on ${dayText(disputedOn)} that the note is not right; note and correction both stand.`;
  return `${noted} It counts once ${reader === 'officer' ? 'you have' : 'the officer has'} read and answered it.`;
}
