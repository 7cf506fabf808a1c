/* Who asks, who leads whom and who reads what, once people change hands. */
const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const SEALED = ['protected_records', 'report_records', 'report_discussions', 'welfare_records'];
const READ_BY = 'officer_id, read_by, read_by_reviewer, read_by_reviewer_until, read_by_desk, desk_is_pcc, read_by_leader, read_by_friends, read_by_openers, kept_to';
const moved = (table: string, among: string): string => `UPDATE ${table} t SET (${READ_BY}) = ROW (${READ_BY.split(', ').map((name) => `n.${name}`).join(', ')}) FROM ${among};`;
const said = (name: string, type: string, value: string): string => `CREATE FUNCTION ${name}() RETURNS ${type} LANGUAGE sql STABLE PARALLEL SAFE RETURN ${value}`;

/** Who asks, and what follows from it for rows. */
export const readers: readonly string[] = [
  // As in migration 0006. Besides: a delegation that ended opens nothing from that instant on, whoever still has a text signed for it;
  // and whoever sits at a desk, of the force or of the local policing body, reads as such and never as reviewer or friend (R26, R59).
  `CREATE OR REPLACE FUNCTION viewer_context() RETURNS jsonb LANGUAGE plpgsql STABLE PARALLEL SAFE ${AS_OWNER} AS $$
    DECLARE
      given text := current_setting('candour.viewer', true);
      body text := split_part(given, '.', 1);
      said jsonb;
    BEGIN
      IF given IS NULL OR body = '' THEN RETURN NULL; END IF;
      PERFORM FROM access_keys k WHERE encode(sha256(k.outer_pad || sha256(k.inner_pad || convert_to(body, 'UTF8'))), 'hex') = split_part(given, '.', 2);
      IF NOT FOUND THEN RETURN NULL; END IF;
      said := convert_from(decode(body, 'hex'), 'UTF8');
      IF (said ->> 'expires')::numeric <= extract(epoch FROM statement_timestamp()) THEN RETURN NULL; END IF;
      PERFORM FROM ended_sessions e WHERE e.session = said ->> 'session';
      IF FOUND THEN RETURN NULL; END IF;
      IF said ? 'delegation' THEN
        PERFORM FROM delegations d WHERE d.id = (said ->> 'delegation')::uuid AND d.delegate_id = (said ->> 'person')::uuid AND d.ended_at IS NULL AND (said ->> 'today')::date BETWEEN d.from_on AND d.until_on;
        IF NOT FOUND THEN RETURN NULL; END IF;
      END IF;
      RETURN said || CASE WHEN said -> 'roles' ?| ARRAY['authority', 'pcc']
        THEN (CASE WHEN said -> 'roles' ? 'authority' THEN jsonb_build_object('at_desk', said -> 'person') ELSE '{}' END) || (CASE WHEN said -> 'roles' ? 'pcc' THEN jsonb_build_object('at_pcc', said -> 'person') ELSE '{}' END)
        ELSE jsonb_build_object('off_desk', said -> 'person') END;
    END$$`,
  said('viewer_pcc_person', 'uuid', "(viewer_context() ->> 'at_pcc')::uuid"),
  // Whom the viewer leads today: a change that is announced holds from its day on, and on that day the one before is done.
  `CREATE OR REPLACE FUNCTION viewer_leads() RETURNS uuid[] LANGUAGE plpgsql STABLE PARALLEL SAFE ${AS_OWNER} AS $$
    BEGIN
      RETURN ARRAY(
        SELECT p.id FROM people p WHERE p.line_manager_id = viewer_person() AND p.force_id = viewer_force() AND (p.next_line_manager_from IS NULL OR p.next_line_manager_from > viewer_today())
        UNION ALL SELECT p.id FROM people p WHERE p.next_line_manager_id = viewer_person() AND p.force_id = viewer_force() AND p.next_line_manager_from <= viewer_today());
    END$$`,
  `CREATE OR REPLACE FUNCTION keep_read_by(of_case uuid, readers jsonb) RETURNS void LANGUAGE plpgsql VOLATILE ${AS_OWNER} AS $$
    BEGIN
      IF NOT coalesce(of_case = ANY (viewer_writes()), false) AND NOT pg_has_role(session_user, 'candour_jobs', 'USAGE') THEN
        RAISE EXCEPTION 'who reads a case changes with the case alone' USING ERRCODE = 'insufficient_privilege';
      END IF;
      ${moved('events', "jsonb_populate_record(NULL::events, readers -> 'events') n WHERE t.case_id = of_case")}
      ${moved('data_keys', "jsonb_populate_recordset(NULL::data_keys, readers -> 'data_keys') n WHERE t.case_id = of_case AND t.class = n.class")}
      ${SEALED.map((table) => moved(table, `jsonb_populate_recordset(NULL::${table}, readers -> '${table}') n WHERE t.case_id = of_case AND t.seq = n.seq`)).join('\n      ')}
    END$$`,
  // R60: a restricted record by its reference, for somebody of its list alone, who need not read it. Who may open it the process decides.
  `CREATE FUNCTION record_to_open(of_reference text) RETURNS uuid LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
    BEGIN
      RETURN (SELECT c.id FROM cases c WHERE c.force_id = viewer_force() AND c.reference = of_reference AND c.restricted AND viewer_person() = ANY (c.restricted_to));
    END$$`,
  // The weekly list: for the auditor that it happened; for the list of a case also which case, and what the reason is sealed with.
  `CREATE FUNCTION records_taken_over(first_day date, last_day date)
    RETURNS TABLE (case_id uuid, seq integer, force_id uuid, at timestamptz, on_day date, person_id uuid, reference text, type text, rule text, classes text[], key_ids uuid[], state_after text, codes jsonb, answered text[], payload bytea, hash bytea, key_id uuid, wrapped bytea, master_key text, key_class text, destroyed_at timestamptz)
    LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
    BEGIN
      RETURN QUERY SELECT e.case_id, e.seq, e.force_id, e.at, e.on_day, e.actor_id, CASE WHEN listed.it THEN c.reference END, e.type, e.rule, e.classes, e.key_ids, e.state_after, e.codes, e.answered,
          CASE WHEN listed.it THEN e.payload END, e.hash, k.id, k.wrapped, k.master_key, k.class, k.destroyed_at
        FROM events e JOIN cases c ON c.id = e.case_id
        CROSS JOIN LATERAL (SELECT coalesce(viewer_person() = ANY (c.restricted_to) AND c.officer_id <> viewer_person(), false) AS it) listed
        LEFT JOIN data_keys k ON listed.it AND k.id = e.key_ids[array_position(e.classes, 'C')]
        WHERE e.force_id = viewer_force() AND e.type = 'RecordTakenOver' AND e.at >= first_day::timestamp AT TIME ZONE 'Europe/London' AND e.at < (last_day + 1)::timestamp AT TIME ZONE 'Europe/London'
          AND (listed.it OR (viewer_has('auditor') AND c.officer_id IS DISTINCT FROM viewer_person()))
        ORDER BY e.at DESC, e.case_id, e.seq;
    END$$`,
  // As in migration 0007. Besides: what somebody reads because they opened a restricted record is written down for that purpose, in a row of its own.
  `CREATE OR REPLACE FUNCTION audit_append(request_id text, operation text, classes text[], opened uuid[], listed uuid[]) RETURNS void LANGUAGE plpgsql ${AS_OWNER} AS $$
    DECLARE
      said jsonb := viewer_context();
      broken uuid[];
    BEGIN
      IF said IS NULL THEN
        RAISE EXCEPTION 'a read has no reader' USING ERRCODE = '42501';
      END IF;
      broken := ARRAY(SELECT c.id FROM cases c WHERE c.read_by_openers IS NOT NULL AND c.id = ANY (coalesce(opened, '{}') || coalesce(listed, '{}')) AND (c.read_by_openers ->> (said ->> 'person'))::date >= (said ->> 'today')::date);
      INSERT INTO read_audit (id, force_id, at, viewer_id, roles, purpose, session_hash, classes, opened, listed, request_id, operation)
      SELECT uuidv7(), (said ->> 'force')::uuid, clock_timestamp(), (said ->> 'person')::uuid, ARRAY(SELECT jsonb_array_elements_text(said -> 'roles')), r.purpose, sha256(convert_to(said ->> 'session', 'UTF8')),
        coalesce(audit_append.classes, '{}'), r.opened, r.listed, left(audit_append.request_id, 64), left(audit_append.operation, 100)
      FROM (SELECT CASE WHEN b.it THEN 'BREAK_GLASS' ELSE said ->> 'purpose' END AS purpose, b.it,
          ARRAY(SELECT id FROM unnest(audit_append.opened) id WHERE (id = ANY (broken)) = b.it) AS opened, ARRAY(SELECT id FROM unnest(audit_append.listed) id WHERE (id = ANY (broken)) = b.it) AS listed
        FROM (VALUES (false), (true)) b(it)) r
      WHERE r.opened <> '{}' OR r.listed <> '{}' OR (NOT r.it AND broken = '{}');
    END $$`,
];

