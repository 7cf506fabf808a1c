import { Check, Entity, ForeignKey, Index, Unique } from 'typeorm';
import { Flag, Id, IdByDatabase, Instant, KeyId, KeyText, MaybeId, MaybeInstant, Text, Texts } from '../database/columns.js';
import { ForceRow } from '../people/force.entity.js';
import { PersonRow } from '../people/person.entity.js';

/** Whom an identity provider means by a subject. No import writes it, and no single person: it would make one person another. */
@Entity('person_subjects')
@Index('person_subjects_person_id_idx', ['personId'])
@Unique(['id'])
@Check('person_subjects_two_people_check', 'linked_by IS NULL OR (linked_by <> person_id AND confirmed_by IS DISTINCT FROM linked_by AND confirmed_by IS DISTINCT FROM person_id)')
export class PersonSubjectRow {
  @KeyText() issuer: string;
  @KeyText() subject: string;
  @Id() @ForeignKey(() => PersonRow, 'id') personId: string;
  @Instant() linkedAt: string;
  @IdByDatabase() id: string;
  /** Who entered it; null where an operator did at the command line. */
  @MaybeId() linkedBy: string | null;
  @MaybeId() confirmedBy: string | null;
  /** Null while what somebody entered through the product waits for a second person: until then it opens nothing. */
  @MaybeInstant() confirmedAt: string | null;
}

/** A system that may ask, and the one thing it may ask for. */
@Entity('service_clients')
@Unique(['clientId'])
@Check('service_clients_purpose_check', "purpose = ANY (ARRAY['HR_PDR', 'TRAINING', 'STANDARDS_SYSTEM', 'ROSTER', 'NATIONAL_RETURN', 'WAREHOUSE'])")
@Check('service_clients_scopes_check', "array_to_string(scopes, ' ') !~* '(promotion|selection|posting|vetting)'")
export class ServiceClientRow {
  @KeyId() id: string;
  @Id() @ForeignKey(() => ForceRow, 'id') forceId: string;
  /** As the identity provider calls it. */
  @Text() clientId: string;
  @Text() name: string;
  /** Fixed from its first day: another purpose is another client. */
  @Text() purpose: string;
  @Texts() scopes: string[];
  /** Null where an operator registered it at the command line. */
  @MaybeId() @ForeignKey(() => PersonRow, 'id') registeredBy: string | null;
  @Instant() registeredAt: string;
  @Flag() active: boolean;
}

/** Sign-ins that were ended before their tokens ran out. */
@Entity('ended_sessions')
export class EndedSessionRow {
  @KeyText() session: string;
  /** When the last token of the sign-in is out of date, so that the row is no longer needed. */
  @Instant() until: string;
}
