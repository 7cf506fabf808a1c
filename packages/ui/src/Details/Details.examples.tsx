import type { Examples } from '../base/example.js';
import { Details } from './Details.js';

export const detailsExamples: Examples = {
  folded: <Details summary="How the paths are counted"><p>Each path is walked once a year.</p></Details>,
  'open, with a command to type': <Details summary="How to check it yourself" isOpen><p>In the folder of the programme, type <code>npm run walk</code>.</p><p>It prints a line for each park.</p></Details>,
};
