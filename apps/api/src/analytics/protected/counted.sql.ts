import { FLOOR, LEAST_UNIT } from '@candour/statistics';
import { REVIEW_STAGES } from '../stages/stage-words.js';
import { HORIZONS, KNOWN_CODES, WORDS } from './lattice-words.js';

const BY_JOBS = (what: string): string => `IF NOT pg_has_role(session_user, 'candour_jobs', 'USAGE') THEN RAISE EXCEPTION '${what}' USING ERRCODE = 'insufficient_privilege'; END IF;`;

const list = (codes: readonly string[]): string => `ARRAY[${codes.map((code) => `'${code}'`).join(', ')}]::text[]`;
/** A code that is in no list of today's taxonomy counts with the cases that have none: a value of its own would say that there is one. */
const known = (column: string, codes: readonly string[]): string => `CASE WHEN ${column} = ANY (${list(codes)}) THEN ${column} ELSE 'NONE' END`;
const allKnown = (column: string, codes: readonly string[]): string => `CASE WHEN ${column} = '{}' THEN ARRAY['NONE'] WHEN ${column} <@ ${list(codes)} THEN ${column} ELSE ARRAY(SELECT DISTINCT ${known('v', codes)} FROM unnest(${column}) v) END`;
const PARTS = [...new Set(Object.values(WORDS).flatMap(({ parts = [] }) => parts))];

const keys = (dimension: string): string => `CASE ${dimension}
  WHEN 'STANDARD' THEN ${allKnown('c.standards', KNOWN_CODES.standards)}
  WHEN 'NDM_ELEMENT' THEN ${allKnown('c.ndm_elements', KNOWN_CODES.ndmElements)}
  WHEN 'TEAM' THEN ARRAY[c.unit_code] WHEN 'OUTCOME' THEN ARRAY[${known('c.outcome', KNOWN_CODES.outcome)}] WHEN 'MONTH' THEN ARRAY[to_char(c.month, 'YYYY-MM')] WHEN 'SOURCE' THEN ARRAY[${known('c.source', KNOWN_CODES.source)}] WHEN 'PART' THEN ARRAY[${known('t.part', PARTS)}] WHEN 'KIND' THEN ARRAY[t.kind]
  ELSE ARRAY[NULL::text] END`;

const STAGES_IN_ORDER = `ARRAY[${REVIEW_STAGES.map((stage) => `'${stage}'`).join(', ')}]`;

/**
 * Who had got to a point by each day of a list, of those followed so long: by month or not. Of those who came since the day before on the list the
 * officers themselves are given where they are few, by the numbers of the picture, so that steps can be put together until enough different ones are in each.
 */
const TIMES = `(SELECT jsonb_build_object('times', coalesce(jsonb_agg(jsonb_build_array(h.k, h.day, h.followed, h.followed_officers, h.reached, h.reached_officers, h.newly, h.newly_officers, h.few) ORDER BY h.k, h.day), '[]')) FROM (
      SELECT CASE WHEN question -> 'by' ? 'MONTH' THEN to_char(c.month, 'YYYY-MM') ELSE '' END AS k, a.day, count(*) AS followed, count(DISTINCT coalesce(c.officer, 0)) AS followed_officers,
        count(*) FILTER (WHERE r.got) AS reached, count(DISTINCT coalesce(c.officer, 0)) FILTER (WHERE r.got) AS reached_officers, count(*) FILTER (WHERE r.got AND c.stage_days[stage] > a.before) AS newly,
        count(DISTINCT coalesce(c.officer, 0)) FILTER (WHERE r.got AND c.stage_days[stage] > a.before) AS newly_officers,
        CASE WHEN count(*) FILTER (WHERE r.got AND c.stage_days[stage] > a.before) < ${4 * FLOOR} THEN coalesce(jsonb_agg(DISTINCT coalesce(c.officer, 0)) FILTER (WHERE r.got AND c.stage_days[stage] > a.before), '[]') END AS few
      FROM protected_cases c JOIN (VALUES ${HORIZONS.map((day, i) => `(${day}, ${HORIZONS[i - 1] ?? -1})`).join(', ')}) a(day, before) ON c.followed >= a.day
        CROSS JOIN LATERAL (SELECT c.stage_kinds[stage] = 'REACHED' AND c.stage_days[stage] <= a.day AS got) r
      WHERE c.force_id = ANY (forces) AND c.month BETWEEN first_month AND last_month AND (question ->> 'unit' IS NULL OR c.unit_code = ANY (within)) AND c.stage_kinds[stage] <> 'UNKNOWN'
      GROUP BY 1, 2) h)`;

/** What is counted of a case `c`: once itself, or each thing of it with its part and how it went. */
const THINGS = `LATERAL unnest(CASE WHEN metric IN ('ACTIONS_AGREED', 'ACTIONS_DUE') THEN c.action_types WHEN metric IN ('LESSONS', 'ANSWERS') THEN c.lesson_themes ELSE '{}' END,
        CASE WHEN metric IN ('REFERRALS', 'ACTIONS') THEN ARRAY[''] WHEN metric = 'ACCOUNTS' THEN ARRAY[CASE WHEN c.account = 'ON_TIME' THEN 'IN_TIME' WHEN c.account IS NOT NULL THEN 'NOT_IN_TIME' END] WHEN metric = 'ACCOUNT_COURSES' THEN ARRAY[c.account]
          WHEN metric = 'ACTIONS_AGREED' THEN c.action_dues WHEN metric = 'ACTIONS_DUE' THEN array_replace(c.action_dues, 'NOT_DUE', NULL) WHEN metric = 'NOTES' THEN ARRAY[c.note] WHEN metric = 'PDRS' THEN ARRAY[c.pdr]
          WHEN metric = 'LESSONS' THEN c.lesson_statuses WHEN metric = 'ANSWERS' THEN c.lesson_answers WHEN metric = 'REPORTS' THEN ARRAY[CASE WHEN c.sent THEN 'SENT' END]
          WHEN metric LIKE 'QUALITY%' THEN ARRAY[CASE WHEN metric <> 'QUALITY_ndmElement' OR c.sent THEN CASE WHEN substr(metric, 9) = ANY (c.quality) THEN 'YES' ELSE 'NO' END END]
          WHEN metric LIKE 'STAGE%' THEN ARRAY[nullif(c.stage_kinds[array_position(${STAGES_IN_ORDER}, substr(metric, 7))], 'UNKNOWN')] END) t(part, kind)`;

