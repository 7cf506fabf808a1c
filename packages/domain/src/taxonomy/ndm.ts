import { PROCESS_BEGAN, type CodeOf, type Term } from './term.js';

/** An element of the national decision model with a question that helps an officer to think about it. */
interface Element extends Term {
  readonly prompt: string;
}

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;

/** The six elements of the national decision model: the Code of Ethics at the centre, then the cycle clockwise. */
export const NDM_ELEMENTS = [
  { code: 'C', name: 'Code of Ethics', prompt: 'Did what I did fit the principles of the Code, and could I explain it to the public?', order: 1, ...inUse },
  { code: 'I', name: 'Gather information and intelligence', prompt: 'What did I know at the time, what did I not know, and what did I take for granted?', order: 2, ...inUse },
  { code: 'A', name: 'Assess threat and risk and develop a working strategy', prompt: 'What did I think the risk was, and to whom?', order: 3, ...inUse },
  { code: 'P', name: 'Consider powers and policy', prompt: 'Which power or policy did I rely on, and how sure of it was I?', order: 4, ...inUse },
  { code: 'O', name: 'Identify options and contingencies', prompt: 'What else was open to me, and what made me choose this?', order: 5, ...inUse },
  { code: 'AR', name: 'Take action and review what happened', prompt: 'What did I do, what came of it, and what would I do next time?', order: 6, ...inUse },
] as const satisfies readonly Element[];

/** Where in a decision the learning lies: chosen by the reviewer in the report, never derived from the account. */
export type NdmElement = CodeOf<typeof NDM_ELEMENTS>;
