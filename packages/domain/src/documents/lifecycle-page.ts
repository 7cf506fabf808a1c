import { COMMANDS } from '../case/commands/index.js';
import type { CommandType } from '../case/commands/index.js';
import { LIFECYCLE, TERMINAL_STATES } from '../case/lifecycle.js';
import type { Move, Party } from '../case/lifecycle.js';
import { CASE_STATES, codesOf, labelOf } from '../taxonomy/index.js';
import type { CaseState } from '../taxonomy/index.js';
import { GENERATED, orDash, table } from './markdown.js';

const PARTIES: Readonly<Record<Party, string>> = {
  officer: 'Participating officer', reviewer: 'Reviewer', authority: 'Appropriate authority', referrer: 'Referrer', manager: 'Any manager', standards: 'Professional standards', lineManager: 'Line manager',
  actionOwner: 'Owner of an action', lessonOwner: 'Owner of a lesson', approver: 'Approver of a protected passage', namedList: 'Named on a restricted list', clock: 'The clock',
};

type State = CaseState | 'NONE';
interface Place { readonly id: string; readonly name: string }
interface Group extends Place { readonly belongs: string; readonly states: readonly State[] }

/** In the order of the process, which is that of the table. */
const TYPES = Object.keys(LIFECYCLE) as readonly CommandType[];
const moveOf = (type: CommandType): Move => LIFECYCLE[type];
const nameOf = (state: State): string => (state === 'NONE' ? 'Nothing yet' : labelOf(CASE_STATES, state));
const open = LIFECYCLE.AcknowledgeNotice.from;

/** States that often stand together, the widest first, so that a long list reads as a few words. */
const GROUPS: readonly Group[] = [
  { id: 'before_review', name: 'Any state before a reviewer is appointed', belongs: 'before a reviewer is appointed', states: ['DRAFT', 'SUBMITTED', 'RETURNED', 'ASSESSED'] },
  { id: 'live_review', name: 'Any state of a live review', belongs: 'live review', states: ['REVIEWER_APPOINTED', ...open] },
  { id: 'open_review', name: 'Any state of an open review', belongs: 'open review', states: open },
  { id: 'ended', name: 'Any ended state', belongs: 'ended state', states: TERMINAL_STATES },
  { id: 'side_state', name: 'Any side state', belongs: 'side state', states: CASE_STATES.filter(({ phase }) => phase === 'side').map(({ code }) => code) },
];
const ANY: Group = { id: 'any_state', name: 'Any state', belongs: '', states: codesOf(CASE_STATES) };

/** A list of states as single states and groups, in the order of the process. */
function grouped(states: readonly State[]): readonly Place[] {
  const left = new Set(states);
  const whole = [ANY, ...GROUPS].filter((group) => {
    const found = group.states.every((state) => left.has(state));
    if (found) for (const state of group.states) left.delete(state);
    return found;
  });
  return [...[...left].map((state) => ({ id: state === 'NONE' ? '[*]' : state, name: nameOf(state) })), ...whole];
}

/** Where a command leads, as words for the table. */
function leadsTo(type: CommandType): string {
  const { to } = moveOf(type);
  if (type === 'ChangeScope') return `The same state; for a wider matter back to “${nameOf('NOTIFIED')}”`;
  if (type === 'Transfer') return 'Transferred; in follow-up the same state, with another holder of the record';
  if (to === 'STAYS') return 'The same state';
  return to === 'LEFT' ? 'The state that was left' : nameOf(to as CaseState);
}

/** The place an arrow points at; of the two commands that decide it themselves, the one that changes the state. */
function targetOf(type: CommandType): Place {
  const { to } = moveOf(type);
  if (to === 'LEFT') return { id: 'state_left', name: 'The state that was left' };
  const state = type === 'Transfer' ? 'TRANSFERRED' : type === 'ChangeScope' ? 'NOTIFIED' : (to as CaseState);
  return { id: state, name: nameOf(state) };
}

/** The arrows a command draws; a step that leaves the state as it is draws none. */
function arrowsOf(type: CommandType): readonly { readonly from: Place; readonly to: Place; readonly label: string }[] {
  const to = targetOf(type);
  const leaving = moveOf(type).from.filter((state) => state !== to.id && !(type === 'Transfer' && state === 'FOLLOW_UP'));
  const label = type === 'ChangeScope' ? 'Change the matter referred, wider' : COMMANDS[type].label;
  return grouped(leaving).map((from) => ({ from, to, label }));
}

function diagram(types: readonly CommandType[]): string {
  const arrows = types.flatMap(arrowsOf);
  const places = arrows.flatMap(({ from, to }) => [from, to]).filter(({ id }) => id !== '[*]');
  const named = new Set(places.map(({ id, name }) => `  state "${name}" as ${id}`));
  return `\`\`\`mermaid\nstateDiagram-v2\n${[...named, ...arrows.map(({ from, to, label }) => `  ${from.id} --> ${to.id}: ${label}`)].join('\n')}\n\`\`\`\n\n`;
}

function partOf(party: Party): string {
  const theirs = TYPES.filter((type) => moveOf(type).by.includes(party));
  const moving = theirs.filter((type) => moveOf(type).to !== 'STAYS');
  const staying = theirs.filter((type) => moveOf(type).to === 'STAYS').map((type) => COMMANDS[type].label);
  return `## ${PARTIES[party]}\n\n${moving.length > 0 ? diagram(moving) : ''}${staying.length > 0 ? `Without changing the state: ${staying.join('; ')}.\n` : ''}`;
}

const stateRow = (state: CaseState): readonly string[] => [nameOf(state), state, orDash(GROUPS.filter(({ states }) => states.includes(state)).map(({ belongs }) => belongs))];

function commandRow(type: CommandType): readonly string[] {
  const { from, by, rules } = moveOf(type);
  return [COMMANDS[type].label, type, grouped(from).map(({ name }) => name).join('; '), by.map((party) => PARTIES[party]).join(', '), leadsTo(type), rules.join(', ')];
}

/** docs/lifecycle.md: the states, the commands, and what each party can do as a diagram. */
export const lifecyclePage = (): string => `${GENERATED}
# The lifecycle of a case

One table drives the server, the buttons, these diagrams and the tests of illegal moves (\`packages/domain/src/case/lifecycle.ts\`). A command not listed for a state is refused. A case leaves an ended state no more. A side state remembers the state that was left and goes back to it.

## States

${table(['State', 'Code', 'Belongs to'], codesOf(CASE_STATES).map(stateRow))}

## Commands

${table(['Command', 'Name', 'From', 'By', 'To', 'Rules'], TYPES.map(commandRow))}

${(Object.keys(PARTIES) as readonly Party[]).map(partOf).join('\n')}`;
