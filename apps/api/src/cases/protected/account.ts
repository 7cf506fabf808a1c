import { covers, mayRead, notifiedPart } from '@candour/domain';
import type { EventOf } from '@candour/domain';
import { NDM_ELEMENTS, labelOf } from '@candour/domain/taxonomy';
import type { NdmElement } from '@candour/domain/taxonomy';
import type { AccountSectionType, AccountType, AccountVersionType } from './account.type.js';
import { allOf, asksFor, disposedOn, notedIn, wanted, wordsIn } from './looked-at.js';
import type { Chapter, LookedAt, Noted, Told } from './looked-at.js';

type Version = 'AccountSubmitted' | 'AccountAdded' | 'OralAccountRecorded';
const WORDS = ['text', 'sections', 'correction'];
type Sections = NonNullable<EventOf<'AccountSubmitted'>['sections']>;
/** The order of the national decision model, with the name each element has in the form of the account. */
const ELEMENTS: readonly (readonly [NdmElement, keyof Sections])[] = [['C', 'codeOfEthics'], ['I', 'information'], ['A', 'assessment'], ['P', 'powers'], ['O', 'options'], ['AR', 'action']];

const sectionsOf = (sections: Sections = {}): readonly AccountSectionType[] =>
  ELEMENTS.flatMap(([element, name]) => { const text = sections[name]; return text === undefined ? [] : [{ element, name: labelOf(NDM_ELEMENTS, element), text }]; });

const versionsIn = ({ history }: LookedAt): readonly Noted<Version>[] => notedIn<Version>(history, 'AccountSubmitted', 'AccountAdded', 'OralAccountRecorded');

/** R18: the account, each version as it came in and with the officer's answer to a note of what they said. R17: also what came late. */
export const account: Chapter = {
  classOf: allOf('P'),
  wants: (looked, asked) => (asksFor(asked, WORDS) ? [...versionsIn(looked), ...notedIn(looked.history, 'OralAccountConfirmed')].flatMap((noted) => wanted(looked, 'P', noted)) : []),
  tell: (looked, told): AccountType | null => {
    if (!covers(mayRead('P', looked.case, looked.now), 'OWN_ACCOUNT')) return null;
    const versions = versionsIn(looked).flatMap((noted) => versionFrom(looked, told, noted));
    const declinedOn = notifiedPart(looked.case)?.account.declinedOn ?? null;
    return versions.length === 0 && declinedOn === null ? null : { declinedOn, versions, disposedOn: disposedOn(looked, 'P') };
  },
};

/** One version; nothing where its words were asked for and the database did not give them. */
function versionFrom(looked: LookedAt, told: Told, noted: Noted<Version>): readonly AccountVersionType[] {
  const words = asksFor(told.asked, WORDS) ? wordsIn(looked, told, 'P', noted) : {};
  if (words === undefined) return [];
  const { event, on, actor } = noted;
  const said: { readonly body?: string | undefined; readonly note?: string | undefined; readonly sections?: Sections | undefined } = words;
  const answer = notedIn(looked.history, 'OralAccountConfirmed').findLast((each) => event.type === 'OralAccountRecorded' && each.event.version === event.version);
  return [{
    number: event.version, mode: event.type === 'OralAccountRecorded' ? 'ORAL' : 'WRITTEN', addition: event.type === 'AccountAdded', recordedBy: told.personOf(actor), receivedOn: on,
    givenOn: event.type === 'OralAccountRecorded' ? event.givenOn : null, late: event.late, text: said.body ?? said.note ?? null, sections: sectionsOf(said.sections),
    confirmedOn: answer?.event.agreed === true ? answer.on : null, disputedOn: answer?.event.agreed === false ? answer.on : null,
    correction: answer === undefined ? null : (wordsIn(looked, told, 'P', answer)?.correction ?? null),
  }];
}
