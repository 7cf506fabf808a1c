import type { FieldClass } from './access/field-classes.js';
import type { SigningKey } from './audit/signing-key.js';
import type { Office } from './cases/handle-case-command.js';
import type { PackMaker } from './documents/evidence-pack/pack-maker.js';
import type { RequestContext } from './server.js';
import type { ViewerBoundary } from './identity/viewer-boundary.js';
import type { Viewer } from './identity/viewer.js';
import type { Reading } from './reading/reading.js';

/** What every resolver is given: who asks, and the means to answer. */
export interface Context extends RequestContext {
  readonly viewer: Viewer;
  /** The instant of the request, ISO 8601 in UTC: the only clock that reads have. */
  readonly at: string;
  /** Where reads are asked, in the name of the viewer. */
  readonly reading: Reading;
  /** Classes of what was told that no field says beforehand. @see CLASSES_BY_VALUE */
  readonly told: Set<FieldClass>;
  /** Where commands are carried out. */
  readonly office: Office;
  /** The invented persons one can be; none outside the demonstration. */
  readonly personas: ViewerBoundary['personas'];
  /** What signs receipts. */
  readonly signingKey: SigningKey;
  /** What makes packs of figures after the answer has left. */
  readonly packs: PackMaker;
}
