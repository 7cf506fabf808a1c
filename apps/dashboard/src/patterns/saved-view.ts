import { addressOf, readAddress } from '../filters/address.js';
import { PATTERNS } from '../filters/filter.js';
import type { Filter } from '../filters/filter.js';

/** A filter as it is saved: what stands behind the question mark of the page's address. */
export const viewOf = (filter: Filter): string => addressOf(PATTERNS, filter).split('?')[1] ?? '';

/** The address of a saved view. It is read like any address that was given, so that it can lead nowhere but to the page of figures with filters of it. */
export const addressOfView = (saved: string): string => addressOf(PATTERNS, readAddress(PATTERNS, saved).filter);
