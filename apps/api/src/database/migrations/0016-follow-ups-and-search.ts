import type { MigrationInterface, QueryRunner } from 'typeorm';

const AS_OWNER = 'SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp';
const TODAY = `(now() AT TIME ZONE 'Europe/London')::date`;
const closed = (signature: string): string => `REVOKE ALL ON FUNCTION ${signature} FROM PUBLIC`;
const BEFORE = 'audit_entries(bigint, integer, uuid, uuid, date, date, text, text)';
const NOW = 'audit_entries(bigint, integer, uuid, text, text, uuid, text, date, date, text, text)';
const ENTRY = 'number bigint, at timestamptz, viewer_id uuid, viewer_name text, roles text[], purpose text, classes text[], opened uuid[], listed uuid[], request_id text, operation text, session_hash bytea, withheld_until date';

const shown = `r.number, r.at, r.viewer_id, p.name, r.roles, r.purpose, r.classes, r.opened, r.listed, r.request_id, r.operation, r.session_hash,
      (SELECT max(x.review_on) FROM look_exemptions x WHERE x.case_id = ANY(r.opened) AND x.viewer_id = r.viewer_id AND x.review_on > ${TODAY})`;
const inPeriod = `(from_day IS NULL OR r.at >= from_day::timestamp AT TIME ZONE 'Europe/London') AND (to_day IS NULL OR r.at < (to_day + 1)::timestamp AT TIME ZONE 'Europe/London')`;
const opens = `r.opened @> ARRAY[of_case] AND r.opened <> '{}'`;
const lists = `r.listed @> ARRAY[of_case] AND r.listed <> '{}'`;

/** Reads of one case beyond which they are no longer gathered before they are put in order. */
const MANY = 5_000;

