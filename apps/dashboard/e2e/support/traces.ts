import type { Page } from 'playwright-core';

/**
 * Every place of a page and its browser that holds a phrase now: what is shown, what Apollo keeps, the stores, the address, the step of
 * the history, and whatever a service worker would hold.
 */
export const tracesOf = (page: Page, phrase: string): Promise<string[]> => page.evaluate(async (wanted) => {
  const found: string[] = [];
  const look = (where: string, what: unknown): void => { if ((typeof what === 'string' ? what : (JSON.stringify(what) ?? '')).includes(wanted)) found.push(where); };
  look('page', document.documentElement.outerHTML);
  look('fields', [...document.querySelectorAll<HTMLTextAreaElement | HTMLInputElement>('textarea, input')].map(({ value }) => value));
  look('localStorage', { ...localStorage });
  look('sessionStorage', { ...sessionStorage });
  look('address', decodeURIComponent(location.href));
  look('history', history.state);
  look('title', document.title);
  look('cookie', document.cookie);
  look('Apollo', clientOnPage().extract());
  for (const { name } of await indexedDB.databases()) look(`IndexedDB ${name ?? ''}`, await rowsOf(name ?? ''));
  for (const name of await caches.keys()) {
    const cache = await caches.open(name);
    for (const request of await cache.keys()) look(`Cache storage ${name}`, `${request.url} ${await (await cache.match(request))?.text()}`);
  }
  if (((await navigator.serviceWorker?.getRegistrations()) ?? []).length > 0) found.push('service worker');
  return found;

  interface Fiber { readonly memoizedProps?: { readonly client?: { readonly extract?: () => unknown } } | null; readonly child?: Fiber | null; readonly sibling?: Fiber | null }
  /** The one client of the page, found where React keeps what it was given. */
  function clientOnPage(): { readonly extract: () => unknown } {
    const root = document.getElementById('root') as unknown as Readonly<Record<string, Fiber>>;
    const open: (Fiber | null | undefined)[] = [root[Object.keys(root).find((key) => key.startsWith('__reactContainer$')) ?? '']];
    while (open.length > 0) {
      const fiber = open.pop();
      const client = fiber?.memoizedProps?.client;
      if (client?.extract !== undefined) return client as { readonly extract: () => unknown };
      if (fiber) open.push(fiber.sibling, fiber.child);
    }
    throw new Error('There is no Apollo client on this page.');
  }

  function rowsOf(name: string): Promise<unknown[]> {
    return new Promise((resolve, reject) => {
      const opening = indexedDB.open(name);
      opening.onerror = () => reject(new Error(`IndexedDB ${name} does not open.`));
      opening.onsuccess = () => {
        const stores = [...opening.result.objectStoreNames];
        if (stores.length === 0) return resolve([]);
        const reading = opening.result.transaction(stores, 'readonly');
        const rows: unknown[] = [];
        for (const store of stores) reading.objectStore(store).getAll().onsuccess = (event) => void rows.push(...((event.target as IDBRequest<unknown[]>).result));
        reading.oncomplete = () => { opening.result.close(); resolve(rows); };
      };
    });
  }
}, phrase);
