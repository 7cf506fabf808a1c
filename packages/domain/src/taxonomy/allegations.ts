import { PROCESS_BEGAN, termOf, type CodeOf, type Term } from './term.js';

/**
 * `seriousness` says what R6 asks before a matter is accepted: SECOND_ASSESSOR (sexual, discriminatory or corruption matters),
 * IF_INJURY (the seriousness questions when somebody was hurt), or NONE of its own accord.
 */
interface Category extends Term {
  readonly seriousness: Seriousness;
}
type Seriousness = 'NONE' | 'IF_INJURY' | 'SECOND_ASSESSOR';

const inUse = { validFrom: PROCESS_BEGAN, validTo: null } as const;
const plain = { seriousness: 'NONE', ...inUse } as const;
const second = { seriousness: 'SECOND_ASSESSOR', ...inUse } as const;

/** The eleven IOPC allegation categories. There is no letter I. */
export const ALLEGATION_CATEGORIES = [
  { code: 'A', name: 'Delivery of duties and service', order: 1, ...plain },
  { code: 'B', name: 'Police powers, policies and procedures', order: 2, ...plain },
  { code: 'C', name: 'Handling of or damage to property/premises', order: 3, ...plain },
  { code: 'D', name: 'Access and/or disclosure of information', order: 4, ...plain },
  { code: 'E', name: 'Use of police vehicles', order: 5, ...plain },
  { code: 'F', name: 'Discriminatory behaviour', order: 6, ...second },
  { code: 'G', name: 'Abuse of position/corruption', order: 7, ...second },
  { code: 'H', name: 'Individual behaviours', order: 8, ...plain },
  { code: 'J', name: 'Sexual conduct', order: 9, ...second },
  { code: 'K', name: 'Discreditable conduct', order: 10, ...plain },
  { code: 'L', name: 'Other', order: 11, ...plain },
] as const satisfies readonly Category[];
/** An IOPC allegation category. */
export type AllegationCategory = CodeOf<typeof ALLEGATION_CATEGORIES>;

/** A sub-type belongs to exactly one category; C, E, K and L have none. */
interface SubCategory extends Category {
  readonly category: AllegationCategory;
}

