import type { ViewerRole } from '../gql/graphql.js';

const ROLE_WORDS: Readonly<Record<ViewerRole, string>> = {
  AUTHORITY: 'Authority desk', STANDARDS: 'Professional standards', MANAGER: 'Manager or reviewer', APPROVER: 'Approver of a protected passage', ANALYST: 'Analyst', AUDITOR: 'Auditor', ADMINISTRATOR: 'Administrator',
  PCC: 'Delegate of the commissioner', INVESTIGATOR: 'Misconduct investigator', NATIONAL: 'National viewer',
};

/** A role in words, in whichever case its code is written; a code nobody knows is shown as it came. */
export const roleWords = (role: string): string => (ROLE_WORDS as Readonly<Record<string, string>>)[role.toUpperCase()] ?? role;
