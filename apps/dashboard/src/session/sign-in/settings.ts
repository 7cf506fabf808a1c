/** How one signs in here, as the server tells everybody. */
export interface SignInSettings { readonly issuer: string | null; readonly clientId: string; readonly scope: string; readonly demo: boolean }

/** @throws TypeError or Error if the server cannot say */
export async function fetchSettings(): Promise<SignInSettings> {
  const response = await fetch('/sign-in/settings', { credentials: 'omit' });
  if (!response.ok) throw new Error(`the server does not say how one signs in: ${response.status}`);
  return (await response.json()) as SignInSettings;
}

/** Where this page lives as the provider knows it: in the demonstration `localhost`, also if somebody opened another name of this machine. */
export function homeOf({ demo, issuer }: SignInSettings, { href, origin }: Pick<Location, 'href' | 'origin'>): string | null {
  const home = demo && issuer !== null ? new URL(issuer).origin : origin;
  return home === origin ? null : href.replace(origin, home);
}
