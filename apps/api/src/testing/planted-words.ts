import { EVENTS } from '@candour/domain';
import type { CaseEvent, EventType, Field, Fields, ProtectionClass, Recorded } from '@candour/domain';

/** Where a planted word stands. */
export interface Planted { readonly caseId: string; readonly seq: number; readonly class: ProtectionClass; readonly type: EventType; readonly field: string }

const WORD = /zq([0-9a-z]+)qz/g;

/** Words that stand nowhere else, one in every free text of a history: whoever finds one in an answer knows which case, class and event it came from. */
export class PlantedWords {
  readonly #planted: Planted[] = [];

  /** The same history with a word in each of its texts. */
  plant(recorded: readonly Recorded<CaseEvent>[], caseId: string): readonly Recorded<CaseEvent>[] {
    return recorded.map((r) => {
      const at = { caseId, seq: r.seq, type: r.event.type };
      const answers = r.answers.map((each) => (each.reason === undefined ? each : { ...each, reason: this.#in(each.reason, { ...at, class: 'C', field: 'answers' }) }));
      return { ...r, answers, event: { ...r.event, ...this.#through(EVENTS[r.event.type].fields, r.event as never, at) } } as Recorded<CaseEvent>;
    });
  }

  #through(fields: Fields, data: Readonly<Record<string, unknown>>, at: Omit<Planted, 'class' | 'field'>, above?: string): object {
    return Object.fromEntries(Object.entries(fields).flatMap(([name, field]) => (data[name] === undefined || data[name] === null ? [] : [[name, this.#value(field, data[name], at, above ?? name)]])));
  }

  #value(field: Field, value: unknown, at: Omit<Planted, 'class' | 'field'>, name: string): unknown {
    if (field.kind === 'optional') return this.#value(field.of, value, at, name);
    if (field.kind === 'list') return (value as readonly unknown[]).map((each) => this.#value(field.of, each, at, name));
    if (field.kind === 'group') return { ...(value as object), ...this.#through(field.fields, value as never, at, name) };
    return field.kind === 'text' ? this.#in(String(value), { ...at, class: field.class, field: name }) : value;
  }

  #in(text: string, planted: Planted): string {
    return `${text} zq${(this.#planted.push(planted) - 1).toString(36)}qz`;
  }

  /** What was planted. */
  get all(): readonly Planted[] { return this.#planted; }

  /** The planted words that stand in a text, each once. */
  foundIn(text: string): readonly Planted[] {
    return [...new Set([...text.matchAll(WORD)].map(([, n = '']) => this.#planted[parseInt(n, 36)]))].filter((each) => each !== undefined);
  }
}
