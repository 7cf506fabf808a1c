import { COMMANDS } from '../case/commands/index.js';
import { EVENTS } from '../case/events.js';
import type { Field, Fields } from '../fields/index.js';
import { codesOf } from '../taxonomy/index.js';
import { GENERATED, table } from './markdown.js';
import { LISTS } from './taxonomy-page.js';

/** The codes of a list of the taxonomy by the list's name, others one by one. */
function codesIn(codes: readonly string[]): string {
  const written = codes.join(', ');
  return LISTS.find(([, list]) => codesOf(list).join(', ') === written)?.[0] ?? written;
}

function kindOf(field: Field): string {
  switch (field.kind) {
    case 'code': return `one of ${codesIn(field.codes)}`;
    case 'day': return field.past === undefined ? 'day' : field.past === 'recorded' ? 'day, not ahead; late entry needs a reason (R63)' : 'day, not ahead';
    case 'count': return `whole number from ${String(field.min)} to ${String(field.max)}`;
    case 'text': return `text of at most ${String(field.max)} characters`;
    case 'list': return `list of at most ${String(field.max)}`;
    default: return field.kind;
  }
}

/** A field with what it is made of, a row each. */
function rowsOf(path: string, field: Field, needed = 'yes'): readonly (readonly string[])[] {
  if (field.kind === 'optional') return rowsOf(path, field.of, 'no');
  const own = [path, kindOf(field), 'class' in field ? field.class : '–', needed, field.says];
  if (field.kind === 'list') return [own, ...rowsOf(`${path}[]`, field.of)];
  return field.kind === 'group' ? [own, ...rowsOfAll(field.fields, `${path}.`)] : [own];
}
const rowsOfAll = (fields: Fields, before = ''): readonly (readonly string[])[] => Object.entries(fields).flatMap(([name, field]) => rowsOf(`${before}${name}`, field));

function section(type: string, title: string, fields: Fields): string {
  const rows = rowsOfAll(fields);
  return `### ${type}\n\n${title}\n\n${rows.length === 0 ? 'Nothing more.' : table(['Field', 'Kind', 'Class', 'Needed', 'Says'], rows)}\n`;
}

/** docs/fields.md: what every command takes and what every event keeps, with the protection class of each field. */
export const fieldsPage = (): string => `${GENERATED}
# Commands and events, field by field

What a person tells the record with each command, and what the record keeps of it as an event.

*Class* is how a field is protected: OPEN stands in the plain header of an event (codes, days, numbers, references, never prose); C is the case, R the report, P what the officer said in the account and the discussion, W welfare. C, R, P and W are sealed. Names in capitals are lists of docs/taxonomy.md.

## Commands

${Object.entries(COMMANDS).map(([type, { label, says, fields }]) => section(type, `**${label}.** ${says}`, fields)).join('\n')}
## Events

${Object.entries(EVENTS).map(([type, { says, fields }]) => section(type, `**${says}.**`, fields)).join('\n')}`;
