import { EVENTS } from '@candour/domain';
import type { Field, Fields } from '@candour/domain';
import { ENTRY_ICONS } from './entry-icons.js';
import { FACT_WORDS, shownFacts } from './fact-words.js';

/** Workings of the record, which the server keeps to itself. */
const UNSPOKEN = ['snapshot', 'officerSnapshot', 'pack', 'rowHash', 'leftOut', 'id', 'action', 'lesson', 'tableVersion', 'rule'];
const isDate = (field: Field): boolean => (field.kind === 'optional' ? isDate(field.of) : field.kind === 'group' && 'tableVersion' in field.fields);
const spelled = (name: string): string => name.charAt(0).toUpperCase() + name.slice(1).replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`);

/** Whether a timeline can show a field to anybody: what is said in account, discussion, report and welfare it never shows, and numbers of versions neither. */
function isShown(field: Field): boolean {
  switch (field.kind) {
    case 'optional': case 'list': return isShown(field.of);
    case 'group': return Object.values(field.fields).some(isShown);
    case 'count': return false;
    case 'text': case 'code': return field.class === 'OPEN' || field.class === 'C';
    default: return true;
  }
}

const FACTS = Object.entries(EVENTS).flatMap(([type, event]) =>
  Object.entries(event.fields as Fields).filter(([name, field]) => !UNSPOKEN.includes(name) && isShown(field)).map(([name, field]) => ({ type, name, told: isDate(field) ? spelled(name) : field.says.replace(/\.$/, '') })));

describe('what a fact of the timeline is called', () => {
  test('there are facts to call', () => expect(FACTS.length).toBeGreaterThan(200));
  test.each(FACTS)('$type.$name has a name of its own', ({ told }) => expect(FACT_WORDS).toHaveProperty([told]));
  test('every name is one of a fact that can be shown', () => expect(Object.keys(FACT_WORDS).filter((told) => !FACTS.some((fact) => fact.told === told))).toEqual([]));
  test('a name is short, and no field’s name in disguise', () => expect(Object.values(FACT_WORDS).filter((words) => words !== null && (words.length > 42 || /^(Pdr|Account|Check|Response)( by)?$/.test(words)))).toEqual([]));
  test('no entry has two facts of one name', () => {
    for (const type of Object.keys(EVENTS)) {
      const names = FACTS.filter((fact) => fact.type === type).map(({ told }) => FACT_WORDS[told]).filter((words) => words !== null);
      expect([type, names.filter((name, i) => names.indexOf(name) !== i)]).toEqual([type, []]);
    }
  });
});

test('every sign belongs to an entry there can be', () => expect(Object.keys(ENTRY_ICONS).filter((label) => !Object.values(EVENTS).some(({ says }) => says.replace(/\.$/, '') === label))).toEqual([]));

describe('the facts of an entry', () => {
  const unitName = (code: string): string | undefined => (code === 'N-RES' ? 'Response North' : undefined);
  const shown = (label: string, value: string) => shownFacts([{ label, value }], unitName);
  test('R14 a date that follows from a step is called what it is', () => expect([...shown('Account', 'Wed 4 Mar 2026'), ...shown('Pdr by', 'Sat 6 Nov 2027')]).toEqual([{ label: 'Account due', value: 'Wed 4 Mar 2026' }, { label: 'To be discussed at the PDR by', value: 'Sat 6 Nov 2027' }]));
  test('say that something is so, and leave out that it is not where that is no news', () => {
    expect(shown('Held at a distance', 'Yes')).toEqual([{ label: 'At a distance', value: 'Yes' }]);
    expect(shown('Held at a distance', 'No')).toEqual([]);
    expect(shown('The matter is still suitable', 'No')).toEqual([{ label: 'Still suitable', value: 'No' }]);
  });
  test('call a unit by its name', () => expect([...shown('Unit at the incident', 'N-RES'), ...shown('Unit at the incident', 'GONE')].map(({ value }) => value)).toEqual(['Response North', 'GONE']));
  test('what is looked for first stands first, and the others in the order they came', () =>
    expect(shownFacts([{ label: 'English or Welsh', value: 'English' }, { label: 'How the officer is told', value: 'In writing' }, { label: 'Account', value: 'Wed 4 Mar 2026' }], unitName).map(({ label }) => label)).toEqual(['Account due', 'Language', 'Told']));
  test('keep what has no name yet', () => expect(shown('Something new', 'x')).toEqual([{ label: 'Something new', value: 'x' }]));
});
