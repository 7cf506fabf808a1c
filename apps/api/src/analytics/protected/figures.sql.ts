import { STATISTICS } from '@candour/domain';
import type { StatisticsRole, StatisticsScope } from '@candour/domain';
import { LEAST_UNIT } from '@candour/statistics';
import { WORDS } from './lattice-words.js';
import { PERIOD_LENGTHS, YEAR_BEGINS } from './lattice.js';

const rolesOf = (scope: StatisticsScope): string => (Object.keys(STATISTICS) as readonly StatisticsRole[]).filter((role) => STATISTICS[role].scope === scope).map((role) => `'${role}'`).join(', ');

/**
 * Of what whoever asks has figures, from the signed viewer and from nothing else (process.md 5.1, row S): the force, the unit they serve in
 * today while they lead somebody, or all forces together. Nothing where none are open.
 */
export const PROTECTED_SCOPE = `CREATE OR REPLACE FUNCTION protected_scope() RETURNS TABLE (scope text, force uuid, unit text) LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp SET plan_cache_mode = force_generic_plan AS $$
  DECLARE
    said jsonb := viewer_context();
    serves text;
  BEGIN
    IF said IS NULL THEN RETURN; END IF;
    IF said -> 'roles' ?| ARRAY[${rolesOf('FORCE')}] THEN RETURN QUERY SELECT 'FORCE', (said ->> 'force')::uuid, NULL; RETURN; END IF;
    IF said -> 'roles' ?| ARRAY[${rolesOf('UNIT')}] AND cardinality(viewer_leads()) > 0 THEN
      SELECT p.unit_code INTO serves FROM postings p WHERE p.person_id = (said ->> 'person')::uuid AND p.force_id = (said ->> 'force')::uuid
        AND (said ->> 'today')::date BETWEEN p.valid_from AND coalesce(p.valid_to, 'infinity') ORDER BY p.valid_from DESC LIMIT 1;
      IF serves IS NOT NULL THEN RETURN QUERY SELECT 'UNIT', (said ->> 'force')::uuid, serves; RETURN; END IF;
    END IF;
    IF said -> 'roles' ?| ARRAY[${rolesOf('NATIONAL')}] THEN RETURN QUERY SELECT 'NATIONAL', NULL::uuid, NULL; END IF;
  END $$`;

/** Officers of a unit at its smallest in a period, with those below or without; those who served there at the end where no strength is recorded. */
export const PROTECTED_STRENGTH = `CREATE OR REPLACE FUNCTION protected_strength(of_force uuid, of_unit text, with_below boolean, first_month date, last_month date) RETURNS bigint LANGUAGE sql STABLE
  RETURN coalesce((SELECT min(CASE WHEN with_below THEN s.officers_below ELSE s.officers END) FROM protected_strengths s WHERE s.force_id = of_force AND s.unit_code = of_unit AND s.month BETWEEN first_month AND last_month),
    (SELECT CASE WHEN with_below THEN u.posted_below ELSE u.posted END FROM protected_units u WHERE u.force_id = of_force AND u.code = of_unit), 0)`;

/** Questions of the lattice that are asked as a whole: what is counted, by what. */
const WHOLE = Object.entries(WORDS).flatMap(([metric, { by }]) => by.map((dimensions) => `'${metric} ${JSON.stringify(dimensions).replaceAll('","', '", "')}'`)).join(', ');

/**
 * How many officers there were in the units of a figure, by month or by team, as the picture has it: what rates are of. A team with fewer than ${LEAST_UNIT}
 * is left out and is among all together; a key of which a month is not known, or of all forces one of them, is not there.
 */
export const PROTECTED_EXPOSURE = `CREATE OR REPLACE FUNCTION protected_exposure(of_force uuid, of_unit text, by_team boolean, first_month date, last_month date) RETURNS jsonb LANGUAGE sql STABLE
  RETURN (WITH mine AS (SELECT p.force_id FROM protected_pictures p WHERE CASE WHEN of_force IS NULL THEN p.in_national AND p.cases > 0 ELSE p.force_id = of_force END),
    known AS (SELECT s.force_id, s.unit_code, s.month, s.heads, s.fte FROM protected_strengths s JOIN mine m ON m.force_id = s.force_id WHERE s.heads > 0 AND s.month BETWEEN first_month AND last_month
      AND (of_unit IS NULL OR s.unit_code = ANY (SELECT unnest(u.below) FROM protected_units u WHERE u.force_id = s.force_id AND u.code = of_unit))),
    summed AS (SELECT CASE WHEN by_team THEN k.unit_code ELSE to_char(k.month, 'YYYY-MM') END AS key, sum(k.heads) AS heads, sum(k.fte) AS fte, count(*) = count(k.fte) AS all_fte, count(DISTINCT k.month) AS months, count(DISTINCT k.force_id) AS forces FROM known k GROUP BY 1)
    SELECT jsonb_build_object('allFte', coalesce(bool_and(s.all_fte), false), 'together', coalesce((SELECT sum(k.heads) FROM known k), 0), 'togetherFte', (SELECT sum(k.fte) FROM known k),
      'rows', coalesce(jsonb_agg(jsonb_build_array(s.key, s.heads, s.fte)) FILTER (WHERE CASE WHEN by_team THEN s.months = (SELECT count(DISTINCT k.month) FROM known k) AND protected_strength(of_force, s.key, false, first_month, last_month) >= ${LEAST_UNIT} ELSE s.forces = (SELECT count(*) FROM mine) END), '[]')) FROM summed s)`;

