import { DRAFTS } from '@candour/domain';
import type { DraftOf } from '@candour/domain';
import type { Day } from '@candour/domain/calendar';
import type { DataKey, Place, Vault } from '../case-record/vault.js';
import type { DraftType } from './draft.type.js';

/** A draft as it stands in its row. */
export interface KeptDraft { readonly author: string; readonly of: DraftOf; readonly revision: number; readonly savedAt: string; readonly keptUntil: Day; readonly ciphertext: Buffer }

/** Bound into the seal: whose draft of what, and which saving of it. */
export const draftPlace = (author: string, of: DraftOf, revision: number): Place => ({ record: `draft ${of} ${author}`, version: revision });

/** The words of a draft. The policies have shown the row to its author alone. */
export const openDraft = (vault: Vault, key: DataKey, { author, of, revision, savedAt, keptUntil, ciphertext }: KeptDraft): DraftType =>
  ({ of, revision, savedAt, keptUntil, body: vault.open(DRAFTS[of].class, key, draftPlace(author, of, revision), ciphertext) });
