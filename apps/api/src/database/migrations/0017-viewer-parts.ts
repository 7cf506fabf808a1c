import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which parts somebody has in cases, and nothing of the cases: by it the product knows which page to begin with and which to offer. */
export class ViewerParts1795300017000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION viewer_parts() RETURNS text[]
    LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
    DECLARE
      person uuid := viewer_person();
      force uuid := viewer_force();
    BEGIN
      RETURN array_remove(ARRAY[
        CASE WHEN EXISTS (SELECT FROM cases c WHERE c.officer_id = person AND c.force_id = force AND person = ANY (c.read_by)) THEN 'OFFICER' END,
        CASE WHEN viewer_off_desk() = person AND EXISTS (SELECT FROM access_grants g WHERE g.person_id = person AND g.force_id = force AND g.ended_on IS NULL AND g.until_on >= (now() AT TIME ZONE 'Europe/London')::date) THEN 'FRIEND' END,
        CASE WHEN EXISTS (SELECT FROM org_lessons l WHERE l.owner_id = person AND l.force_id = force AND person = ANY (l.read_by)) THEN 'LESSON_OWNER' END,
        CASE WHEN EXISTS (SELECT FROM actions a WHERE a.owner_id = person AND a.force_id = force AND a.status = 'OPEN' AND person = ANY (a.read_by)) THEN 'ACTION_OWNER' END
      ], NULL);
    END $$`);
    await runner.query('REVOKE ALL ON FUNCTION viewer_parts() FROM PUBLIC');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION viewer_parts');
  }
}
