import { CODES } from '@candour/domain';
import { mayUsePatterns } from '../access/case-scope.js';
import { NotAvailableToRoleType, refusalOf } from '../access/refusal.type.js';
import type { Viewer } from '../identity/viewer.js';
import type { PatternsMode } from './pattern-words.enum.js';

/** How exact figures are for somebody, which nothing but who they are decides; null where there are none for them. */
export const modeOf = (viewer: Viewer): PatternsMode | null => (mayUsePatterns(viewer) ? 'EXACT' : null);

/** That there are no figures for a role yet. */
export const notYours = (): NotAvailableToRoleType => refusalOf(NotAvailableToRoleType, { ...CODES.NOT_AVAILABLE_YET, code: 'NOT_AVAILABLE_YET' });