/** Who somebody was to a case on the day they opened it: as in migration 0007, with those who opened a restricted record, and the desk of the local policing body. */
const RELATION = `CASE
    WHEN a.viewer_id = c.officer_id THEN 'OFFICER'
    WHEN 'authority' = ANY(a.roles) THEN 'AUTHORITY'
    WHEN a.purpose = 'BREAK_GLASS' THEN 'NAMED_LIST'
    WHEN 'pcc' = ANY(a.roles) THEN 'AUTHORITY'
    WHEN EXISTS (SELECT FROM participants p WHERE p.case_id = c.id AND p.role = 'REVIEWER' AND p.person_id = a.viewer_id AND (p.from_on IS NULL OR p.from_on <= a.day) AND (p.to_on IS NULL OR p.to_on >= a.day)) THEN 'REVIEWER'
    WHEN EXISTS (SELECT FROM access_grants g WHERE g.case_id = c.id AND g.person_id = a.viewer_id) THEN 'FRIEND'
    WHEN a.viewer_id = c.referrer_id THEN 'REFERRER'
    WHEN 'manager' = ANY(a.roles) THEN 'LINE_MANAGER'
    ELSE 'OTHER' END`;
export const looks: readonly string[] = [
  `CREATE OR REPLACE FUNCTION case_looks(of_cases uuid[], most integer) RETURNS TABLE (case_id uuid, at timestamptz, relation text, purpose text, classes text[])
  LANGUAGE plpgsql STABLE ${AS_OWNER} SET plan_cache_mode = force_custom_plan AS $$
  BEGIN
    RETURN QUERY
    SELECT c.id, a.at, ${RELATION}, a.purpose, a.classes
    FROM cases c CROSS JOIN LATERAL (
      SELECT r.at, (r.at AT TIME ZONE 'Europe/London')::date AS day, r.viewer_id, r.roles, r.purpose, r.classes FROM read_audit r
      WHERE r.opened @> ARRAY[c.id] AND r.opened <> '{}' AND r.force_id = c.force_id
        AND NOT EXISTS (SELECT FROM look_exemptions x WHERE x.case_id = c.id AND x.viewer_id = r.viewer_id AND x.review_on > (now() AT TIME ZONE 'Europe/London')::date)
        -- R26: an officer who is to be told later of a request does not learn by who looked that a passage was opened.
        AND (r.purpose <> 'PROTECTED_PASSAGE' OR NOT EXISTS (SELECT FROM passage_requests p WHERE p.case_id = c.id AND p.officer_told_later AND p.tell_by > viewer_today()))
      ORDER BY r.at DESC, r.id LIMIT most) a
    WHERE c.id = ANY(of_cases) AND c.officer_id = viewer_person() AND c.force_id = viewer_force() AND c.notified_on IS NOT NULL
    ORDER BY a.at DESC;
  END $$`,
];