/** The IOPC sub-types. A, B and D carry their published numbers; the others a word, because their numbers are not certain. */
export const ALLEGATION_SUBCATEGORIES = [
  { code: 'A1', category: 'A', name: 'Police action following contact', order: 1, ...plain },
  { code: 'A2', category: 'A', name: 'Decisions', order: 2, ...plain },
  { code: 'A3', category: 'A', name: 'Information', order: 3, ...plain },
  { code: 'A4', category: 'A', name: 'General level of service', order: 4, ...plain },
  { code: 'B1', category: 'B', name: 'Stops, and stop and search', order: 5, ...plain },
  { code: 'B2', category: 'B', name: 'Searches of premises and seizure of property', order: 6, ...plain },
  { code: 'B3', category: 'B', name: 'Power to arrest and detain', order: 7, ...plain },
  { code: 'B4', category: 'B', name: 'Use of force', order: 8, seriousness: 'IF_INJURY', ...inUse },
  { code: 'B5', category: 'B', name: 'Detention in police custody', order: 9, ...plain },
  { code: 'B6', category: 'B', name: 'Bail, identification and interview procedures', order: 10, ...plain },
  { code: 'B7', category: 'B', name: 'Evidential procedures', order: 11, ...plain },
  { code: 'B8', category: 'B', name: 'Out of court disposals', order: 12, ...plain },
  { code: 'B9', category: 'B', name: 'Other policies and procedures', order: 13, ...plain },
  { code: 'D1', category: 'D', name: 'Use of police systems', order: 14, ...plain },
  { code: 'D2', category: 'D', name: 'Disclosure', order: 15, ...plain },
  { code: 'D3', category: 'D', name: 'Handling', order: 16, ...plain },
  { code: 'D4', category: 'D', name: 'Accessing and handling from other sources', order: 17, ...plain },
  { code: 'F_AGE', category: 'F', name: 'Age', order: 18, ...second },
  { code: 'F_DISABILITY', category: 'F', name: 'Disability', order: 19, ...second },
  { code: 'F_GENDER_REASSIGNMENT', category: 'F', name: 'Gender reassignment', order: 20, ...second },
  { code: 'F_PREGNANCY_MATERNITY', category: 'F', name: 'Pregnancy and maternity', order: 21, ...second },
  { code: 'F_MARRIAGE_CIVIL_PARTNERSHIP', category: 'F', name: 'Marriage and civil partnership', order: 22, ...second },
  { code: 'F_RACE', category: 'F', name: 'Race', order: 23, ...second },
  { code: 'F_RELIGION_BELIEF', category: 'F', name: 'Religion or belief', order: 24, ...second },
  { code: 'F_SEX', category: 'F', name: 'Sex', order: 25, ...second },
  { code: 'F_SEXUAL_ORIENTATION', category: 'F', name: 'Sexual orientation', order: 26, ...second },
  { code: 'F_OTHER', category: 'F', name: 'Other', order: 27, ...second },
  { code: 'G_ORGANISATIONAL', category: 'G', name: 'Organisational corruption', order: 28, ...second },
  { code: 'G_SEXUAL_PURPOSE', category: 'G', name: 'Abuse of position for sexual purpose', order: 29, ...second },
  { code: 'G_EMOTIONAL_RELATIONSHIP', category: 'G', name: 'Abuse of position for pursuing an inappropriate emotional relationship', order: 30, ...second },
  { code: 'G_FINANCIAL_PURPOSE', category: 'G', name: 'Abuse of position for financial purpose', order: 31, ...second },
  { code: 'G_OTHER_PURPOSE', category: 'G', name: 'Abuse of position for other purpose', order: 32, ...second },
  { code: 'G_OBSTRUCTION', category: 'G', name: 'Obstruction of justice', order: 33, ...second },
  { code: 'H_LANGUAGE', category: 'H', name: 'Impolite language/tone', order: 34, ...plain },
  { code: 'H_ACTIONS', category: 'H', name: 'Impolite and intolerant actions', order: 35, ...plain },
  { code: 'H_ATTITUDE', category: 'H', name: 'Unprofessional attitude and disrespect', order: 36, ...plain },
  { code: 'H_FAIRNESS', category: 'H', name: 'Lack of fairness and impartiality', order: 37, ...plain },
  { code: 'H_OVERBEARING', category: 'H', name: 'Overbearing or harassing behaviours', order: 38, ...plain },
  { code: 'J_ASSAULT', category: 'J', name: 'Sexual assault', order: 39, ...second },
  { code: 'J_HARASSMENT', category: 'J', name: 'Sexual harassment', order: 40, ...second },
  { code: 'J_OTHER', category: 'J', name: 'Other sexual conduct', order: 41, ...second },
] as const satisfies readonly SubCategory[];
/** An IOPC allegation sub-type. */
export type AllegationSubCategory = CodeOf<typeof ALLEGATION_SUBCATEGORIES>;

/**
 * The sub-types of a category, in order; none for C, E, K and L.
 * @param category an IOPC category
 */
export const subCategoriesOf = (category: AllegationCategory): readonly (typeof ALLEGATION_SUBCATEGORIES)[number][] =>
  ALLEGATION_SUBCATEGORIES.filter((sub) => sub.category === category);

/**
 * What R6 asks before a matter of this category is accepted: the sub-type speaks where there is one, else the category.
 * @param category an IOPC category
 * @param sub a sub-type of it, or null
 */
export const seriousnessOf = (category: AllegationCategory, sub: AllegationSubCategory | null): Seriousness =>
  (sub === null ? termOf(ALLEGATION_CATEGORIES, category) : termOf(ALLEGATION_SUBCATEGORIES, sub)).seriousness;