/**
 * A question counted as it stands, for the jobs alone, who protect it before anything of it is told: cells, margins and everything, each with how many
 * different officers; and the teams, with those of fewer than ${LEAST_UNIT} officers. Records that were disposed of count as one officer.
 */
export const COUNTED_FOR_PROTECTION = `CREATE OR REPLACE FUNCTION counted_for_protection(question jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_custom_plan AS $$
  DECLARE
    of_force uuid := question ->> 'force';
    forces uuid[] := CASE WHEN of_force IS NULL THEN ARRAY(SELECT p.force_id FROM protected_pictures p WHERE p.in_national) ELSE ARRAY[of_force] END;
    first_month date := question ->> 'from' || '-01';
    last_month date := question ->> 'to' || '-01';
    one text := question -> 'by' ->> 0;
    other text := question -> 'by' ->> 1;
    metric text := question ->> 'metric';
    of_actions boolean := question ->> 'metric' = 'ACTIONS';
    stage integer := array_position(${STAGES_IN_ORDER}, substr(question ->> 'metric', 7));
    within text[];
    teams text[] := '{}';
    small text[] := '{}';
    answer jsonb;
  BEGIN
    ${BY_JOBS('what is not protected yet is for the jobs alone')}
    IF EXISTS (SELECT FROM protected_told t WHERE t.question = counted_for_protection.question::text) THEN RETURN NULL; END IF;
    IF question ->> 'unit' IS NOT NULL THEN within := (SELECT u.below FROM protected_units u WHERE u.force_id = of_force AND u.code = question ->> 'unit'); END IF;
    IF question -> 'by' ? 'HORIZON' THEN RETURN ${TIMES}; END IF;
    IF question -> 'by' ? 'TEAM' THEN
      teams := ARRAY(SELECT u.code FROM protected_units u WHERE u.force_id = of_force AND (question ->> 'unit' IS NULL OR u.code = ANY (within))
        UNION SELECT c.unit_code FROM protected_cases c WHERE c.force_id = of_force AND c.month BETWEEN first_month AND last_month AND (question ->> 'unit' IS NULL OR c.unit_code = ANY (within)) ORDER BY 1);
      small := ARRAY(SELECT t FROM unnest(teams) t WHERE protected_strength(of_force, t, false, first_month, last_month) < ${LEAST_UNIT});
    END IF;
    SELECT jsonb_build_object('teams', to_jsonb(teams), 'small', to_jsonb(small),
      'cells', coalesce(jsonb_agg(jsonb_build_array(k0, k1, n, officers)) FILTER (WHERE level = 0), '[]'),
      'rows', coalesce(jsonb_agg(jsonb_build_array(k0, n, officers)) FILTER (WHERE level = 1), '[]'),
      'columns', coalesce(jsonb_agg(jsonb_build_array(k1, n, officers)) FILTER (WHERE level = 2), '[]'),
      'total', (jsonb_agg(jsonb_build_array(n, officers)) FILTER (WHERE level = 3)) -> 0, 'cases', (jsonb_agg(jsonb_build_array(cases, officers)) FILTER (WHERE level = 3)) -> 0)
    INTO answer FROM (
      SELECT grouping(k0.k, k1.k) AS level, k0.k AS k0, k1.k AS k1, coalesce(sum(CASE WHEN of_actions THEN c.actions ELSE 1 END), 0) AS n, count(DISTINCT c.number) AS cases, count(DISTINCT coalesce(c.officer, 0)) AS officers
      FROM protected_cases c CROSS JOIN ${THINGS} CROSS JOIN LATERAL unnest(${keys('one')}) k0(k) CROSS JOIN LATERAL unnest(${keys('other')}) k1(k)
      WHERE c.force_id = ANY (forces) AND c.month BETWEEN first_month AND last_month AND (question ->> 'unit' IS NULL OR c.unit_code = ANY (within)) AND t.kind IS NOT NULL AND (NOT of_actions OR c.actions > 0)
      GROUP BY GROUPING SETS ((k0.k, k1.k), (k0.k), (k1.k), ())
    ) counted;
    RETURN answer;
  END $$`;

/** Keeps what is told of a question, once, as long as the picture stands that it was counted from. */
export const KEEP_TOLD = `CREATE OR REPLACE FUNCTION keep_protected(asked jsonb, answer jsonb) RETURNS void LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  BEGIN
    ${BY_JOBS('what is told is kept by the jobs alone')}
    INSERT INTO protected_told (question, told) SELECT asked::text, answer
      WHERE asked ->> 'month' = (SELECT to_char(min(p.month), 'YYYY-MM') FROM protected_pictures p WHERE CASE WHEN asked ->> 'force' IS NULL THEN p.in_national ELSE p.force_id = (asked ->> 'force')::uuid END)
      ON CONFLICT (question) DO NOTHING;
  END $$`;
