/* What may be done through the product to who asks. Each function asks the verified context who is there, and writes down what it did in the same breath. */
const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const NOTED = `INSERT INTO administration_records (id, force_id, at, person_id, act, about_person_id, about_id, detail) VALUES (uuidv7(), viewer_force(), clock_timestamp(), viewer_person(),`;
const act = (signature: string, body: string): string => `CREATE FUNCTION ${signature} RETURNS text LANGUAGE plpgsql VOLATILE ${AS_OWNER} AS $$ ${body} $$`;
/** The authority by its own sign-in: what was delegated is not passed on. */
const OWN_AUTHORITY = "(viewer_has('authority') AND NOT viewer_context() ? 'delegation')";
const serves = (id: string): string => `EXISTS (SELECT FROM people p WHERE p.id = ${id} AND p.force_id = viewer_force() AND (p.leaver_on IS NULL OR p.leaver_on >= viewer_today()))`;

/** What may be done to who asks. Each says what came of it in a word. */
export const administration: readonly string[] = [
  act('link_sign_in(which uuid, of_person uuid, of_issuer text, of_subject text)', `
    BEGIN
      IF NOT viewer_has('administrator') OR of_person = viewer_person() THEN RETURN 'NOT_ALLOWED'; END IF;
      IF NOT ${serves('of_person')} THEN RETURN 'NOT_FOUND'; END IF;
      INSERT INTO person_subjects (id, issuer, subject, person_id, linked_at, linked_by) VALUES (which, of_issuer, of_subject, of_person, clock_timestamp(), viewer_person()) ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN RETURN 'TAKEN'; END IF;
      ${NOTED} 'SIGN_IN_LINKED', of_person, which, of_subject);
      RETURN 'DONE';
    END`),
  act('confirm_sign_in(which uuid)', `
    DECLARE link person_subjects;
    BEGIN
      IF NOT viewer_has('administrator') AND NOT ${OWN_AUTHORITY} THEN RETURN 'NOT_ALLOWED'; END IF;
      SELECT s.* INTO link FROM person_subjects s JOIN people p ON p.id = s.person_id WHERE s.id = which AND p.force_id = viewer_force() AND s.linked_by IS NOT NULL AND s.confirmed_at IS NULL FOR UPDATE OF s;
      IF NOT FOUND THEN RETURN 'NOT_FOUND'; END IF;
      IF viewer_person() IN (link.linked_by, link.person_id) THEN RETURN 'SECOND_PERSON'; END IF;
      UPDATE person_subjects SET confirmed_by = viewer_person(), confirmed_at = clock_timestamp() WHERE id = which;
      ${NOTED} 'SIGN_IN_CONFIRMED', link.person_id, which, link.subject);
      RETURN 'DONE';
    END`),
  act('unlink_sign_in(which uuid)', `
    DECLARE link person_subjects;
    BEGIN
      IF NOT viewer_has('administrator') THEN RETURN 'NOT_ALLOWED'; END IF;
      DELETE FROM person_subjects s USING people p WHERE p.id = s.person_id AND s.id = which AND p.force_id = viewer_force() RETURNING s.* INTO link;
      IF NOT FOUND THEN RETURN 'NOT_FOUND'; END IF;
      ${NOTED} 'SIGN_IN_UNLINKED', link.person_id, which, link.subject);
      RETURN 'DONE';
    END`),
  act('register_client(which uuid, of_client text, of_name text, of_purpose text, of_scopes text[])', `
    BEGIN
      IF NOT viewer_has('administrator') THEN RETURN 'NOT_ALLOWED'; END IF;
      INSERT INTO service_clients (id, force_id, client_id, name, purpose, scopes, registered_by, registered_at, active) VALUES (which, viewer_force(), of_client, of_name, of_purpose, of_scopes, viewer_person(), clock_timestamp(), true) ON CONFLICT DO NOTHING;
      IF NOT FOUND THEN RETURN 'TAKEN'; END IF;
      ${NOTED} 'CLIENT_REGISTERED', NULL, which, of_client || ' ' || of_purpose || ' ' || array_to_string(of_scopes, ' '));
      RETURN 'DONE';
    END`),
  act('close_client(which uuid)', `
    DECLARE closed service_clients;
    BEGIN
      IF NOT viewer_has('administrator') THEN RETURN 'NOT_ALLOWED'; END IF;
      UPDATE service_clients SET active = false WHERE id = which AND force_id = viewer_force() AND active RETURNING * INTO closed;
      IF NOT FOUND THEN RETURN 'NOT_FOUND'; END IF;
      ${NOTED} 'CLIENT_CLOSED', NULL, which, closed.client_id);
      RETURN 'DONE';
    END`),
  // One delegation of a person at a time; what stands about the person's own cases plays no part, so that the answer tells nothing of them.
  act('delegate_authority(which uuid, delegate uuid, first_day date, last_day date, why text)', `
    BEGIN
      IF NOT ${OWN_AUTHORITY} OR delegate = viewer_person() THEN RETURN 'NOT_ALLOWED'; END IF;
      IF NOT ${serves('delegate')} THEN RETURN 'NOT_FOUND'; END IF;
      PERFORM FROM people p WHERE p.id = delegate FOR UPDATE;
      IF EXISTS (SELECT FROM delegations d WHERE d.delegate_id = delegate AND d.ended_at IS NULL AND d.until_on >= first_day AND d.from_on <= last_day) THEN RETURN 'TAKEN'; END IF;
      INSERT INTO delegations (id, force_id, delegate_id, from_on, until_on, reason, given_by, given_at) VALUES (which, viewer_force(), delegate, first_day, last_day, why, viewer_person(), clock_timestamp());
      ${NOTED} 'AUTHORITY_DELEGATED', delegate, which, first_day || ' to ' || last_day || ': ' || why);
      RETURN 'DONE';
    END`),
  act('end_delegation(which uuid)', `
    DECLARE ended delegations;
      -- Kept from before: a delegate who ends their own is nobody in this transaction from there on.
      force uuid := viewer_force();
      person uuid := viewer_person();
    BEGIN
      IF NOT ${OWN_AUTHORITY} AND NOT viewer_has('administrator') AND NOT EXISTS (SELECT FROM delegations d WHERE d.id = which AND d.delegate_id = viewer_person()) THEN RETURN 'NOT_ALLOWED'; END IF;
      UPDATE delegations SET ended_at = clock_timestamp(), ended_by = person WHERE id = which AND force_id = force AND ended_at IS NULL AND until_on >= viewer_today() RETURNING * INTO ended;
      IF NOT FOUND THEN RETURN 'NOT_FOUND'; END IF;
      INSERT INTO administration_records (id, force_id, at, person_id, act, about_person_id, about_id) VALUES (uuidv7(), force, clock_timestamp(), person, 'DELEGATION_ENDED', ended.delegate_id, which);
      RETURN 'DONE';
    END`),
  // Which subjects are whom: for the administrator, and those that wait also for the authority, who may be the second person.
  `CREATE FUNCTION sign_in_links(of_people uuid[]) RETURNS TABLE (id uuid, person_id uuid, issuer text, subject text, linked_at timestamptz, linked_by uuid, waiting boolean) LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
    BEGIN
      RETURN QUERY SELECT s.id, s.person_id, s.issuer, s.subject, s.linked_at, s.linked_by, s.linked_by IS NOT NULL AND s.confirmed_at IS NULL FROM person_subjects s JOIN people p ON p.id = s.person_id
        WHERE p.force_id = viewer_force() AND CASE WHEN of_people IS NULL THEN s.linked_by IS NOT NULL AND s.confirmed_at IS NULL ELSE s.person_id = ANY (of_people) END AND (viewer_has('administrator') OR (of_people IS NULL AND ${OWN_AUTHORITY}))
        ORDER BY s.linked_at, s.id;
    END$$`,
  `CREATE FUNCTION clients_of_force() RETURNS SETOF service_clients LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
    BEGIN
      RETURN QUERY SELECT c.* FROM service_clients c WHERE c.force_id = viewer_force() AND (viewer_has('administrator') OR viewer_has('auditor')) ORDER BY c.registered_at, c.id;
    END$$`,
];
