// Prints docs/validation.md from the built package.
import { writeFileSync } from 'node:fs';
import { dossierPage } from '../dist/validation/dossier.js';

writeFileSync(new URL('../../../docs/validation.md', import.meta.url), dossierPage());
