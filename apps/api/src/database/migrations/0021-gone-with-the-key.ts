import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * What was kept beside the record goes with the key it is sealed with: an escalation pack names its officer and the list of a restricted
 * case in the open, and once class C is disposed of nobody is named any more (process.md 3.1, Disposal).
 */
export class GoneWithTheKey1795300021000 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE FUNCTION gone_with_the_key() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
      BEGIN
        DELETE FROM documents d WHERE d.case_id = NEW.case_id AND d.key_id = NEW.id;
        DELETE FROM drafts d WHERE d.case_id = NEW.case_id AND d.key_id = NEW.id;
        RETURN NULL;
      END$$`);
    await runner.query('CREATE TRIGGER data_keys_gone AFTER UPDATE OF wrapped ON data_keys FOR EACH ROW WHEN (OLD.wrapped IS NOT NULL AND NEW.wrapped IS NULL) EXECUTE FUNCTION gone_with_the_key()');
    // What was disposed of before.
    await runner.query('ALTER TABLE documents NO FORCE ROW LEVEL SECURITY; ALTER TABLE data_keys NO FORCE ROW LEVEL SECURITY');
    await runner.query('DELETE FROM documents d USING data_keys k WHERE k.id = d.key_id AND k.wrapped IS NULL');
    await runner.query('ALTER TABLE documents FORCE ROW LEVEL SECURITY; ALTER TABLE data_keys FORCE ROW LEVEL SECURITY');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TRIGGER data_keys_gone ON data_keys');
    await runner.query('DROP FUNCTION gone_with_the_key');
  }
}
