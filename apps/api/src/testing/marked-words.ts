import { EVENTS } from '@candour/domain';
import type { CaseEvent, Field, Fields, Recorded } from '@candour/domain';

const MARK = /⟦([PRW]) (\d+) (\w+)⟧/g;

/** The same history, where every text of class P, R or W ends with a mark of its own, so that it can be found wherever it comes out. */
export const marked = (recorded: readonly Recorded<CaseEvent>[]): readonly Recorded<CaseEvent>[] =>
  recorded.map((r) => ({ ...r, event: { ...r.event, ...(markedFields(EVENTS[r.event.type].fields, r.event, r.seq) as object) } as CaseEvent }));

const markedFields = (fields: Fields, data: object, seq: number): object =>
  Object.fromEntries(Object.entries(data).map(([name, value]) => [name, fields[name] === undefined ? value : markedValue(fields[name], value, seq, name)]));

function markedValue(field: Field, value: unknown, seq: number, name: string): unknown {
  if (value === undefined || value === null) return value;
  switch (field.kind) {
    case 'optional': return markedValue(field.of, value, seq, name);
    case 'list': return (value as readonly unknown[]).map((item) => markedValue(field.of, item, seq, name));
    case 'group': return markedFields(field.fields, value as object, seq);
    case 'text': return field.class === 'C' ? value : `${String(value)} ⟦${field.class} ${seq} ${name}⟧`;
    default: return value;
  }
}

/** The marks in what somebody was answered, each once, in order. */
export const marksIn = (answer: unknown): readonly string[] => [...new Set([...JSON.stringify(answer).matchAll(MARK)].map(([, cls, seq, field]) => `${cls} ${seq} ${field}`))].sort();
