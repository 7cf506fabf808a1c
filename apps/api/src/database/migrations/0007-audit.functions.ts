/*
 * What the API's login may do with the ledger, and all it may do: these functions run as the owner, ask the verified context who is
 * there (`viewer_context()` and what is made of it), and find nothing where nobody is. The tables themselves are closed to it.
 */
const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const TODAY = `(now() AT TIME ZONE 'Europe/London')::date`;
const closed = (signature: string): string => `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`;

export const appends: readonly string[] = [
  // A read without a reader fails, and with it the answer that would have been sent.
  `CREATE FUNCTION audit_append(request_id text, operation text, classes text[], opened uuid[], listed uuid[]) RETURNS void
  LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    said jsonb := viewer_context();
  BEGIN
    IF said IS NULL THEN
      RAISE EXCEPTION 'a read has no reader' USING ERRCODE = '42501';
    END IF;
    INSERT INTO read_audit (id, force_id, at, viewer_id, roles, purpose, session_hash, classes, opened, listed, request_id, operation)
    VALUES (uuidv7(), (said ->> 'force')::uuid, clock_timestamp(), (said ->> 'person')::uuid, ARRAY(SELECT jsonb_array_elements_text(said -> 'roles')), said ->> 'purpose', sha256(convert_to(said ->> 'session', 'UTF8')),
      coalesce(classes, '{}'), coalesce(opened, '{}'), coalesce(listed, '{}'), left(request_id, 64), left(operation, 100));
  END $$`,
  closed('audit_append(text, text, text[], uuid[], uuid[])'),

  // Every event of a command leaves the end of its case's chain for the ledger, whichever program wrote it. What an import brings is the past.
  `CREATE FUNCTION case_head_noted() RETURNS trigger
  LANGUAGE plpgsql ${AS_OWNER} AS $$
  BEGIN
    INSERT INTO case_heads (id, force_id, at, case_id, seq, hash) VALUES (uuidv7(), NEW.force_id, clock_timestamp(), NEW.case_id, NEW.seq, NEW.hash);
    RETURN NULL;
  END $$`,
  closed('case_head_noted()'),
  `CREATE TRIGGER events_case_head AFTER INSERT ON events FOR EACH ROW WHEN (NEW.type <> 'CaseImported') EXECUTE FUNCTION case_head_noted()`,

  // The desk of the force, on the list where there is one; never about oneself, and never the officer whose case it is.
  `CREATE FUNCTION withhold_looks(of_case uuid, of_viewer uuid, reason text, review_on date) RETURNS text
  LANGUAGE plpgsql ${AS_OWNER} AS $$
  DECLARE
    viewer uuid := viewer_person();
    force uuid := viewer_force();
    today date := ${TODAY};
  BEGIN
    IF NOT EXISTS (SELECT FROM cases c JOIN people p ON p.force_id = c.force_id AND p.id = of_viewer
      WHERE c.id = of_case AND c.force_id = force AND viewer_has('authority') AND c.officer_id IS DISTINCT FROM viewer AND (NOT c.restricted OR viewer = ANY(c.restricted_to)))
    THEN RETURN 'NOT_FOUND'; END IF;
    IF of_viewer = viewer THEN RETURN 'NOT_ALLOWED'; END IF;
    IF review_on IS NULL OR review_on <= today OR review_on > today + 28 THEN RETURN 'REVIEW_DATE'; END IF;
    INSERT INTO look_exemptions (id, force_id, at, case_id, viewer_id, reason, recorded_by, recorded_on, review_on)
    VALUES (uuidv7(), force, clock_timestamp(), of_case, of_viewer, reason, viewer, today, review_on);
    RETURN 'WITHHELD';
  END $$`,
  closed('withhold_looks(uuid, uuid, text, date)'),
];

/** Who somebody was to a case on the day they opened it. The desk looks as the desk, whatever else its people are (R26). */
const RELATION = `CASE
    WHEN a.viewer_id = c.officer_id THEN 'OFFICER'
    WHEN 'authority' = ANY(a.roles) THEN 'AUTHORITY'
    WHEN EXISTS (SELECT FROM participants p WHERE p.case_id = c.id AND p.role = 'REVIEWER' AND p.person_id = a.viewer_id AND (p.from_on IS NULL OR p.from_on <= a.day) AND (p.to_on IS NULL OR p.to_on >= a.day)) THEN 'REVIEWER'
    WHEN EXISTS (SELECT FROM access_grants g WHERE g.case_id = c.id AND g.person_id = a.viewer_id) THEN 'FRIEND'
    WHEN a.viewer_id = c.referrer_id THEN 'REFERRER'
    WHEN 'manager' = ANY(a.roles) THEN 'LINE_MANAGER'
    ELSE 'OTHER' END`;

