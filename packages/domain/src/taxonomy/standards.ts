import { PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

/** A Standard of Professional Behaviour: the statutory name, and the label printed in the guide for officers. */
interface Standard extends Term {
  /** The words of the guide for the reviewing and participating officer (labels of the 2014 Code of Ethics). */
  readonly sourceLabel: string;
}

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;

/** The ten Standards of Professional Behaviour, Police (Conduct) Regulations 2020, Schedule 2, in the order of the guide. */
export const STANDARDS = [
  { code: 'HON', name: 'Honesty and Integrity', sourceLabel: 'Honesty and integrity', order: 1, ...inUse },
  { code: 'ARC', name: 'Authority, Respect and Courtesy', sourceLabel: 'Authority, respect and courtesy', order: 2, ...inUse },
  { code: 'EQD', name: 'Equality and Diversity', sourceLabel: 'Equality and diversity', order: 3, ...inUse },
  { code: 'UOF', name: 'Use of Force', sourceLabel: 'Use of force', order: 4, ...inUse },
  { code: 'ORD', name: 'Orders and Instructions', sourceLabel: 'Orders and instructions', order: 5, ...inUse },
  { code: 'DUT', name: 'Duties and Responsibilities', sourceLabel: 'Duties and responsibilities', order: 6, ...inUse },
  { code: 'CON', name: 'Confidentiality', sourceLabel: 'Confidentiality', order: 7, ...inUse },
  { code: 'FIT', name: 'Fitness for Duty', sourceLabel: 'Fitness for work', order: 8, ...inUse },
  { code: 'DIS', name: 'Discreditable Conduct', sourceLabel: 'Conduct', order: 9, ...inUse },
  { code: 'CHA', name: 'Challenging and Reporting Improper Conduct', sourceLabel: 'Challenging and reporting improper conduct', order: 10, ...inUse },
] as const satisfies readonly Standard[];

/** What a matter may fall short of. A matter of performance alone names none (R2). */
export type StandardCode = CodeOf<typeof STANDARDS>;
