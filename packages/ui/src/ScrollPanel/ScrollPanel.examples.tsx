import type { Examples } from '../base/example.js';
import { ScrollPanel } from './ScrollPanel.js';

export const scrollPanelExamples: Examples = {
  'content wider than the page': <><p id="wide">A very long line</p><ScrollPanel labelledBy="wide"><p style={{ width: '2000px' }}>It goes on and on, within its own panel.</p></ScrollPanel></>,
};
