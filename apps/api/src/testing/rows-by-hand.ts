import type { Readable } from '@candour/domain';
import type { PersonaId } from './personas-stage.js';

/** What one persona may find: classes in which everything may stand, and classes of which only these fields. */
export interface RowByHand { readonly whole: readonly Readable[]; readonly part: { readonly [C in Readable]?: RegExp } }

const row = (whole: string, part: RowByHand['part'] = {}): RowByHand => ({ whole: whole.split(' ').filter(Boolean) as Readable[], part });
const NOTHING = row('');
const DESK = row('C NOTICE R ACTIONS LESSONS PACK', { W: /^Welfare\.pauseCategory$/ });
const OWN = row('C NOTICE P W R ACTIONS LESSONS');

/** process.md 5.1 by hand, and not from the matrix: where the matrix is wrong, these rows and the walk differ. */
export const ROWS_BY_HAND: Readonly<Record<PersonaId, RowByHand>> = {
  'psd-lead': DESK, 'aa-delegate': DESK, 'pcc-delegate': DESK, 'other-force-psd-lead': DESK,
  reviewer: OWN, 'previous-reviewer': NOTHING,
  // That there is a plan, and whose; and, as the one who referred, the facts of the referral until the authority accepts it.
  'line-manager': row('R ACTIONS LESSONS', { C: /^(FollowUp|Person)\./ }),
  officer: OWN, 'second-officer': OWN, 'other-force-officer': OWN,
  // The account as it was given, and who wrote it down; not the discussion.
  'federation-representative': row('NOTICE R ACTIONS LESSONS', { P: /^(Account|Person\b)/ }),
  'lesson-owner': row('LESSONS'), investigator: row('PACK'),
  analyst: NOTHING, auditor: NOTHING, administrator: NOTHING, 'national-viewer': NOTHING, 'demo-training': NOTHING, 'demo-hr': NOTHING, 'demo-promotion': NOTHING,
};

/** Whether somebody may find a field of a class at all. */
export const allowsByHand = ({ whole, part }: RowByHand, cls: Readable, field: string): boolean => whole.includes(cls) || part[cls]?.test(field) === true;