export const reads: readonly string[] = [
  // The officer's own: who opened the case, without a name, and without what is withheld today.
  `CREATE FUNCTION case_looks(of_cases uuid[], most integer) RETURNS TABLE (case_id uuid, at timestamptz, relation text, purpose text, classes text[])
  LANGUAGE plpgsql STABLE ${AS_OWNER} SET plan_cache_mode = force_custom_plan AS $$
  BEGIN
    RETURN QUERY
    SELECT c.id, a.at, ${RELATION}, a.purpose, a.classes
    FROM cases c CROSS JOIN LATERAL (
      SELECT r.at, (r.at AT TIME ZONE 'Europe/London')::date AS day, r.viewer_id, r.roles, r.purpose, r.classes FROM read_audit r
      WHERE r.opened @> ARRAY[c.id] AND r.opened <> '{}' AND r.force_id = c.force_id
        AND NOT EXISTS (SELECT FROM look_exemptions x WHERE x.case_id = c.id AND x.viewer_id = r.viewer_id AND x.review_on > ${TODAY})
      ORDER BY r.at DESC, r.id LIMIT most) a
    WHERE c.id = ANY(of_cases) AND c.officer_id = viewer_person() AND c.force_id = viewer_force() AND c.notified_on IS NOT NULL
    ORDER BY a.at DESC;
  END $$`,
  closed('case_looks(uuid[], integer)'),

  `CREATE FUNCTION audit_entries(before bigint, most integer, of_case uuid, of_viewer uuid, from_day date, to_day date, of_class text, of_purpose text)
  RETURNS TABLE (number bigint, at timestamptz, viewer_id uuid, viewer_name text, roles text[], purpose text, classes text[], opened uuid[], listed uuid[], request_id text, operation text, session_hash bytea, withheld_until date)
  LANGUAGE plpgsql STABLE ${AS_OWNER} SET plan_cache_mode = force_custom_plan AS $$
  BEGIN
    IF NOT viewer_has('auditor') THEN RETURN; END IF;
    RETURN QUERY
    SELECT r.number, r.at, r.viewer_id, p.name, r.roles, r.purpose, r.classes, r.opened, r.listed, r.request_id, r.operation, r.session_hash,
      (SELECT max(x.review_on) FROM look_exemptions x WHERE x.case_id = ANY(r.opened) AND x.viewer_id = r.viewer_id AND x.review_on > ${TODAY})
    FROM read_audit r LEFT JOIN people p ON p.id = r.viewer_id AND p.force_id = r.force_id
    WHERE r.force_id = viewer_force() AND r.number IS NOT NULL AND (before IS NULL OR r.number < before)
      AND (of_case IS NULL OR (r.opened @> ARRAY[of_case] AND r.opened <> '{}')) AND (of_viewer IS NULL OR r.viewer_id = of_viewer)
      AND (from_day IS NULL OR r.at >= from_day::timestamp AT TIME ZONE 'Europe/London') AND (to_day IS NULL OR r.at < (to_day + 1)::timestamp AT TIME ZONE 'Europe/London')
      AND (of_class IS NULL OR of_class = ANY(r.classes)) AND (of_purpose IS NULL OR r.purpose = of_purpose)
    ORDER BY r.number DESC LIMIT most;
  END $$`,
  closed('audit_entries(bigint, integer, uuid, uuid, date, date, text, text)'),

  `CREATE FUNCTION audit_exemptions(most integer) RETURNS TABLE (at timestamptz, case_id uuid, viewer_id uuid, viewer_name text, reason text, recorded_by uuid, recorded_by_name text, recorded_on date, review_on date)
  LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
  BEGIN
    IF NOT viewer_has('auditor') THEN RETURN; END IF;
    RETURN QUERY
    SELECT x.at, x.case_id, x.viewer_id, v.name, x.reason, x.recorded_by, b.name, x.recorded_on, x.review_on
    FROM look_exemptions x LEFT JOIN people v ON v.id = x.viewer_id LEFT JOIN people b ON b.id = x.recorded_by
    WHERE x.force_id = viewer_force() ORDER BY x.at DESC, x.id LIMIT most;
  END $$`,
  closed('audit_exemptions(integer)'),

  `CREATE FUNCTION audit_standing() RETURNS TABLE (sealed bigint, waiting bigint, oldest_waiting timestamptz, withheld_now bigint, withheld_ever bigint)
  LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
  BEGIN
    IF NOT viewer_has('auditor') THEN RETURN; END IF;
    RETURN QUERY
    WITH unsealed AS (
      SELECT w.at FROM read_audit w WHERE w.number IS NULL AND w.force_id = viewer_force()
      UNION ALL SELECT w.at FROM account_receipts w WHERE w.number IS NULL AND w.force_id = viewer_force()
      UNION ALL SELECT w.at FROM case_heads w WHERE w.number IS NULL AND w.force_id = viewer_force()
      UNION ALL SELECT w.at FROM look_exemptions w WHERE w.number IS NULL AND w.force_id = viewer_force())
    SELECT coalesce((SELECT max(l.number) FROM ledger_links l WHERE l.force_id = viewer_force()), 0), (SELECT count(*) FROM unsealed), (SELECT min(u.at) FROM unsealed u),
      (SELECT count(*) FROM look_exemptions x WHERE x.force_id = viewer_force() AND x.review_on > ${TODAY}), (SELECT count(*) FROM look_exemptions x WHERE x.force_id = viewer_force());
  END $$`,
  closed('audit_standing()'),

  // The officer's own receipts, with the key their body is sealed under, what the ledger says of them, and the link before theirs.
  `CREATE FUNCTION my_receipts(of_cases uuid[])
  RETURNS TABLE (id uuid, force_id uuid, case_id uuid, seq integer, at timestamptz, number bigint, said json, ciphertext bytea, key_id uuid, wrapped bytea, previous bytea)
  LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
  BEGIN
    RETURN QUERY
    SELECT r.id, r.force_id, r.case_id, r.seq, r.at, r.number,
      json_build_array('candour account sent 1', r.force_id, r.id, to_char(r.at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"'), r.case_id, r.seq, encode(r.event_hash, 'hex'), encode(r.account_digest, 'hex'), encode(r.body_digest, 'hex')),
      r.ciphertext, r.key_id, k.wrapped, (SELECT l.hash FROM ledger_links l WHERE l.force_id = r.force_id AND l.number = r.number - 1)
    FROM account_receipts r JOIN data_keys k ON k.id = r.key_id
    WHERE r.case_id = ANY(of_cases) AND r.officer_id = viewer_person() AND r.force_id = viewer_force()
    ORDER BY r.case_id, r.seq;
  END $$`,
  closed('my_receipts(uuid[])'),
];

