import type { Examples } from '../base/example.js';
import { Section } from './Section.js';

export const sectionExamples: Examples = {
  'with a count': <Section title="Overdue" count={1}><p>One repair.</p></Section>,
  'its title beside it': <Section title="What changed" sub="Since Mon 16 Nov" layout="beside"><p>The shore path is open again.</p></Section>,
};
