import type { Examples } from '../base/example.js';
import { FindAndChoose } from './FindAndChoose.js';

const nothing = (): undefined => undefined;
const find = (): Promise<readonly never[]> => Promise.resolve([]);
const asked = { label: 'Find a guide by name or number', question: 'Which guide?', find, onChoose: nothing };

export const findAndChooseExamples: Examples = {
  'nothing typed yet': <FindAndChoose {...asked} hint="At least 2 letters." chosen={null} />,
  'something to put right': <FindAndChoose {...asked} error="Choose a guide" chosen={null} />,
  chosen: <FindAndChoose {...asked} chosen={{ value: 'g1', label: 'Ada Invented', says: 'G-104, North shore' }} />,
};
