// The floor: the same answers by hand, with Node's http and one statement each, and the same duty: the token believed once, a signed viewer
// for the policies, the scope in the WHERE as well, and what was read written down before the answer leaves. Figures come as columns, with
// the names of the teams, and leave out what the person has not been told of.
import { createHash } from 'node:crypto';
import { createServer } from 'node:http';
import pg from 'pg';
import { ViewerContexts, beginAs } from '../apps/api/dist/access/viewer-context.js';
import { keysInFiles } from '../apps/api/dist/case-record/master-key.js';
import { openRoots } from '../apps/api/dist/case-record/vault-roots.js';
import { COUNTERS } from '../apps/api/dist/analytics/counters.js';
import { keysOf, tokenVerifier } from '../apps/api/dist/identity/verify-token.js';

const pool = new pg.Pool({ connectionString: process.env.APP_URL, max: 8, application_name: 'floor' });
const force = process.env.FORCE;
const jobs = new pg.Pool({ connectionString: process.env.JOBS_URL, max: 1 });
const contexts = new ViewerContexts((await openRoots(jobs, await keysInFiles(process.env.KEY_DIR)))['viewer context']);
await jobs.end();
const verify = tokenVerifier(JSON.parse(process.env.TOKENS), keysOf(JSON.parse(process.env.TOKENS).issuer), Date.now);
const believed = new Map();
const viewer = { force, person: process.env.PERSON, roles: ['authority', 'standards'], purpose: 'CASE_WORK', session: 'floor', expiresAt: '9999-01-01T00:00:00.000Z' };

const CASE = `json_build_object('id', c.id, 'reference', c.reference, 'version', c.version, 'state', c.state, 'source', c.source, 'standards', c.standards, 'ndmElements', c.ndm_elements, 'outcome', c.outcome, 'submittedOn', c.submitted_on,
  'discussedOn', c.discussed_on, 'reportSentOn', c.report_sent_on, 'officer', (SELECT json_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = c.officer_id), 'reviewer', (SELECT json_build_object('id', p.id, 'name', p.name) FROM people p WHERE p.id = c.reviewer_id),
  'unitAtIncident', (SELECT json_build_object('code', u.code, 'name', u.name) FROM units u WHERE u.force_id = c.force_id AND u.code = c.unit_at_incident ORDER BY u.valid_from DESC LIMIT 1),
  'actions', (SELECT coalesce(json_agg(json_build_object('id', a.id, 'type', a.type, 'due', a.due, 'status', a.status, 'doneOn', a.done_on)), '[]') FROM actions a WHERE a.case_id = c.id))`;
const standards = COUNTERS.filter((name) => name.startsWith('standard_'));
const outcomes = COUNTERS.filter((name) => name.startsWith('outcome_'));
const sums = (names) => names.map((name) => `sum(${name})::int AS ${name}`).join(', ');
const MONTHS = `m.force_id = $1 AND m.month BETWEEN $2 AND $3`;

const statements = {
  '/list': { name: 'list', text: `SELECT coalesce(json_agg(row), '[]')::text AS body, array_agg(id)::text AS listed FROM (SELECT c.id, ${CASE} AS row FROM cases c WHERE c.force_id = $1 AND NOT c.restricted AND c.accepted_month BETWEEN $2 AND $3 ORDER BY c.submitted_on DESC, c.id DESC LIMIT 50) page` },
  '/case': { name: 'case', text: `SELECT ${CASE}::text AS body, array[c.id]::text AS opened FROM cases c WHERE c.force_id = $1 AND NOT c.restricted AND c.id = $2` },
  '/overview': {
    name: 'overview',
    text: `SELECT json_build_object('standards', (SELECT row_to_json(x) FROM (SELECT ${sums([...standards, 'total'])} FROM force_month m WHERE ${MONTHS}) x), 'outcomes', (SELECT row_to_json(x) FROM (SELECT ${sums([...outcomes, 'total'])} FROM force_month m WHERE ${MONTHS}) x),
      'months', (SELECT json_agg(json_build_array(month, total) ORDER BY month) FROM force_month m WHERE ${MONTHS}), 'heat', (SELECT json_agg(x.row) FROM (SELECT json_build_array(team_code, ${standards.map((name) => `sum(${name})`).join(', ')}) AS row FROM team_month m WHERE ${MONTHS} GROUP BY team_code) x),
      'teams', (SELECT json_object_agg(u.code, u.name) FROM (SELECT DISTINCT ON (code) code, name FROM units WHERE force_id = $1 ORDER BY code, valid_from DESC) u), 'untold', (SELECT json_agg(o) FROM own_untold_cases() o WHERE accepted_month BETWEEN $2 AND $3), 'begins', (SELECT min(month) FROM force_month WHERE force_id = $1 AND total > 0))::text AS body`,
  },
};

/** A token is checked when it comes first, and its answer holds for a minute. */
async function believe(header) {
  const token = /^Bearer (.+)$/.exec(header ?? '')?.[1] ?? '';
  const digest = createHash('sha256').update(token).digest('base64url');
  const known = believed.get(digest);
  if (known !== undefined && known > Date.now()) return;
  if ((await verify(token)) === null) throw new Error('Nobody.');
  believed.set(digest, Date.now() + 60_000);
}

async function read(statement) {
  const client = await pool.connect();
  try {
    await client.query(beginAs(contexts.sign(viewer, { today: new Date().toISOString().slice(0, 10) })));
    const { rows: [row] } = await client.query(statement);
    const seen = row?.opened ?? row?.listed;
    await client.query(`${seen ? `SELECT audit_append('floor', '${statement.name}', '{C}', '${row.opened ?? '{}'}', '${row.listed ?? '{}'}'); ` : ''}COMMIT`);
    return row?.body ?? 'null';
  } finally {
    client.release();
  }
}

createServer((request, response) => {
  const url = new URL(request.url, 'http://floor');
  const statement = statements[url.pathname];
  const values = url.pathname === '/case' ? [force, url.searchParams.get('id')] : [force, `${url.searchParams.get('from')}-01`, `${url.searchParams.get('to')}-01`];
  believe(request.headers.authorization).then(() => read({ ...statement, values })).then((body) => {
    response.setHeader('content-type', 'application/json');
    response.end(body);
  }, () => response.writeHead(500).end());
}).listen(Number(process.env.PORT), '127.0.0.1', () => process.send?.('ready'));
