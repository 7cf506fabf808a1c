import type { ViewerRole } from '../gql/graphql.js';

interface WithRoles { readonly roles: readonly ViewerRole[] }

/** Somebody at the appropriate authority's desk. */
export const isAtDesk = ({ roles }: WithRoles): boolean => roles.includes('AUTHORITY');
/** Somebody who leads people or reviews. */
export const isManager = ({ roles }: WithRoles): boolean => roles.includes('MANAGER');
/** Somebody whose work is figures, checks or the product itself, and no case. */
export const isApart = (viewer: WithRoles): boolean => !isAtDesk(viewer) && !isManager(viewer) && viewer.roles.some((role) => role === 'ANALYST' || role === 'AUDITOR' || role === 'ADMINISTRATOR');