/** Who somebody is who signs in, and the end of a sign-in. */
export const identity: readonly string[] = [
  // As in migration 0008. Besides: a link that somebody entered through the product counts once it is confirmed, and a delegation of the day comes along.
  `CREATE OR REPLACE FUNCTION signed_in(issuer text, subject text, number_in_force text, force_code text, client text, session_id text, today date) RETURNS jsonb
    LANGUAGE sql STABLE ${AS_OWNER} AS $$
    WITH linked AS (SELECT s.person_id FROM person_subjects s WHERE s.issuer = signed_in.issuer AND s.subject = signed_in.subject AND (s.linked_by IS NULL OR s.confirmed_at IS NOT NULL)),
    whom AS (
      SELECT jsonb_build_object('kind', 'PERSON', 'id', p.id, 'name', p.name, 'delegation',
          (SELECT d.id FROM delegations d WHERE d.delegate_id = p.id AND d.ended_at IS NULL AND signed_in.today BETWEEN d.from_on AND d.until_on ORDER BY d.until_on DESC, d.id LIMIT 1)) AS who, p.force_id
      FROM people p
      WHERE signed_in.client IS NULL AND (p.leaver_on IS NULL OR p.leaver_on >= signed_in.today)
        AND (p.id = (SELECT person_id FROM linked)
          OR (NOT EXISTS (SELECT FROM linked) AND p.number = signed_in.number_in_force AND (signed_in.force_code IS NOT NULL OR (SELECT count(*) FROM forces) = 1)))
      UNION ALL
      SELECT jsonb_build_object('kind', 'CLIENT', 'id', c.id, 'name', c.name, 'purpose', c.purpose, 'scopes', to_jsonb(c.scopes)), c.force_id
      FROM service_clients c WHERE c.client_id = signed_in.client AND c.active
    )
    SELECT whom.who || jsonb_build_object('force', jsonb_build_object('id', f.id, 'code', f.code, 'name', f.name))
    FROM whom JOIN forces f ON f.id = whom.force_id
    WHERE (signed_in.force_code IS NULL OR f.code = signed_in.force_code)
      AND NOT EXISTS (SELECT FROM ended_sessions e WHERE e.session = signed_in.session_id AND e.until > now())
  $$`,
  // A session is ended by whoever it belongs to: the text of the transaction says which, signed by us. The login of the API alone ends none.
  `CREATE OR REPLACE FUNCTION end_session(which text, until_then timestamptz) RETURNS void LANGUAGE plpgsql VOLATILE ${AS_OWNER} AS $$
    BEGIN
      IF EXISTS (SELECT FROM ended_sessions e WHERE e.session = which) THEN RETURN; END IF;
      IF viewer_context() ->> 'session' IS DISTINCT FROM which THEN
        RAISE EXCEPTION 'a session is ended by its own' USING ERRCODE = 'insufficient_privilege';
      END IF;
      INSERT INTO ended_sessions (session, until) VALUES (which, until_then) ON CONFLICT (session) DO UPDATE SET until = greatest(ended_sessions.until, excluded.until);
      DELETE FROM ended_sessions WHERE until < now();
    END$$`,
];
