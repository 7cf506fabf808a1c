// What an officer writes, as the form holds it: by the headings of the decision model, or in an order of their own (R16).
import { NDM_ELEMENTS, labelOf, termOf } from '@candour/domain/taxonomy';
import type { NdmElement } from '@candour/domain/taxonomy';
import type { SubmitAccountDetails } from '../../gql/graphql.js';

/** The headings in the order one goes round the model, the Code of Ethics at the end because it looks back at all of them. */
export const HEADINGS = [
  { field: 'information', element: 'I' }, { field: 'assessment', element: 'A' }, { field: 'powers', element: 'P' }, { field: 'options', element: 'O' }, { field: 'action', element: 'AR' }, { field: 'codeOfEthics', element: 'C' },
] as const satisfies readonly { readonly field: string; readonly element: NdmElement }[];
export type HeadingField = (typeof HEADINGS)[number]['field'];
export const headingName = (element: NdmElement): string => labelOf(NDM_ELEMENTS, element);
export const headingPrompt = (element: NdmElement): string => termOf(NDM_ELEMENTS, element).prompt;

export type Way = 'headings' | 'own';
export interface AccountForm { readonly way: Way; readonly body: string; readonly sections: { readonly [F in HeadingField]: string } }

/** So many characters fit under a heading, and in a text of one's own. The server says no to more. */
export const LIMITS = { heading: 10_000, own: 40_000 } as const;

const BLANK = Object.fromEntries(HEADINGS.map(({ field }) => [field, ''])) as Record<HeadingField, string>;
const textIn = (from: unknown, name: string): string => {
  const value = typeof from === 'object' && from !== null ? (from as Readonly<Record<string, unknown>>)[name] : undefined;
  return typeof value === 'string' ? value : '';
};

/** The form as a kept draft left it. What cannot be read as one is an empty form: nothing of it was ever sent. */
export function formFrom(kept: string | null, isAddition: boolean): AccountForm {
  const fields = parsed(kept);
  const sections = typeof fields === 'object' && fields !== null && 'sections' in fields ? fields.sections : null;
  const read = Object.fromEntries(HEADINGS.map(({ field }) => [field, textIn(sections, field)])) as Record<HeadingField, string>;
  const body = textIn(fields, 'body');
  const way = isAddition || (body !== '' && Object.values(read).every((text) => text === '')) ? 'own' : 'headings';
  return { way, body, sections: kept === null ? BLANK : read };
}

function parsed(text: string | null): unknown {
  if (text === null) return null;
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

const isWritten = (text: string): boolean => text.trim() !== '';
const writtenSections = ({ sections }: AccountForm): [HeadingField, string][] => HEADINGS.flatMap(({ field }) => (isWritten(sections[field]) ? [[field, sections[field]]] : []));

/** What is kept while one writes: everything, also what is written the other way and will not be sent. */
export const draftOf = (form: AccountForm): string => JSON.stringify({ ...(isWritten(form.body) ? { body: form.body } : {}), ...(writtenSections(form).length === 0 ? {} : { sections: Object.fromEntries(writtenSections(form)) }) });

/** What is sent: what was written in the way that was chosen. */
export const detailsOf = (form: AccountForm): SubmitAccountDetails => (form.way === 'own' ? { body: form.body } : { sections: Object.fromEntries(writtenSections(form)) });

/** Whether something was written the other way, which sending leaves out. */
export const hasOtherWords = (form: AccountForm): boolean => (form.way === 'own' ? writtenSections(form).length > 0 : isWritten(form.body));

export interface FormProblem { readonly id: string; readonly message: string }
export const OWN_ID = 'account-own';
export const headingId = (field: HeadingField): string => `account-${field}`;

/** What must be put right before it can be checked and sent. */
export function problemsOf(form: AccountForm): readonly FormProblem[] {
  if (form.way === 'own') {
    if (!isWritten(form.body)) return [{ id: OWN_ID, message: 'Write what you want to say, or choose to give no account' }];
    return form.body.length > LIMITS.own ? [{ id: OWN_ID, message: `Shorten your text to ${LIMITS.own.toLocaleString('en-GB')} characters or fewer` }] : [];
  }
  if (writtenSections(form).length === 0) return [{ id: headingId('information'), message: 'Write something under at least one heading, or choose to give no account' }];
  return HEADINGS.flatMap(({ field, element }) => (form.sections[field].length > LIMITS.heading ? [{ id: headingId(field), message: `Shorten “${headingName(element)}” to ${LIMITS.heading.toLocaleString('en-GB')} characters or fewer` }] : []));
}
