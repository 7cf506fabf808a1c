import { londonDay } from '@candour/domain/calendar';
import { finishAction } from '../actions/action-fields.query.js';
import { tellLooks } from '../audit/looks.query.js';
import { tellReceipts } from '../audit/receipts.query.js';
import type { Context } from '../context.js';
import { tellPacks } from '../documents/escalation-packs.query.js';
import { tellDrafts } from '../drafts/drafts.query.js';
import { finishLesson } from '../lessons/lesson-fields.query.js';
import { merged } from '../reading/selection.js';
import type { Selection } from '../reading/selection.js';
import { finishCase } from './finish-case.js';
import type { ActionNode, CaseNode, FollowUpNode, LessonNode } from './nodes.js';
import { outerName } from './outer-names.js';
import { asksForWords, tellWords } from './protected/tell-words.js';
import type { Opened } from './protected/tell-words.js';
import { commandsOnAction, commandsOnCase, commandsOnFollowUp, commandsOnLesson, lookingAt, tellHistories, timelineOn } from './timeline/tell-histories.js';
import type { Errand } from './timeline/tell-histories.js';

/**
 * Tells what a statement cannot: words, dates with their story, and what only the history of a case knows. Everything in an answer
 * is gathered first, whatever it hangs on, so that the histories are fetched at once and the statements do not grow with it.
 */
export class Finishing {
  readonly #errands: Errand[] = [];
  readonly #looks: CaseNode[] = [];
  readonly #receipts: CaseNode[] = [];
  readonly #drafts: CaseNode[] = [];
  readonly #opened: Opened[] = [];
  readonly #packs: CaseNode[] = [];
  #askedOfPacks: Selection = {};
  constructor(private readonly context: Context) {}

  cases(nodes: readonly (CaseNode | null | undefined)[], asked: Selection = {}): this {
    for (const node of nodes) {
      if (node == null) continue;
      finishCase(node, asked, londonDay(this.context.at));
      if (asked['timeline'] !== undefined) this.#errands.push(timelineOn(node));
      if (asked['allowedCommands'] !== undefined) this.#errands.push(commandsOnCase(node));
      if (asked['looks'] !== undefined) this.#looks.push(node);
      if (asked['receipts'] !== undefined) this.#receipts.push(node);
      if (asked['draft'] !== undefined) this.#drafts.push(node);
      if (asked['escalationPack'] !== undefined) {
        this.#packs.push(node);
        this.#askedOfPacks = merged(this.#askedOfPacks, asked['escalationPack']);
      }
      this.actions(node.actions ?? [], asked['actions']).lessons(node.lessons ?? [], asked['lessons']);
    }
    return this;
  }

  /** One case that was opened by name: what is sealed is told of it too. */
  opened(node: CaseNode, asked: Selection): this {
    if (asksForWords(asked)) this.#errands.push(lookingAt(node.id ?? '', (looked) => this.#opened.push({ node, asked, looked })));
    return this.cases([node], asked);
  }

  actions(nodes: readonly ActionNode[], asked: Selection = {}): this {
    nodes.forEach((node) => { finishAction(this.context.office.vault, node); });
    if (asked['allowedCommands'] !== undefined) this.#errands.push(...nodes.map(commandsOnAction));
    return this.cases(nodes.map((node) => node.case), asked['case']);
  }

  lessons(nodes: readonly LessonNode[], asked: Selection = {}): this {
    nodes.forEach((node) => { finishLesson(this.context.office.vault, node); });
    if (asked['allowedCommands'] !== undefined) this.#errands.push(...nodes.map(commandsOnLesson));
    return this.cases(nodes.map((node) => node.case), asked['case']);
  }

  followUps(nodes: readonly FollowUpNode[], asked: Selection = {}): this {
    for (const node of nodes) node.id = outerName(this.context.office.vault, 'followUp', node);
    if (asked['allowedCommands'] !== undefined) this.#errands.push(...nodes.map(commandsOnFollowUp));
    return this;
  }

  /** Fetches what was gathered and fills it in. */
  async done(): Promise<void> {
    await tellHistories(this.context, this.#errands);
    await tellWords(this.context, this.#opened);
    await tellLooks(this.context, this.#looks);
    await tellReceipts(this.context, this.#receipts);
    await tellDrafts(this.context, this.#drafts);
    await tellPacks(this.context, this.#packs, this.#askedOfPacks);
  }
}
