import type { Adapter, AdapterFactory, AdapterPayload } from 'oidc-provider';

/** What nobody came back for in so many steps is the first to go. */
const MOST = 5_000;
interface Kept { readonly payload: AdapterPayload; readonly until: number }

/** Where the provider of the demonstration keeps sessions and codes: in this process, as long as it lives. */
export function memoryStore(): AdapterFactory {
  const kept = new Map<string, Kept>();
  const read = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found !== undefined && found.until > Date.now()) return found.payload;
    kept.delete(key);
    return undefined;
  };
  const whose = (kind: string, fits: (payload: AdapterPayload) => boolean): AdapterPayload | undefined => {
    for (const key of kept.keys()) {
      const payload = key.startsWith(`${kind} `) ? read(key) : undefined;
      if (payload !== undefined && fits(payload)) return payload;
    }
    return undefined;
  };
  return (kind): Adapter => ({
    upsert: async (id, payload, seconds) => {
      kept.delete(`${kind} ${id}`);
      kept.set(`${kind} ${id}`, { payload, until: seconds === undefined ? Infinity : Date.now() + seconds * 1_000 });
      if (kept.size > MOST) kept.delete(kept.keys().next().value ?? '');
    },
    find: async (id) => read(`${kind} ${id}`),
    findByUid: async (uid) => whose(kind, (payload) => payload.uid === uid),
    findByUserCode: async (code) => whose(kind, (payload) => payload.userCode === code),
    consume: async (id) => {
      const payload = read(`${kind} ${id}`);
      if (payload !== undefined) payload.consumed = Math.floor(Date.now() / 1_000);
    },
    destroy: async (id) => void kept.delete(`${kind} ${id}`),
    revokeByGrantId: async (grant) => {
      for (const [key, { payload }] of kept) if (key.startsWith(`${kind} `) && payload.grantId === grant) kept.delete(key);
    },
  });
}
