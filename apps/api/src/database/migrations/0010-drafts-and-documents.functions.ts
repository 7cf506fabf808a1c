/** A function that sees what its caller does not: with a search path nobody can bend. */
const definer = (head: string, body: string, kind = 'STABLE'): string =>
  `CREATE FUNCTION ${head} LANGUAGE plpgsql ${kind} SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$${body}$$`;

/** The desk of the case's force, or of the local policing body where a chief officer takes part (R59), on the list where there is one, and never the officer whose case it is. */
const desk = (row: string, list: string): string => `${row}.force_id = viewer_force() AND viewer_has(CASE WHEN ${row}.desk_is_pcc THEN 'pcc' ELSE 'authority' END) AND ${row}.officer_id IS DISTINCT FROM viewer_person() AND (${list} IS NULL OR viewer_person() = ANY (${list}))`;

const ACCOUNT_AND_DISCUSSION = `('AccountSubmitted', 'AccountAdded', 'OralAccountRecorded', 'OralAccountConfirmed', 'DiscussionHeld')`;

export const functions: readonly string[] = [
  // A draft goes with the step that sends it, closes and opens with who may write it, and is gone once nobody ever will. Only where the case is in hand.
  definer('keep_drafts(of_case uuid, writers jsonb, sent text[], author uuid) RETURNS void', `
    BEGIN
      IF NOT coalesce(of_case = ANY (viewer_writes()), false) AND NOT pg_has_role(session_user, 'candour_jobs', 'USAGE') THEN
        RAISE EXCEPTION 'drafts change with the case alone' USING ERRCODE = 'insufficient_privilege';
      END IF;
      DELETE FROM drafts d WHERE d.case_id = of_case AND (writers IS NULL OR (d.author_id = author AND d.kind = ANY (sent)));
      UPDATE drafts d SET open = coalesce(writers -> d.kind ? d.author_id::text, false) WHERE d.case_id = of_case AND d.open IS DISTINCT FROM coalesce(writers -> d.kind ? d.author_id::text, false);
    END`, 'VOLATILE'),

  // What nobody went on with. The jobs see no draft; they only say what day it is.
  definer('drop_old_drafts(today date) RETURNS integer', `
    DECLARE
      dropped integer;
    BEGIN
      DELETE FROM drafts d WHERE d.kept_until < today;
      GET DIAGNOSTICS dropped = ROW_COUNT;
      RETURN dropped;
    END`, 'VOLATILE'),

  // R43: the document and the key it is sealed with, for the desk and, where the matter went to misconduct, for those who investigate; nobody gets a way into the case by it.
  definer('escalation_packs(of_cases uuid[]) RETURNS TABLE (id uuid, force_id uuid, case_id uuid, reference text, seq integer, made_at timestamptz, ciphertext bytea, digest bytea, key_id uuid, wrapped bytea, master_key text)', `
    BEGIN
      RETURN QUERY SELECT d.id, d.force_id, d.case_id, c.reference, d.seq, d.made_at, d.ciphertext, d.digest, d.key_id, k.wrapped, k.master_key
        FROM documents d JOIN cases c ON c.id = d.case_id JOIN data_keys k ON k.id = d.key_id
        WHERE d.kind = 'ESCALATION_PACK' AND (of_cases IS NULL OR d.case_id = ANY (of_cases)) AND d.force_id = viewer_force() AND d.officer_id IS DISTINCT FROM viewer_person()
          AND (d.kept_to IS NULL OR viewer_person() = ANY (d.kept_to)) AND ((d.read_by_desk AND viewer_has(CASE WHEN d.desk_is_pcc THEN 'pcc' ELSE 'authority' END)) OR (d.read_by_investigator AND viewer_has('investigator')))
        ORDER BY d.made_at DESC, d.id;
    END`),

  // R26: what the words quoted are looked for in, once two have agreed and only until it is opened; for the one command that opens it.
  definer('passage_words(of_case uuid, request integer) RETURNS TABLE (seq integer, type text, ciphertext bytea)', `
    BEGIN
      RETURN QUERY SELECT r.seq, e.type, r.ciphertext
        FROM passage_requests p JOIN cases c ON c.id = p.case_id JOIN protected_records r ON r.case_id = c.id JOIN events e ON e.case_id = r.case_id AND e.seq = r.seq
        WHERE p.case_id = of_case AND p.number = request AND of_case = ANY (viewer_writes()) AND p.legal_approver IS NOT NULL AND p.second_approver IS NOT NULL AND p.legal_approver <> p.second_approver AND p.opened_on IS NULL
          AND ${desk('c', 'p.kept_to')} AND e.type IN ${ACCOUNT_AND_DISCUSSION}
        ORDER BY r.seq;
    END`),

  // R26: the passage that was opened and nothing beside it; only to a transaction that was begun for that purpose, which the reading is written down with.
  definer('opened_passage(of_case uuid, request integer) RETURNS TABLE (force_id uuid, case_id uuid, seq integer, opened_on date, ciphertext bytea, key_id uuid, wrapped bytea, master_key text)', `
    BEGIN
      IF viewer_context() ->> 'purpose' IS DISTINCT FROM 'PROTECTED_PASSAGE' THEN RETURN; END IF;
      RETURN QUERY SELECT r.force_id, r.case_id, r.seq, e.on_day, r.ciphertext, r.key_id, k.wrapped, k.master_key
        FROM cases c JOIN events e ON e.case_id = c.id JOIN protected_records r ON r.case_id = e.case_id AND r.seq = e.seq JOIN data_keys k ON k.id = r.key_id
        WHERE c.id = of_case AND e.type = 'PassageOpened' AND (e.codes ->> 'request')::integer = request AND (e.codes ->> 'stands')::boolean AND ${desk('c', "(CASE WHEN c.restricted THEN c.restricted_to END)")};
    END`),

  // How much stands under which master key: for the operator, who changes keys. No key, and no case.
  definer('sealed_under() RETURNS TABLE (what text, master_key text, count bigint)', `
    BEGIN
      RETURN QUERY SELECT 'data keys', k.master_key, count(*) FROM data_keys k WHERE k.wrapped IS NOT NULL GROUP BY 2
        UNION ALL SELECT 'roots', r.master_key, count(*) FROM vault_roots r GROUP BY 2
        UNION ALL SELECT 'declarations', e.key_name, count(*) FROM equality_records e GROUP BY 2 ORDER BY 1, 2;
    END`),

  // R26, R66: what waits for the answer of one of the two. Of the case only what they must know to decide; nothing for anybody with a part in it.
  definer('passages_to_decide() RETURNS TABLE (case_id uuid, reference text, version integer, number integer, requested_on date, matter text, scope text, officer_told_later boolean, legal_given boolean, second_given boolean)', `
    DECLARE
      me uuid := viewer_person();
    BEGIN
      IF NOT viewer_has('approver') OR viewer_has('standards') OR viewer_has('investigator') THEN RETURN; END IF;
      RETURN QUERY SELECT c.id, c.reference, c.version, p.number, p.requested_on, p.matter, s.text, p.officer_told_later, p.legal_approver IS NOT NULL, p.second_approver IS NOT NULL
        FROM passage_requests p JOIN cases c ON c.id = p.case_id LEFT JOIN scope_versions s ON s.case_id = c.id AND s.version = p.scope_version
        WHERE c.force_id = viewer_force() AND p.opened_on IS NULL AND (p.legal_approver IS NULL OR p.second_approver IS NULL) AND me IS DISTINCT FROM p.requested_by AND me IS DISTINCT FROM p.legal_approver AND me IS DISTINCT FROM p.second_approver
          AND me IS DISTINCT FROM c.officer_id AND me IS DISTINCT FROM c.referrer_id AND me IS DISTINCT FROM c.complainant_id AND NOT me = ANY (c.witness_ids) AND (NOT c.restricted OR me = ANY (c.restricted_to))
          AND NOT EXISTS (SELECT FROM participants x WHERE x.case_id = c.id AND x.role = 'REVIEWER' AND x.person_id = me)
        ORDER BY p.requested_on, c.id, p.number;
    END`),
];
