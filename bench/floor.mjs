// The floor: the same answers by hand, with Node's http, one statement each and the viewer's scope in its WHERE.
import { createServer } from 'node:http';
import pg from 'pg';
import { COUNTERS } from '../apps/api/dist/analytics/counters.js';

const pool = new pg.Pool({ connectionString: process.env.APP_URL, max: 8 });
const { rows: [{ id: force }] } = await pool.query("SELECT id FROM forces WHERE code = 'NTH'");

const CASE = `json_build_object('id', c.id, 'reference', c.reference, 'version', c.version, 'state', c.state, 'source', c.source, 'standards', c.standards, 'ndmElements', c.ndm_elements, 'outcome', c.outcome, 'submittedOn', c.submitted_on,
  'discussedOn', c.discussed_on, 'reportSentOn', c.report_sent_on, 'officer', (SELECT json_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = c.officer_id), 'reviewer', (SELECT json_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = c.reviewer_id),
  'unitAtIncident', (SELECT json_build_object('code', u.code, 'name', u.name) FROM units u WHERE u.force_id = c.force_id AND u.code = c.unit_at_incident ORDER BY u.valid_from DESC LIMIT 1),
  'actions', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'type', a.type, 'due', a.due, 'status', a.status, 'doneOn', a.done_on)), '[]') FROM actions a WHERE a.case_id = c.id))`;
const standards = COUNTERS.filter((name) => name.startsWith('standard_'));
const outcomes = COUNTERS.filter((name) => name.startsWith('outcome_'));
const sums = (names) => names.map((name) => `sum(${name})::int AS ${name}`).join(', ');
const MONTHS = `m.force_id = $1 AND m.month BETWEEN $2 AND $3`;

const statements = {
  '/list': { name: 'list', text: `SELECT coalesce(json_agg(row), '[]')::text AS body FROM (SELECT ${CASE} AS row FROM cases c WHERE c.force_id = $1 AND NOT c.restricted AND c.accepted_month BETWEEN $2 AND $3 ORDER BY c.submitted_on DESC, c.id DESC LIMIT 50) page` },
  '/case': { name: 'case', text: `SELECT ${CASE}::text AS body FROM cases c WHERE c.force_id = $1 AND NOT c.restricted AND c.id = $2` },
  '/overview': {
    name: 'overview',
    text: `SELECT json_build_object('standards', (SELECT row_to_json(x) FROM (SELECT ${sums([...standards, 'total'])} FROM force_month m WHERE ${MONTHS}) x), 'outcomes', (SELECT row_to_json(x) FROM (SELECT ${sums([...outcomes, 'total'])} FROM force_month m WHERE ${MONTHS}) x),
      'months', (SELECT json_agg(x) FROM (SELECT month, total FROM force_month m WHERE ${MONTHS} ORDER BY month) x), 'heat', (SELECT json_agg(x) FROM (SELECT team_code, ${sums(standards)} FROM team_month m WHERE ${MONTHS} GROUP BY team_code) x))::text AS body`,
  },
};

createServer((request, response) => {
  const url = new URL(request.url, 'http://floor');
  const statement = statements[url.pathname];
  const values = url.pathname === '/case' ? [force, url.searchParams.get('id')] : [force, `${url.searchParams.get('from')}-01`, `${url.searchParams.get('to')}-01`];
  pool.query({ ...statement, values }).then(({ rows }) => {
    response.setHeader('content-type', 'application/json');
    response.end(rows[0]?.body ?? 'null');
  }, () => response.writeHead(500).end());
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
