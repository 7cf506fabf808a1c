import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The readers a row says, as in migration 0011, compared with what is known of the viewer beforehand: looking at a row costs next to nothing, whoever it is for. */
const mayRead = `r.force_id = force AND (
        (r.read_by_desk AND coalesce(r.officer_id, r.force_id) <> CASE WHEN r.desk_is_pcc THEN at_pcc ELSE at_desk END AND (r.kept_to IS NULL OR me = ANY (r.kept_to)))
        OR me = ANY (r.read_by)
        OR (r.read_by_reviewer = off_desk AND (r.read_by_reviewer_until IS NULL OR r.read_by_reviewer_until >= today))
        OR (r.read_by_leader AND r.officer_id = ANY (leads) AND (r.kept_to IS NULL OR me = ANY (r.kept_to)))
        OR (r.read_by_friends ->> off_desk::text)::date >= today
        OR (r.read_by_openers ->> me::text)::date >= today)`;
const WHO = `said jsonb := viewer_context();
      me uuid := said ->> 'person';
      force uuid := said ->> 'force';
      today date := said ->> 'today';
      at_desk uuid := said ->> 'at_desk';
      at_pcc uuid := said ->> 'at_pcc';
      off_desk uuid := said ->> 'off_desk';`;
const within = (table: string): string => `EXISTS (SELECT FROM ${table} r WHERE r.case_id = of_case AND ${mayRead})`;

/**
 * Whether a case shows itself to whoever asks, in whatever part: before a command looks at it; and the case of an id or a reference, for
 * whoever reads it: before a policy looks at it. A case that is not theirs and one there is not take the same way and, since all that
 * is known of the viewer is fetched first, the same time. The policies decide as ever: this opens nothing.
 */
export class CaseInView1795300026000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION case_in_view(of_case uuid, takes_over boolean) RETURNS boolean
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
      ${WHO}
      leads uuid[] := viewer_leads();
    BEGIN
      RETURN EXISTS (SELECT FROM cases r WHERE r.id = of_case AND r.force_id = force AND (
          (${mayRead})
          -- R38: whoever leads the officer sees that there is a plan, also where a record that came from elsewhere has nothing else.
          OR (r.officer_id = ANY (leads) AND (NOT r.restricted OR me = ANY (r.restricted_to))
            AND (r.state = 'FOLLOW_UP' OR (r.state = 'CLOSED' AND r.pdr_discussed_on IS NULL AND NOT EXISTS (SELECT FROM pdr_items i WHERE i.case_id = r.id AND i.excused))))
          -- R26: who is asked to agree to a passage reads nothing of the case. A restricted one has its list here too (R60).
          OR (said -> 'roles' ? 'approver' AND r.officer_id IS DISTINCT FROM me AND (NOT r.restricted OR me = ANY (r.restricted_to))
            AND EXISTS (SELECT FROM passage_requests p WHERE p.case_id = r.id AND p.opened_on IS NULL))
          -- R59, R60: somebody of the list, for the one step that opens the record to them.
          OR (takes_over AND r.restricted AND me = ANY (r.restricted_to) AND r.officer_id IS DISTINCT FROM me AND NOT (r.desk_is_pcc AND said -> 'roles' ?| ARRAY['authority', 'standards']))))
        OR ${within('notices')} OR ${within('actions')} OR ${within('org_lessons')};
    END $$`);
    // Whoever leads an officer reads no case by it, so nobody is asked for whom they lead.
    await runner.query(`CREATE FUNCTION case_to_open(of_case uuid, of_reference text) RETURNS uuid
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
    DECLARE
      ${WHO}
      leads uuid[] := '{}';
    BEGIN
      IF of_case IS NULL THEN
        RETURN (SELECT r.id FROM cases r WHERE r.reference = of_reference AND ${mayRead});
      END IF;
      RETURN (SELECT r.id FROM cases r WHERE r.id = of_case AND ${mayRead});
    END $$`);
    await runner.query('REVOKE ALL ON FUNCTION case_in_view(uuid, boolean), case_to_open(uuid, text) FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION case_to_open, case_in_view');
  }
}
