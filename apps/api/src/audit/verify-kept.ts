import { documentSeal, receiptSeal } from '../database/migrations/0029-more-in-the-ledger.seals.js';
import type { FindingKind } from './findings.js';

/*
 * What stands in tables of its own and is held against the ledger: each statement gives what does not fit, by force. The rows of the ledger
 * themselves are held against their hashes elsewhere.
 */

/** A receipt or a document that was edited, put in past the product, or taken out though its key lives. */
const RECEIPTS = `SELECT coalesce(r.force_id, s.force_id) AS force, coalesce(r.case_id, s.case_id)::text AS where, coalesce(r.seq, 0) AS at
  FROM account_receipts r FULL JOIN (SELECT * FROM kept_seals WHERE what = 'RECEIPT') s ON s.of_id = r.id WHERE ${receiptSeal('r')} IS DISTINCT FROM s.digest OR r.id IS NULL`;
const DOCUMENTS = `SELECT coalesce(d.force_id, s.force_id) AS force, coalesce(d.case_id, s.case_id)::text AS where, coalesce(d.seq, 0) AS at
  FROM documents d FULL JOIN (SELECT * FROM kept_seals WHERE what = 'DOCUMENT') s ON s.of_id = d.id
  WHERE CASE WHEN d.id IS NULL THEN EXISTS (SELECT FROM data_keys k WHERE k.case_id = s.case_id AND k.class = 'C' AND k.wrapped IS NOT NULL) ELSE ${documentSeal('d')} IS DISTINCT FROM s.digest END`;

/** What is recorded of one thing, the last of some acts first. */
const last = (acts: string): string => `SELECT DISTINCT ON (about_id) * FROM administration_records WHERE act IN (${acts}) ORDER BY about_id, at DESC, id DESC`;

const DELEGATIONS = `SELECT coalesce(d.force_id, g.force_id) AS force, 'the delegation ' || coalesce(d.id, g.about_id) AS where, 0 AS at
  FROM delegations d FULL JOIN (${last("'AUTHORITY_DELEGATED'")}) g ON g.about_id = d.id LEFT JOIN (${last("'DELEGATION_ENDED'")}) e ON e.about_id = d.id
  WHERE (d.force_id, d.delegate_id, d.given_by, d.from_on || ' to ' || d.until_on || ': ' || d.reason, d.ended_by) IS DISTINCT FROM (g.force_id, g.about_person_id, g.person_id, g.detail, e.person_id) OR (d.ended_at IS NULL) <> (e.id IS NULL)`;

const CLIENTS = `SELECT coalesce(c.force_id, g.force_id) AS force, 'the system ' || coalesce(c.client_id, g.about_id::text) AS where, 0 AS at
  FROM service_clients c FULL JOIN (${last("'CLIENT_REGISTERED'")}) g ON g.about_id = c.id LEFT JOIN (${last("'CLIENT_CLOSED'")}) e ON e.about_id = c.id
  WHERE (c.force_id, c.registered_by, rtrim(c.client_id || ' ' || c.purpose || ' ' || array_to_string(c.scopes, ' ')), NOT c.active) IS DISTINCT FROM (g.force_id, g.person_id, rtrim(g.detail), e.id IS NOT NULL)`;

/** A link that opens something was set by an operator or confirmed by a second person; one that waits was entered, and one taken away is gone. */
const SIGN_INS = `SELECT coalesce(p.force_id, g.force_id) AS force, 'the sign-in ' || coalesce(s.id, g.about_id) AS where, 0 AS at
  FROM person_subjects s JOIN people p ON p.id = s.person_id FULL JOIN (${last("'SIGN_IN_LINKED', 'SIGN_IN_CONFIRMED', 'SIGN_IN_SET', 'SIGN_IN_UNLINKED'")}) g ON g.about_id = s.id
  WHERE CASE WHEN s.id IS NULL THEN g.act <> 'SIGN_IN_UNLINKED'
    ELSE (s.person_id, s.subject, CASE WHEN s.linked_by IS NULL THEN 'SIGN_IN_SET' WHEN s.confirmed_at IS NULL THEN 'SIGN_IN_LINKED' ELSE 'SIGN_IN_CONFIRMED' END) IS DISTINCT FROM (g.about_person_id, g.detail, g.act)
      OR CASE g.act WHEN 'SIGN_IN_LINKED' THEN s.linked_by WHEN 'SIGN_IN_CONFIRMED' THEN s.confirmed_by END IS DISTINCT FROM g.person_id END`;

/**
 * Whom the last change of somebody's line manager named, now or from a day to come (migration 0023), the numbers in it read back. Of
 * somebody whose line manager never changed there is nothing to hold it against. Since when somebody leads opens nothing and moves with
 * every file of people; from when somebody else will is compared.
 */
const LINE_MANAGERS = `SELECT p.force_id AS force, 'who leads the person ' || p.id AS where, 0 AS at
  FROM people p JOIN (SELECT DISTINCT ON (about_person_id) * FROM administration_records WHERE act = 'LINE_MANAGER_CHANGED' ORDER BY about_person_id, at DESC, id DESC) g ON g.about_person_id = p.id
  WHERE g.about_id <> coalesce(p.next_line_manager_id, p.line_manager_id, p.id) OR coalesce(substring(g.detail FROM '; next .* from (\\d{4}-\\d\\d-\\d\\d)$'), '') <> coalesce(p.next_line_manager_from::text, '')
    OR split_part(split_part(split_part(g.detail, ';', 1), ' from ', 1), 'now ', 2) <> coalesce((SELECT m.number FROM people m WHERE m.id = p.line_manager_id), 'nobody')`;

export const KEPT: readonly (readonly [FindingKind, string])[] = [
  ['RECEIPT_CHANGED', RECEIPTS], ['DOCUMENT_CHANGED', DOCUMENTS], ...[DELEGATIONS, CLIENTS, SIGN_INS, LINE_MANAGERS].map((sql) => ['ACCESS_NOT_WRITTEN', sql] as const),
];