/** Whether protected figures are told of a period that is over: what `isToldPeriod` says, once more where nothing of the API comes between. */
export const PROTECTED_PERIOD = `CREATE OR REPLACE FUNCTION protected_period(first_month date, last_month date, closed date) RETURNS boolean LANGUAGE plpgsql IMMUTABLE SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    months integer := (extract(year FROM last_month) - extract(year FROM first_month)) * 12 + extract(month FROM last_month) - extract(month FROM first_month) + 1;
    back integer := (extract(year FROM closed) - extract(year FROM last_month)) * 12 + extract(month FROM closed) - extract(month FROM last_month);
  BEGIN
    RETURN back >= 0 AND ((months IN (${PERIOD_LENGTHS.join(', ')}) AND back % months = 0) OR (months = 12 AND extract(month FROM first_month) = ${YEAR_BEGINS}));
  END $$`;

/**
 * What is told of figures to whoever asks: the scope is that of the signed viewer, and nothing that is asked for widens it or makes a number more
 * exact. A figure of the lattice is a unit, a period that is told of, and one dimension or two; a period that ends after the picture is moved back to its end. What nobody has asked for since the picture was taken comes back as a
 * question without an answer; of a unit with fewer than ${LEAST_UNIT} officers there is neither.
 */
export const PROTECTED_FIGURES = `CREATE OR REPLACE FUNCTION protected_figures(asked jsonb) RETURNS jsonb LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    at record;
    closed date;
    starts date;
    last date;
    behind interval;
    ask jsonb;
    strength text;
    answer jsonb;
    answers jsonb := '[]';
  BEGIN
    SELECT s.scope, s.force, s.unit INTO at FROM protected_scope() s;
    IF NOT FOUND THEN RETURN NULL; END IF;
    SELECT min(p.month), min(p.begins) INTO closed, starts FROM protected_pictures p WHERE CASE WHEN at.scope = 'NATIONAL' THEN p.in_national ELSE p.force_id = at.force END;
    FOR ask IN SELECT a.ask FROM jsonb_array_elements(asked) WITH ORDINALITY a(ask, place) ORDER BY a.place LOOP
      IF ask - ARRAY['metric', 'by', 'from', 'to', 'unit', 'strength'] <> '{}' OR NOT coalesce(((ask ->> 'metric' IN ('REFERRALS', 'ACTIONS') AND jsonb_array_length(ask -> 'by') BETWEEN 1 AND 2 AND ask -> 'by' -> 0 <> coalesce(ask -> 'by' -> 1, '""')
        AND ask -> 'by' <@ '["STANDARD", "NDM_ELEMENT", "TEAM", "OUTCOME", "MONTH", "SOURCE"]') OR (ask ->> 'metric') || ' ' || (ask -> 'by')::text IN (${WHOLE})) AND ask ->> 'from' ~ '^[0-9]{4}-[0-9]{2}$' AND ask ->> 'to' ~ '^[0-9]{4}-[0-9]{2}$' AND ask ->> 'from' <= ask ->> 'to', false) THEN
        RAISE EXCEPTION 'no figure of the lattice' USING ERRCODE = 'insufficient_privilege';
      END IF;
      strength := ask ->> 'strength';
      last := least((ask ->> 'to' || '-01')::date, closed);
      behind := age((ask ->> 'to' || '-01')::date, last);
      ask := ask - 'strength' || jsonb_build_object('unit', coalesce(ask ->> 'unit', at.unit), 'force', at.force, 'month', to_char(closed, 'YYYY-MM'), 'from', to_char((ask ->> 'from' || '-01')::date - behind, 'YYYY-MM'), 'to', to_char(last, 'YYYY-MM'));
      answer := CASE
        WHEN at.scope = 'NATIONAL' AND (ask ->> 'unit' IS NOT NULL OR ask -> 'by' ? 'TEAM') THEN jsonb_build_object('finer', to_jsonb(array_remove(ARRAY[CASE WHEN ask ->> 'unit' IS NOT NULL THEN 'unit' END, CASE WHEN ask -> 'by' ? 'TEAM' THEN 'TEAM' END], NULL)))
        WHEN closed IS NULL THEN '{}'
        WHEN NOT protected_period((ask ->> 'from' || '-01')::date, (ask ->> 'to' || '-01')::date, closed) THEN jsonb_build_object('finer', '["from", "to"]'::jsonb)
        WHEN ask ->> 'unit' IS NULL THEN jsonb_build_object('question', ask)
        WHEN at.unit IS NOT NULL AND NOT EXISTS (SELECT FROM protected_units o WHERE o.force_id = at.force AND o.code = at.unit AND ask ->> 'unit' = ANY (o.below)) THEN jsonb_build_object('finer', '["unit"]'::jsonb)
        WHEN NOT EXISTS (SELECT FROM protected_units u WHERE u.force_id = at.force AND u.code = ask ->> 'unit') THEN jsonb_build_object('unitIsKnown', false)
        WHEN protected_strength(at.force, ask ->> 'unit', true, (ask ->> 'from' || '-01')::date, (ask ->> 'to' || '-01')::date) < ${LEAST_UNIT} THEN jsonb_build_object('isSmall', true)
        ELSE jsonb_build_object('question', ask) END;
      answers := answers || jsonb_build_array(CASE WHEN answer ? 'question' THEN answer || jsonb_build_object('told', (SELECT t.told FROM protected_told t WHERE t.question = (answer -> 'question')::text),
        'strength', CASE WHEN strength IS NOT NULL THEN protected_exposure(at.force, ask ->> 'unit', strength = 'TEAM', (ask ->> 'from' || '-01')::date, (ask ->> 'to' || '-01')::date) END) ELSE answer END);
    END LOOP;
    RETURN jsonb_build_object('scope', at.scope, 'asOf', to_char((closed + interval '1 month') AT TIME ZONE 'Europe/London' AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'begins', to_char(starts, 'YYYY-MM'), 'figures', answers);
  END $$`;
