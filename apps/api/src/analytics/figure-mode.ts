import { CODES, statisticsOpenTo } from '@candour/domain';
import type { StatisticsOpen } from '@candour/domain';
import { NotAvailableToRoleType, refusalOf } from '../access/refusal.type.js';
import type { Viewer } from '../identity/viewer.js';
import type { PatternsMode } from './pattern-words.enum.js';

/** What figures are open to somebody, which nothing but who they are decides; null where there are none for them. A system has none. */
export const figuresOpenTo = ({ kind, roles }: Viewer): StatisticsOpen | null => (kind === 'PERSON' ? statisticsOpenTo(roles) : null);

/** How exact figures are for somebody; null where there are none for them. */
export const modeOf = (viewer: Viewer): PatternsMode | null => figuresOpenTo(viewer)?.mode ?? null;

/** That there are no figures for a role yet. */
export const notYours = (): NotAvailableToRoleType => refusalOf(NotAvailableToRoleType, { ...CODES.NOT_AVAILABLE_YET, code: 'NOT_AVAILABLE_YET' });
