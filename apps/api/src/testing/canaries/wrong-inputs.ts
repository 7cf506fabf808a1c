import { COMMANDS, COMMAND_TYPES } from '@candour/domain';
import type { CommandType, Field, Fields } from '@candour/domain';
import { aCommand } from '@candour/domain/testing';
import { placed, usually } from '../invented-force.js';
import type { HttpCase } from './http-talk.js';
import { withCanaries } from './plant.js';

/** Too long for any field, and with a character that no field takes. */
const TOO_LONG = 40_001;
const UNKEPT = '\u0007';

/**
 * Sends every command with words where they cannot be: too long, with characters that are not kept, and in the place of codes, days,
 * numbers and lists; and operations that cannot be read.
 * @param word what to write, by where
 */
export async function sendWrongInputs(story: HttpCase, word: (place: string) => string): Promise<void> {
  for (const type of COMMAND_TYPES.filter((each) => each !== 'DraftReferral')) {
    const by = usually(type);
    const ordinary = placed(aCommand<CommandType>(type, story.today), story.talk.force, story.caseId);
    for (const spoilt of [(text: string) => text.padEnd(TOO_LONG, '.'), (text: string) => `${text}${UNKEPT}`]) {
      const { type: _type, ...details } = withCanaries(type, ordinary, (_class, place) => spoilt(word(place))).details as { readonly type?: string };
      if (Object.keys(details).length > 0) await story.send(by, type, details).catch(() => undefined);
    }
    const everywhere = wordsInPlaceOfAll(COMMANDS[type].fields, type, word);
    if (Object.keys(everywhere).length > 0) await story.send(by, type, everywhere).catch(() => undefined);
  }
  const said = JSON.stringify(word('an operation'));
  for (const query of [
    `{ cases(filter: { search: ${said} }) { nodes { id } } }`, `{ cases(first: ${said}) { nodes { id } } }`, `{ case(id: ${said}) { id } }`, `{ pattern(metric: ${word('a code').replace(/\W/g, '')}, by: [STANDARD]) { __typename } }`,
    `{ cases(filter: ${said} ) { nodes ${said} } }`, `{ case(id: "never ends ${word('an operation')}\n") { id } }`, `{ case(id: """${word('an operation')}"""`, `mutation { acceptReport(input: { caseId: ${said}, details: ${said} }) { __typename } }`,
  ]) await story.talk.ask('inspector', query, {}, 'a wrong operation');
  await story.talk.fetch('inspector', 'a body that is no JSON', '/graphql', { method: 'POST', headers: { 'content-type': 'application/json' }, body: `{ "query": ${said}` });
  await story.talk.fetch('inspector', 'a query in an address', `/graphql?${new URLSearchParams({ query: `{ ${word('an address')} }` })}`, { headers: { 'x-said': word('a header').replace(/\W/g, '') } });
}

/** Words in the place of every detail, whatever belongs there. */
function wordsInPlaceOfAll(fields: Fields, path: string, word: (place: string) => string): object {
  return Object.fromEntries(Object.entries(fields).map(([name, field]) => [name, wordInPlaceOf(field, `${path}.${name}`, word)]));
}

function wordInPlaceOf(field: Field, place: string, word: (place: string) => string): unknown {
  switch (field.kind) {
    case 'optional': return wordInPlaceOf(field.of, place, word);
    case 'group': return wordsInPlaceOfAll(field.fields, place, word);
    case 'list': return [wordInPlaceOf(field.of, place, word)];
    case 'text': return { [word(place)]: word(place) };
    default: return word(place);
  }
}
