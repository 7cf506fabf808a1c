import { chromium } from 'playwright-core';
import type { BrowserProgram } from './find-browser.js';

/** Headless, and silent towards the network: the tests must not depend on what a browser asks its maker. */
const flags = [
  '--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run',
  '--disable-background-networking', '--disable-component-update', '--disable-sync',
];

/** Starts the browser that all test files of a run connect to. */
export async function startBrowser({ executablePath, env }: BrowserProgram): Promise<{ endpoint: string; stop(): Promise<void> }> {
  const inherited = Object.fromEntries(Object.entries(process.env).filter((entry): entry is [string, string] => entry[1] !== undefined));
  const server = await chromium.launchServer({ executablePath, args: flags, env: { ...inherited, ...env } }).catch((error: unknown) => {
    const libraries = 'If it lacks a library, install Chromium with its own (Debian: apt-get install chromium).';
    throw new Error(`The browser ${executablePath} does not start. ${libraries}`, { cause: error });
  });
  return { endpoint: server.wsEndpoint(), stop: () => server.close() };
}
