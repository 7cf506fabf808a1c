import type { DraftOf } from '@candour/domain';
import { isAtADesk } from '../access/case-scope.js';
import type { DataKeyRow } from '../case-record/sealed.entities.js';
import type { CaseNode } from '../cases/nodes.js';
import type { Context } from '../context.js';
import { NOBODY } from '../reading/reading.js';
import { sql } from '../reading/sql.js';
import { openDraft } from './draft-seal.js';
import type { KeptDraft } from './draft-seal.js';
import type { DraftType } from './draft.type.js';

type Row = KeptDraft & Pick<DataKeyRow, 'id' | 'forceId' | 'caseId' | 'class' | 'wrapped' | 'masterKey'>;
/** The reader's own drafts of a case, by kind. */
export type OwnDrafts = { readonly [K in DraftOf]?: DraftType };

/**
 * Fills in the reader's own drafts, of all cases at once. One reads no case by reading one's own words, so nothing is written down of it.
 * Whoever came to the authority's desk reads nothing of what they wrote as a reviewer, as they may not go on with it (`mayDraft`, R26).
 */
export async function tellDrafts({ reading, viewer, office: { vault } }: Context, nodes: readonly CaseNode[]): Promise<void> {
  if (nodes.length === 0) return;
  const found = await reading.rows<Row>(sql`SELECT d.author_id AS author, d.kind AS of, d.revision, d.saved_at AS "savedAt", d.kept_until AS "keptUntil", d.ciphertext,
    k.id, k.force_id AS "forceId", k.case_id AS "caseId", k.class, k.wrapped, k.master_key AS "masterKey"
    FROM drafts d JOIN data_keys k ON k.id = d.key_id WHERE d.case_id = ANY(${nodes.flatMap(({ id }) => id ?? [])}::uuid[]) AND d.author_id = ${viewer.id}::uuid AND (NOT ${isAtADesk(viewer)}::boolean OR k.officer_id = d.author_id)`, NOBODY);
  const opened = await vault.unwrapAll(found);
  for (const node of nodes) {
    node['drafts'] = Object.fromEntries(found.flatMap((row, i) => {
      const key = opened[i] ?? null;
      return key === null || row.caseId !== node.id ? [] : [[row.of, openDraft(vault, key, row)] as const];
    })) satisfies OwnDrafts;
  }
}
