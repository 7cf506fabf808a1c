import { useApolloClient, useQuery } from '@apollo/client/react';
import { useEffect, useState } from 'react';
import type { PatternFilter } from '../../gql/graphql.js';
import { readFragment } from '../../gql/index.js';
import { signedInFetch } from '../../session/sign-in/signed-in-fetch.js';
import { saveFile } from '../downloads/save-file.js';
import { CANCEL, PACKS, REQUEST, SHOWN } from './pack-query.js';
import type { Pack } from './pack-query.js';

/** How often is asked how far a pack is, in ms. */
const OFTEN = 1_000;

export const isUnderWay = ({ state }: Pack): boolean => state === 'WAITING' || state === 'AT_WORK';

export interface PackInHand {
  /** The newest of one's own; undefined where there is none, or none that was asked for or found under way since the dialog was opened. */
  readonly pack: Pack | undefined;
  readonly problem: string | null;
  readonly busy: boolean;
  readonly ask: () => Promise<void>;
  readonly cancel: () => Promise<void>;
  readonly save: () => Promise<void>;
}

/** One's own pack: asked for, followed while it is made, stopped, and saved. @param open whether somebody looks */
export function usePack(filter: PatternFilter, open: boolean): PackInHand {
  const client = useApolloClient();
  const [problem, setProblem] = useState<string | null>(null);
  const [busy, setBusy] = useState(false);
  const { data, refetch, startPolling, stopPolling } = useQuery(PACKS, { skip: !open, fetchPolicy: 'network-only', nextFetchPolicy: 'network-only' });
  const [newest] = (data?.evidencePacks ?? []).map((each) => readFragment(SHOWN, each));
  const follows = open && newest !== undefined && isUnderWay(newest);
  useEffect(() => { if (follows) startPolling(OFTEN); else stopPolling(); }, [follows, startPolling, stopPolling]);
  const during = async (work: () => Promise<string | null>): Promise<void> => {
    setBusy(true);
    setProblem(await work().catch(() => 'That did not work. Try again.'));
    await refetch().catch(() => undefined);
    setBusy(false);
  };
  return {
    pack: newest, problem, busy,
    ask: () => during(async () => {
      const answer = (await client.mutate({ mutation: REQUEST, variables: { input: { filter } }, fetchPolicy: 'no-cache' })).data?.requestEvidencePack;
      return answer === undefined || answer.__typename === 'EvidencePackRequested' ? null : answer.message;
    }),
    cancel: () => during(async () => { if (newest !== undefined) await client.mutate({ mutation: CANCEL, variables: { id: newest.id }, fetchPolicy: 'no-cache' }); return null; }),
    save: () => during(async () => { if (newest !== undefined) await saved(newest); return null; }),
  };
}

async function saved({ id, fileName }: Pack): Promise<void> {
  const answer = await signedInFetch()(`/evidence-packs/${id}.pdf`);
  if (!answer.ok) throw new Error('The pack is not there.');
  saveFile(await answer.blob(), fileName ?? 'evidence-pack.pdf');
}
