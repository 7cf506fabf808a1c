// Invented data at scale, made set-wise in SQL: organisation, cases, actions, postings. No case record and no protected text.
import { rebuildRollups } from '../apps/api/dist/analytics/rollups.js';
import { READ_BY_VERSION } from '../apps/api/dist/cases/project/read-by.js';

const FORCES = 43;
const TEAMS = 150;
const PEOPLE_IN_TEAM = 10;

const STANDARDS = "ARRAY['DUT','DUT','DUT','DUT','ARC','ARC','CON','CON','ORD','UOF','FIT','EQD','DIS','CHA','HON']";
const SOURCES = "ARRAY['LINE_MANAGER','LINE_MANAGER','PUBLIC_COMPLAINT','PUBLIC_COMPLAINT','CONDUCT_MATTER','SELF_REPORT','IOPC']";
const NDM = "ARRAY['C','I','A','P','O','AR']";
const pick = (list, length) => `(${list})[1 + floor(random() * ${length})::int]`;

/** Fills an empty database as its owner with `cases` cases over five years, skewed by force and season; returns the seconds it took. */
export async function fill(client, cases) {
  const started = performance.now();
  await client.query('BEGIN');
  await client.query('SELECT setseed(0.42)');
  await client.query(`INSERT INTO forces (id, code, name) SELECT md5('force' || f)::uuid, CASE f WHEN 1 THEN 'NTH' ELSE 'F' || lpad(f::text, 2, '0') END, 'Invented force ' || f FROM generate_series(1, ${FORCES}) f`);
  await client.query(`INSERT INTO units (force_id, code, valid_from, name, kind, parent_code)
    SELECT id, code, date '2019-01-01', name, 'FORCE', NULL FROM forces
    UNION ALL SELECT f.id, 'A' || a, date '2019-01-01', 'Area ' || a, 'COMMAND', f.code FROM forces f, generate_series(1, 10) a
    UNION ALL SELECT f.id, 'A' || (1 + (t - 1) % 10) || '-T' || t, date '2019-01-01', 'Team ' || t, 'TEAM', 'A' || (1 + (t - 1) % 10) FROM forces f, generate_series(1, ${TEAMS}) t`);
  await client.query(`INSERT INTO people (id, force_id, number, name, rank, special, staff, probationer, chief_officer, standards_staff, roles)
    SELECT md5('person' || f.code || p)::uuid, f.id, CASE WHEN f.code = 'NTH' AND p = 1 THEN 'D0001' ELSE f.code || p END, 'Invented person ' || p, CASE WHEN p % ${PEOPLE_IN_TEAM} = 1 THEN 'INSPECTOR' ELSE 'CONSTABLE' END, false, false, false, false, false,
      CASE WHEN f.code = 'NTH' AND p = 1 THEN ARRAY['authority', 'standards'] ELSE '{}' END
    FROM forces f, generate_series(1, ${TEAMS * PEOPLE_IN_TEAM}) p`);
  await client.query(`INSERT INTO postings (person_id, valid_from, force_id, unit_code, role) SELECT md5('person' || f.code || p)::uuid, date '2019-01-01', f.id, 'A' || (1 + ((p - 1) / ${PEOPLE_IN_TEAM}) % 10) || '-T' || (1 + (p - 1) / ${PEOPLE_IN_TEAM}), 'Officer' FROM forces f, generate_series(1, ${TEAMS * PEOPLE_IN_TEAM}) p`);
  await client.query(`INSERT INTO headcounts (force_id, unit_code, month, officers, specials, staff, fte) SELECT f.id, 'A' || (1 + (t - 1) % 10) || '-T' || t, m::date, ${PEOPLE_IN_TEAM} + t % 30, 2, 3, NULL
    FROM forces f, generate_series(1, ${TEAMS}) t, generate_series(date_trunc('month', current_date) - interval '6 years', date_trunc('month', current_date), interval '1 month') m`);
  await fillCases(client, cases);
  await client.query(`INSERT INTO actions (case_id, id, force_id, officer_id, read_by, read_by_reviewer, read_by_desk, desk_is_pcc, read_by_leader, team_code, restricted, type, owner_role, owner_id, due, taken_already, done_on, status)
    SELECT id, id || '-a' || n, force_id, officer_id, read_by, read_by_reviewer, true, false, false, unit_at_incident, false, type, 'OFFICER', officer_id, process_ended_on + 60, false, CASE WHEN done THEN process_ended_on + 50 END, CASE WHEN done THEN 'DONE' ELSE 'OPEN' END
    FROM (SELECT c.*, n, ${pick("ARRAY['TRAINING','SHADOWING','MENTORING','PDR_ENTRY']", 4)} AS type, random() < 0.85 AS done FROM cases c, generate_series(1, 2) n WHERE c.outcome = 'COMPLETED_WITH_ACTIONS') drawn`);
  const { rows } = await client.query('SELECT id FROM forces');
  await rebuildRollups(client, rows.map((row) => row.id));
  await client.query('COMMIT');
  await client.query('VACUUM ANALYZE');
  return (performance.now() - started) / 1000;
}