/** What the sealer asks beyond its own tables: of a case nothing but whether an event still is what was sealed. */
export const forTheSealer: readonly string[] = [
  `CREATE FUNCTION ledger_forces() RETURNS TABLE (id uuid, code text, size bigint)
  LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
  BEGIN
    RETURN QUERY SELECT f.id, f.code, coalesce((SELECT max(l.number) FROM ledger_links l WHERE l.force_id = f.id), 0) FROM forces f ORDER BY f.code;
  END $$`,
  closed('ledger_forces()'),
  `CREATE FUNCTION ledger_changed_history(of_force uuid, above bigint, up_to bigint) RETURNS TABLE (number bigint)
  LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
  BEGIN
    RETURN QUERY
    SELECT s.number FROM (
        SELECT h.number, h.case_id, h.seq, h.hash FROM case_heads h WHERE h.force_id = of_force AND h.number > above AND h.number <= up_to
        UNION ALL SELECT r.number, r.case_id, r.seq, r.event_hash FROM account_receipts r WHERE r.force_id = of_force AND r.number > above AND r.number <= up_to) s
      LEFT JOIN events e ON e.case_id = s.case_id AND e.seq = s.seq WHERE e.hash IS DISTINCT FROM s.hash ORDER BY s.number;
  END $$`,
  closed('ledger_changed_history(uuid, bigint, bigint)'),
];

export const theTree: readonly string[] = [
  // Hashes of the tree by level: the links themselves at level 0, else the nodes that are kept.
  `CREATE FUNCTION ledger_hashes_of(of_force uuid, levels integer[], froms bigint[], tos bigint[]) RETURNS TABLE (level integer, index bigint, hash bytea)
  LANGUAGE sql STABLE AS $$
    SELECT w.level, l.number - 1, l.hash FROM unnest(levels, froms, tos) w(level, first, past) JOIN ledger_links l ON l.force_id = of_force AND l.number > w.first AND l.number <= w.past WHERE w.level = 0
    UNION ALL
    SELECT w.level, n.index, n.hash FROM unnest(levels, froms, tos) w(level, first, past) JOIN ledger_nodes n ON n.force_id = of_force AND n.level = w.level AND n.index >= w.first AND n.index < w.past WHERE w.level > 0
  $$`,
  closed('ledger_hashes_of(uuid, integer[], bigint[], bigint[])'),
  `CREATE FUNCTION ledger_hashes(levels integer[], froms bigint[], tos bigint[]) RETURNS TABLE (level integer, index bigint, hash bytea)
  LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$ BEGIN RETURN QUERY SELECT * FROM ledger_hashes_of(viewer_force(), levels, froms, tos); END $$`,
  closed('ledger_hashes(integer[], bigint[], bigint[])'),
  `CREATE FUNCTION ledger_head() RETURNS SETOF tree_heads
  LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$ BEGIN RETURN QUERY SELECT h.* FROM tree_heads h WHERE h.force_id = viewer_force() ORDER BY h.size DESC LIMIT 1; END $$`,
  closed('ledger_head()'),
];
