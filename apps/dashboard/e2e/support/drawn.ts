import type { Page } from 'playwright-core';

/** The page of patterns is at rest: no number is being counted anew, no chart is on its way. Until then marks move or do not answer. */
export const drawn = (page: Page) => page.waitForFunction(() => document.querySelector('.d-figures') !== null && document.querySelector('[aria-busy="true"]') === null && document.querySelector('.c-state-loading') === null && document.querySelector('.d-row-waits') === null);
