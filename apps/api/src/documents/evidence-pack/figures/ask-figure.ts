import type { Plain } from '../../../audit/canonical.js';
import type { EvidenceFigure } from '../evidence-pack.type.js';
import type { Ask, PackAt } from '../make-pack.js';
export interface AskedFigure { readonly which: EvidenceFigure; readonly title: string; readonly queryId: string | null; readonly values: Plain }
export async function askFigure(which: EvidenceFigure, _order: PackAt, _ask: Ask): Promise<AskedFigure> { return { which, title: which, queryId: null, values: null }; }
