import type { PackQuery } from '../gql/graphql.js';
import { counted, dayText, personText } from '../wording.js';

export type Pack = PackQuery['escalationPacks'][number];

/** A sentence of the record as a heading. */
export const withoutStop = (label: string): string => label.replace(/\.$/, '');

/** With how much of the account the words handed on were compared, so that none of it is among them (R64). */
export const comparedText = (versions: number): string => (versions === 0 ? 'No account had come in when the matter was referred back: there was nothing to compare it with.' : `Compared with ${counted(versions, 'version')} of the account when the matter was referred back.`);

/** The pack as a text file: what is handed on, what is left out and why, and the print by which it can be compared with the record. */
export function packText({ reference, madeOn, officer, records, leftOut, digest, accountVersionsCompared }: Pack): string {
  const handed = records.flatMap(({ name, on, texts, link }) => [`${name}${on == null ? '' : `, ${dayText(on)}`}`, ...texts.map(({ label, text }) => `${withoutStop(label)}\n${text}`), `Link in the chain of the record: ${link}`, '']);
  const out = leftOut.map(({ name, on, why, link }) => `${name}${on == null ? '' : `, ${dayText(on)}`}: ${why} (${link})`);
  return [
    `OFFICIAL-SENSITIVE`, `Escalation pack ${reference}`, `Made on ${dayText(madeOn)}`, ...(officer == null ? [] : [`About ${personText(officer)}`]), '',
    'What is handed on', '', ...handed, `What is left out: ${counted(leftOut.length, 'record')}`, '', ...out, '',
    comparedText(accountVersionsCompared), `SHA-256 of the pack: ${digest}`, '',
  ].join('\n');
}
