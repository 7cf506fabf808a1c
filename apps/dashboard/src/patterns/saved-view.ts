import { addressOf, readAddress } from '../filters/address.js';
import type { Filter, View } from '../filters/filter.js';

/** A filter as it is saved: what stands behind the question mark of the page's address. */
export const viewOf = (view: View, filter: Filter): string => addressOf(view, filter).split('?')[1] ?? '';

/** The address of a saved view. It is read like any address that was given, so that it can lead nowhere but to the page of figures with filters of it. */
export const addressOfView = (view: View, saved: string): string => addressOf(view, readAddress(view, saved).filter);
