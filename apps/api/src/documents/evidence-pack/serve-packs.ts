import { londonDay } from '@candour/domain/calendar';
import type { Express } from 'express';
import { beginAs } from '../../access/viewer-context.js';
import { modeOf } from '../../analytics/figure-mode.js';
import type { Office } from '../../cases/handle-case-command.js';
import { isId } from '../../database/new-id.js';
import { inTransaction } from '../../database/transaction.js';
import { neverStored } from '../../http/never-stored.js';
import { gateOf, viewerOf } from '../../identity/viewer-boundary.js';
import type { ViewerBoundary } from '../../identity/viewer-boundary.js';
import { saidOf } from '../../identity/viewer.js';
import type { Viewer } from '../../identity/viewer.js';
import type { PatternsMode } from '../../analytics/pattern-words.enum.js';
import { fileNameOf } from './pack-words.js';

interface Kept { readonly file: Buffer; readonly mode: PatternsMode; readonly madeAt: string }

/** The address of the files: for whoever asked for one, as long as their figures are as exact as they were then. Anything else is not found. */
export function servePacks(app: Express, office: Office, boundary: ViewerBoundary): void {
  app.get('/evidence-packs/:name', neverStored, gateOf(boundary), async (request, response) => {
    const viewer = viewerOf(request);
    const kept = await keptFor(office, viewer, request.params['name'].replace(/\.pdf$/, ''));
    if (kept === undefined) return void response.status(404).type('text').send('There is nothing at this address.');
    response.setHeader('Content-Disposition', `attachment; filename="${fileNameOf(viewer.force.code, kept.madeAt, kept.mode)}"`);
    response.type('application/pdf').send(kept.file);
  });
}

async function keptFor(office: Office, viewer: Viewer, id: string): Promise<Kept | undefined> {
  const mode = modeOf(viewer);
  if (mode === null || !isId(id)) return undefined;
  const today = londonDay(new Date(office.clock()).toISOString());
  const { rows: [kept] } = await inTransaction(office.pool, (client) => client.query<Kept>(
    'SELECT file, mode, made_at AS "madeAt" FROM evidence_packs WHERE id = $1 AND person_id = $2 AND force_id = $3 AND mode = $4 AND state = \'READY\' AND kept_until >= $5', [id, viewer.id, viewer.force.id, mode, today]), undefined, beginAs(office.contexts.sign(saidOf(viewer), { today })));
  return kept;
}
