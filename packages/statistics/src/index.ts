export { share } from './shares/share.js';
export { pareto } from './shares/pareto.js';
export type { Counted, ParetoBar } from './shares/pareto.js';
