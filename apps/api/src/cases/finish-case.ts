import type { Day } from '@candour/domain/calendar';
import { CASE_STATES, labelOf } from '@candour/domain/taxonomy';
import type { CaseState } from '@candour/domain/taxonomy';
import { tellDeadline } from '../calendar/deadline.js';
import type { KeptDeadline } from '../calendar/deadline.js';
import type { Selection } from '../reading/selection.js';
import type { CaseNode } from './nodes.js';
import { nextStepOf } from './steps/next-step.js';
import { stagesOf } from './steps/stages.js';

/** Tells what is words or reckoned and therefore not in the row: labels, dates with their story, stages and the next step. */
export function finishCase(node: CaseNode, asked: Selection, today: Day): void {
  if (asked['stateLabel'] !== undefined) node.stateLabel = labelOf(CASE_STATES, node.stateLabel as CaseState);
  if (asked['accountDue'] !== undefined) {
    const { due, kept } = node.accountDue as { due: Day | null; kept: KeptDeadline | null };
    node.accountDue = tellDeadline(kept, due);
  }
  if (node.facts !== undefined && asked['stages'] !== undefined) node['stages'] = stagesOf(node.facts, today);
  if (node.facts !== undefined && asked['nextStep'] !== undefined) node['nextStep'] = nextStepOf(node.facts, today);
}
