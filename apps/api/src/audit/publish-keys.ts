import type { Express } from 'express';
import type { SigningKey } from './signing-key.js';

/** The public keys that signed heads and receipts here, for whoever checks one: the last is the present one. */
export function publishKeys(app: Express, key: SigningKey): void {
  app.get('/ledger/keys', (_request, response) => void response.json({ keys: key.published }));
}
