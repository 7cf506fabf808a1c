import { CODES } from '@candour/domain';
import { NotAvailableToRoleType, refusalOf } from '../access/refusal.type.js';

/** That a figure is not open to the role of whoever asks. */
export const notYet = (..._asked: readonly unknown[]): NotAvailableToRoleType => refusalOf(NotAvailableToRoleType, { ...CODES.NOT_AVAILABLE_YET, code: 'NOT_AVAILABLE_YET' });
