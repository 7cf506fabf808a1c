import type { ViewerRole } from '../gql/graphql.js';

interface WithRoles { readonly roles: readonly ViewerRole[] }

/** Somebody at the appropriate authority's desk. */
export const isAtDesk = ({ roles }: WithRoles): boolean => roles.includes('AUTHORITY');
/** Somebody who leads people or reviews. */
export const isManager = ({ roles }: WithRoles): boolean => roles.includes('MANAGER');
/** Leads a unit, and so has its figures, protected: the server says whether they lead somebody today. */
export const leadsAUnit = (viewer: WithRoles & { readonly mayUsePatterns: boolean }): boolean => viewer.mayUsePatterns && isManager(viewer);
/** Looks at who read what. */
export const isAuditor = ({ roles }: WithRoles): boolean => roles.includes('AUDITOR');
/** Runs the product: people, sign-ins, systems, imports. */
export const isAdministrator = ({ roles }: WithRoles): boolean => roles.includes('ADMINISTRATOR');
/** Receives the packs of what left this process. */
export const isInvestigator = ({ roles }: WithRoles): boolean => roles.includes('INVESTIGATOR');
/** Acts for the police and crime commissioner. */
export const isCommissioners = ({ roles }: WithRoles): boolean => roles.includes('PCC');
/** Looks at national figures. */
export const isNational = ({ roles }: WithRoles): boolean => roles.includes('NATIONAL');
/** Works with protected figures. */
export const isAnalyst = ({ roles }: WithRoles): boolean => roles.includes('ANALYST');
