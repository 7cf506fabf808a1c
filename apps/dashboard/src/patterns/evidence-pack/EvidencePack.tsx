import { Button, Dialog } from '@candour/ui';
import { useState } from 'react';
import type { ReactNode } from 'react';
import type { PatternFilter } from '../../gql/graphql.js';
import { count, dayText } from '../../wording.js';
import { NOT_FOR_RELEASE } from '../downloads/sheet.js';
import type { Pack } from './pack-query.js';
import { isUnderWay, usePack } from './use-pack.js';
import type { PackInHand } from './use-pack.js';

/** The button of the page head and its dialog: what a pack holds, how far it is, and the file. */
export function EvidencePack({ filter, scope, exact }: { readonly filter: PatternFilter; readonly scope: string; readonly exact: boolean }): ReactNode {
  const [open, setOpen] = useState(false);
  const inHand = usePack(filter, open);
  return (
    <>
      <Button look="filled" onPress={() => setOpen(true)}>Evidence pack</Button>
      <Dialog title="Evidence pack" isOpen={open} onClose={() => setOpen(false)} actions={<Actions inHand={inHand} onClose={() => setOpen(false)} />}>
        <div className="d-pack">
          <p>One PDF with every figure that is open to you: its finding, chart, table and definition, the filters, and a digest by which it can be checked. It is made for you alone and kept for seven days.</p>
          <p><b>{exact ? `${NOT_FOR_RELEASE}.` : 'Protected figures.'}</b> It will be narrowed to what the page shows now: {scope}</p>
          {inHand.problem === null ? null : <p role="alert">{inHand.problem}</p>}
          {inHand.pack === undefined ? null : <Progress pack={inHand.pack} />}
          <p role="status" className="d-pack-said">{inHand.pack === undefined ? '' : said(inHand.pack)}</p>
        </div>
      </Dialog>
    </>
  );
}

const Progress = ({ pack }: { readonly pack: Pack }): ReactNode => (isUnderWay(pack) ? <progress className="d-pack-progress" aria-label="Figures done" value={pack.done} max={pack.total} /> : null);

/** How far it is, in a sentence. */
export function said({ state, done, total, why, pages, bytes, keptUntil, mode }: Pack): string {
  switch (state) {
    case 'WAITING': return 'Your pack waits for others to be made.';
    case 'AT_WORK': return `${count(done)} of ${count(total)} figures done.`;
    case 'READY': return `Your latest pack is ready: ${count(pages ?? 0)} pages, ${count(Math.max(1, Math.round((bytes ?? 0) / 1000)))} kB, ${mode === 'EXACT' ? 'exact figures' : 'protected figures'}. You can download it until ${dayText(keptUntil)}.`;
    case 'FAILED': return why ?? 'Your pack was not made: ask for it again.';
    case 'CANCELLED': return 'You cancelled the pack.';
    case 'GONE': return 'Your latest pack is kept no longer: ask for a new one.';
  }
}

function Actions({ inHand: { pack, busy, ask, cancel, save }, onClose }: { readonly inHand: PackInHand; readonly onClose: () => void }): ReactNode {
  if (pack !== undefined && isUnderWay(pack)) return <><Button onPress={onClose}>Close and carry on</Button><Button onPress={() => void cancel()} isPending={busy}>Cancel the pack</Button></>;
  const makes = pack === undefined || pack.state !== 'READY';
  return (
    <>
      {makes ? null : <Button look="filled" onPress={() => void save()} isPending={busy}>Download the pack</Button>}
      <Button look={makes ? 'filled' : 'quiet'} onPress={() => void ask()} isPending={busy}>{pack?.state === 'FAILED' ? 'Try again' : makes ? 'Make the pack' : 'Make a new one'}</Button>
    </>
  );
}
