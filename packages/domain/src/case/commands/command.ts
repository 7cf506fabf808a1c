import type { Fields } from '../../fields/index.js';

/** What a command is: its label as a button, one sentence for the API and the docs, and the details it takes. */
export const command = <const Fs extends Fields>(label: string, says: string, fields: Fs): { readonly label: string; readonly says: string; readonly fields: Fs } =>
  ({ label, says, fields });
