import { FACT_WORDS } from '../src/cases/fact-words.js';
import { leaveBrowser, visit } from './support/visit.js';

describe('the timelines of the demonstration', () => {
  test('call no fact by the name of a field: each has words of its own', async () => {
    const opened = await visit({ persona: 'psd-lead', path: '/cases' });
    const { page } = opened;
    const labels = new Set<string>();
    for (const states of ['CLOSED', 'FOLLOW_UP', 'ESCALATED', 'DISCONTINUED', 'SUBMITTED', 'REPORT_SENT', 'DECLINED']) {
      const answer = await page.request.post(`${new URL(page.url()).origin}/graphql`, { headers: { authorization: `Bearer ${await opened.token()}` }, data: { query: `{ cases(filter: { states: [${states}] }, first: 20) { nodes { timeline { facts { label } } } } }` } });
      const { data } = (await answer.json()) as { data: { cases: { nodes: { timeline: { facts: { label: string }[] }[] }[] } } };
      for (const { timeline } of data.cases.nodes) for (const { facts } of timeline) for (const { label } of facts) labels.add(label);
    }
    expect(labels.size).toBeGreaterThan(40);
    expect([...labels].filter((label) => !(label in FACT_WORDS))).toEqual([]);
    await opened.end();
  });
});

afterAll(leaveBrowser);
