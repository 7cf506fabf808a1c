import { FLOOR } from '@candour/statistics';
import { courseColumns, daysThen, watchedThen } from './course-of-cases.sql.js';

const PICTURE_LOCK = 726_705;

/** What is known of a case on the last day of the month: what came later has not happened yet. */
const LATER = '(closed + interval \'1 month\')::date';
const COURSE = courseColumns('later');

/** Most lists have one value. */
const distinct = (list: string): string => `CASE WHEN cardinality(${list}) < 2 THEN ${list} ELSE ARRAY(SELECT DISTINCT each FROM unnest(${list}) each) END`;

/**
 * Takes the picture of a month that is over, of every force that has none of it yet or one without a case, in one transaction. Doing it again
 * changes nothing, so that a figure is the same on every day of a month. A case that is restricted afterwards leaves with the next picture: if it
 * left at once, the figures of that day would say so.
 */
export const TAKE_PICTURES = `CREATE OR REPLACE FUNCTION take_protected_pictures(closed date) RETURNS integer LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, public, pg_temp AS $$
  DECLARE
    one uuid;
    made integer := 0;
    joins boolean;
    numbers bigint;
    officers bigint;
    added bigint;
    later date := ${LATER};
  BEGIN
    IF NOT pg_has_role(session_user, 'candour_jobs', 'USAGE') OR closed <> date_trunc('month', closed)::date THEN
      RAISE EXCEPTION 'pictures are taken by the jobs, of whole months' USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock(${PICTURE_LOCK});
    -- Gone through once and not for each force: whatever they were, numbers go on from there.
    SELECT coalesce(max(c.number), 0), coalesce(max(c.officer), 0) INTO numbers, officers FROM protected_cases c;
    joins := NOT EXISTS (SELECT FROM protected_pictures p WHERE p.in_national AND p.month >= closed AND p.cases > 0);
    FOR one IN SELECT f.id FROM forces f WHERE NOT EXISTS (SELECT FROM protected_pictures p WHERE p.force_id = f.id AND (p.month > closed OR (p.month = closed AND p.cases > 0))) ORDER BY f.id LOOP
      DELETE FROM protected_pictures WHERE force_id = one;
      DELETE FROM protected_cases WHERE force_id = one;
      DELETE FROM protected_units WHERE force_id = one;
      DELETE FROM protected_strengths WHERE force_id = one;
      INSERT INTO protected_cases (number, force_id, month, unit_code, officer, standards, ndm_elements, source, outcome, actions, ${COURSE.map(([column]) => column).join(', ')})
        SELECT numbers + row_number() OVER (ORDER BY md5(c.id::text)), c.force_id, c.accepted_month, c.unit_at_incident, CASE WHEN c.officer_id IS NOT NULL THEN officers + dense_rank() OVER (ORDER BY c.officer_id) END,
          ${distinct('c.standards')}, CASE WHEN c.report_sent_on >= ${LATER} THEN '{}' ELSE ${distinct('c.ndm_elements')} END, c.source,
          d.outcome, CASE WHEN c.report_sent_on >= ${LATER} THEN 0 ELSE coalesce(agreed.n, 0) END,
          ${COURSE.map(([, value]) => value).join(', ')}
        FROM cases c LEFT JOIN (SELECT a.case_id, count(*) AS n FROM actions a WHERE a.force_id = one GROUP BY a.case_id) agreed ON agreed.case_id = c.id
          ${daysThen('later')} ${watchedThen} WHERE c.force_id = one AND NOT c.restricted AND c.accepted_month <= closed AND (c.assessed_on IS NULL OR c.assessed_on < ${LATER});
      GET DIAGNOSTICS added = ROW_COUNT;
      numbers := numbers + added;
      officers := greatest(officers, (SELECT max(c.officer) FROM protected_cases c WHERE c.force_id = one));
      INSERT INTO protected_units (force_id, code, below, posted, posted_below)
        WITH tree AS MATERIALIZED (SELECT u.code, ARRAY(SELECT unit_and_below(one, u.code)) AS below FROM (SELECT DISTINCT code FROM units WHERE force_id = one) u),
        posted AS MATERIALIZED (SELECT p.unit_code, count(*) AS people FROM (SELECT DISTINCT ON (s.person_id) s.person_id, s.unit_code FROM postings s JOIN people m ON m.id = s.person_id
          WHERE s.force_id = one AND NOT m.staff AND s.valid_from < ${LATER} AND coalesce(s.valid_to, 'infinity') >= ${LATER} - 1 AND coalesce(m.leaver_on, 'infinity') >= ${LATER} - 1 ORDER BY s.person_id, s.valid_from DESC) p GROUP BY p.unit_code)
        SELECT one, t.code, t.below, coalesce(sum(p.people) FILTER (WHERE p.unit_code = t.code), 0), coalesce(sum(p.people), 0)
        FROM tree t CROSS JOIN LATERAL unnest(t.below) b (code) LEFT JOIN posted p ON p.unit_code = b.code GROUP BY t.code, t.below;
      INSERT INTO protected_strengths (force_id, unit_code, month, officers, officers_below, heads, fte)
        SELECT one, u.code, h.month, coalesce(sum(h.officers + h.specials) FILTER (WHERE h.unit_code = u.code), 0), sum(h.officers + h.specials), coalesce(sum(h.officers) FILTER (WHERE h.unit_code = u.code), 0), sum(h.fte) FILTER (WHERE h.unit_code = u.code)
        FROM protected_units u CROSS JOIN LATERAL unnest(u.below) b (code) JOIN headcounts h ON h.force_id = one AND h.unit_code = b.code WHERE u.force_id = one AND h.month <= closed GROUP BY u.code, h.month;
      INSERT INTO protected_pictures (force_id, month, taken_at, cases, begins, in_national)
        SELECT one, closed, clock_timestamp(), (SELECT count(*) FROM protected_cases c WHERE c.force_id = one),
          (SELECT min(m.month) FROM (SELECT c.month FROM protected_cases c WHERE c.force_id = one GROUP BY c.month HAVING count(*) > ${FLOOR} AND count(DISTINCT c.officer) >= ${FLOOR}) m), joins;
      made := made + 1;
    END LOOP;
    IF made > 0 THEN DELETE FROM protected_told; END IF;
    RETURN made;
  END $$`;
