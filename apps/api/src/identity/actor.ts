import type { Actor, ActorRole, PersonId } from '@candour/domain';

const ACTOR_ROLES: readonly ActorRole[] = ['authority', 'standards', 'manager', 'approver', 'pcc', 'investigator'];

/** Somebody as the process sees them: of what they may do in the force, only what bears on a case. */
export const actorOf = (person: string, roles: readonly string[]): Actor => ({ person: person as PersonId, roles: ACTOR_ROLES.filter((role) => roles.includes(role)) });