/** How long things take varies as it does in life, so that figures by days have as many different rows. The first force is by far the largest: a third of all cases lie in an eighth of the forces. */
const fillCases = (client, cases) => client.query(`
  INSERT INTO cases (id, force_id, reference, version, state, states_left, scheme, rule_pack, imported, officer_id, reviewer_id, witness_ids, source, unit_at_incident, standards, ndm_elements, allegation_categories, allegation_sub_categories,
    performance_only, parallel_proceedings, decision, outcome, restricted, restricted_to, read_by, read_by_reviewer, read_by_desk, desk_is_pcc, read_by_leader, read_by_version, known_on, submitted_on, accepted_month, assessed_on, notified_on, account_first_due, account_due, account_received_on, discussed_on, report_sent_on, process_ended_on, ended_on, legal_hold, disposed)
  SELECT md5('case' || n)::uuid, md5('force' || f)::uuid, 'B/' || n, 20, CASE WHEN outcome IS NULL THEN 'NOTIFIED' ELSE 'CLOSED' END, '{}', 'OFFICER_PCR', 'OFFICER_PCR_2025', false,
    md5('person' || code || ((t - 1) * ${PEOPLE_IN_TEAM} + 2 + n % ${PEOPLE_IN_TEAM - 1}))::uuid, md5('person' || code || ((t - 1) * ${PEOPLE_IN_TEAM} + 1))::uuid, '{}', source, 'A' || (1 + (t - 1) % 10) || '-T' || t, standards,
    CASE WHEN outcome LIKE 'COMPLETED%' THEN ARRAY[${pick(NDM, 6)}] ELSE '{}' END, ARRAY['A'], '{}', false, false, 'RPRP', outcome, false, '{}', ARRAY[md5('person' || code || ((t - 1) * ${PEOPLE_IN_TEAM} + 2 + n % ${PEOPLE_IN_TEAM - 1}))::uuid], md5('person' || code || ((t - 1) * ${PEOPLE_IN_TEAM} + 1))::uuid, true, false, false, ${READ_BY_VERSION},
    d - 3, d, date_trunc('month', d)::date, d + 4, told, told + 7, told + 7, told + 4 + n % 6, CASE WHEN outcome IS NOT NULL THEN told + 10 + (n / 7) % 31 END, CASE WHEN outcome LIKE 'COMPLETED%' THEN told + 45 + (n / 11) % 53 END, CASE WHEN outcome LIKE 'COMPLETED%' THEN told + 45 + (n / 11) % 53 END, CASE WHEN outcome IS NOT NULL AND outcome NOT LIKE 'COMPLETED%' THEN told + 6 + (n / 13) % 40 END, false, '{}'
  FROM (
    SELECT n, f, CASE f WHEN 1 THEN 'NTH' ELSE 'F' || lpad(f::text, 2, '0') END AS code, t, d, d + 5 + n % 9 AS told, source, standards, CASE WHEN d > current_date - 120 THEN NULL ELSE ${pick("ARRAY['COMPLETED_WITH_ACTIONS','COMPLETED_WITH_ACTIONS','COMPLETED_WITH_ACTIONS','COMPLETED_NO_ACTION','ESCALATED_MISCONDUCT','DISCONTINUED_LEFT_FORCE']", 6)} END AS outcome
    FROM (
      SELECT n, 1 + floor(power(random(), 3) * ${FORCES})::int AS f, 1 + floor(random() * ${TEAMS})::int AS t,
        current_date - (floor(power(random(), 0.9) * 1825)::int + floor(10 * sin(n))::int + 12) AS d, ${pick(SOURCES, 7)} AS source,
        CASE WHEN random() < 0.2 THEN ARRAY[${pick(STANDARDS, 8)}, 'FIT'] ELSE ARRAY[${pick(STANDARDS, 15)}] END AS standards
      FROM generate_series(1, ${cases}) n
    ) drawn
  ) shaped`);