export const statements = [
  // What waits for its number is in neither: the request that reads pays nothing for them, and an entry is indexed once, when it is sealed.
  `CREATE INDEX read_audit_listed_idx ON read_audit USING gin (listed) WHERE number IS NOT NULL AND listed <> '{}'`,
  'CREATE INDEX read_audit_viewer_idx ON read_audit (force_id, viewer_id, number) WHERE number IS NOT NULL',
  // The purposes that are looked for are the rare ones.
  `CREATE INDEX read_audit_purpose_idx ON read_audit (force_id, purpose, number) WHERE number IS NOT NULL AND purpose <> 'CASE_WORK'`,

  `DROP FUNCTION ${BEFORE}`,
  // The planner thinks a case it has not met in its sample is read far more often than it is, and would go back through a million
  // entries to find one: here it has no other way than the two indexes.
  `CREATE FUNCTION audit_numbers_of(of_case uuid) RETURNS bigint[]
  LANGUAGE plpgsql STABLE ${AS_OWNER} SET plan_cache_mode = force_custom_plan SET enable_seqscan = off SET enable_indexscan = off AS $$
  DECLARE
    found bigint[];
  BEGIN
    IF NOT viewer_has('auditor') THEN RETURN '{}'; END IF;
    SELECT array_agg(f.number) INTO found FROM (SELECT r.number FROM read_audit r WHERE r.force_id = viewer_force() AND r.number IS NOT NULL AND ((${opens}) OR (${lists})) LIMIT ${MANY + 1}) f;
    RETURN CASE WHEN cardinality(found) > ${MANY} THEN NULL ELSE coalesce(found, '{}') END;
  END $$`,
  closed('audit_numbers_of(uuid)'),
  // A case is named by its id or by its reference, which an officer who asks knows; a reference that leads nowhere finds nothing.
  `CREATE FUNCTION audit_entries(before bigint, most integer, named_case uuid, by_reference text, how text, of_viewer uuid, of_role text, from_day date, to_day date, of_class text, of_purpose text)
  RETURNS TABLE (${ENTRY})
  LANGUAGE plpgsql STABLE ${AS_OWNER} SET plan_cache_mode = force_custom_plan AS $$
  DECLARE
    of_case uuid := named_case;
    few bigint[];
  BEGIN
    IF NOT viewer_has('auditor') THEN RETURN; END IF;
    IF by_reference IS NOT NULL THEN
      SELECT c.id INTO of_case FROM cases c WHERE c.force_id = viewer_force() AND c.reference = by_reference AND (named_case IS NULL OR c.id = named_case);
      IF of_case IS NULL THEN RETURN; END IF;
    END IF;
    -- Of a case that few read the numbers are found first; one that many read is met soon on the way back through the numbers.
    IF of_case IS NOT NULL THEN few := audit_numbers_of(of_case); END IF;
    RETURN QUERY
    SELECT ${shown}
    FROM read_audit r LEFT JOIN people p ON p.id = r.viewer_id AND p.force_id = r.force_id
    WHERE r.force_id = viewer_force() AND r.number IS NOT NULL AND (before IS NULL OR r.number < before) AND (few IS NULL OR r.number = ANY (few))
      AND (of_case IS NULL OR how IS NOT NULL OR (${opens}) OR (${lists})) AND (of_case IS NULL OR how IS DISTINCT FROM 'OPENED' OR (${opens})) AND (of_case IS NULL OR how IS DISTINCT FROM 'LISTED' OR (${lists}))
      AND (of_case IS NOT NULL OR how IS DISTINCT FROM 'OPENED' OR r.opened <> '{}') AND (of_case IS NOT NULL OR how IS DISTINCT FROM 'LISTED' OR r.listed <> '{}')
      AND (of_viewer IS NULL OR r.viewer_id = of_viewer) AND (of_role IS NULL OR of_role = ANY(r.roles)) AND ${inPeriod}
      AND (of_class IS NULL OR of_class = ANY(r.classes)) AND (of_purpose IS NULL OR r.purpose = of_purpose)
    ORDER BY r.number DESC LIMIT most;
  END $$`,
  closed(NOW),

  // R38, R45: what waits for whoever leads the officer, who reads no row of the case: the officer, the kind and the day, and no more.
  `CREATE FUNCTION follow_ups_led() RETURNS TABLE (case_id uuid, kind text, officer_id uuid, due date)
  LANGUAGE plpgsql STABLE ${AS_OWNER} AS $$
  BEGIN
    RETURN QUERY
    SELECT c.id, w.kind, c.officer_id, w.due
    FROM cases c CROSS JOIN LATERAL (VALUES
        ('REVIEW_NOTE', c.review_on, c.state = 'FOLLOW_UP' AND coalesce((SELECT n.next_review_on IS NOT NULL FROM review_notes n WHERE n.case_id = c.id ORDER BY n.seq DESC LIMIT 1), c.reviewed_on IS NULL)),
        ('PDR_DISCUSSION', c.pdr_due, c.pdr_discussed_on IS NULL AND (c.state = 'FOLLOW_UP' OR (c.pdr_due IS NOT NULL AND NOT EXISTS (SELECT FROM pdr_items i WHERE i.case_id = c.id AND i.excused))))) w (kind, due, waits)
    WHERE c.force_id = viewer_force() AND c.officer_id = ANY (viewer_leads()) AND c.state IN ('FOLLOW_UP', 'CLOSED') AND c.disposed = '{}' AND w.waits
      AND (NOT c.restricted OR viewer_person() = ANY (c.restricted_to));
  END $$`,
  closed('follow_ups_led()'),
];

export class FollowUpsAndSearch1795300016000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    for (const statement of statements) await runner.query(statement);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query(`DROP FUNCTION follow_ups_led, audit_numbers_of, ${NOW}`);
    await runner.query('DROP INDEX read_audit_purpose_idx, read_audit_viewer_idx, read_audit_listed_idx');
    await runner.query(`CREATE FUNCTION audit_entries(before bigint, most integer, of_case uuid, of_viewer uuid, from_day date, to_day date, of_class text, of_purpose text)
    RETURNS TABLE (${ENTRY})
    LANGUAGE plpgsql STABLE ${AS_OWNER} SET plan_cache_mode = force_custom_plan AS $$
    BEGIN
      IF NOT viewer_has('auditor') THEN RETURN; END IF;
      RETURN QUERY
      SELECT ${shown}
      FROM read_audit r LEFT JOIN people p ON p.id = r.viewer_id AND p.force_id = r.force_id
      WHERE r.force_id = viewer_force() AND r.number IS NOT NULL AND (before IS NULL OR r.number < before)
        AND (of_case IS NULL OR (${opens})) AND (of_viewer IS NULL OR r.viewer_id = of_viewer) AND ${inPeriod}
        AND (of_class IS NULL OR of_class = ANY(r.classes)) AND (of_purpose IS NULL OR r.purpose = of_purpose)
      ORDER BY r.number DESC LIMIT most;
    END $$`);
    await runner.query(closed(BEFORE));
  }
}
