// The questions both contenders answer, with the same scope and the same words in the answer.
export const period = () => {
  const now = new Date();
  const month = (back) => new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() - back, 1)).toISOString().slice(0, 7);
  return { from: month(24), to: month(1) };
};
const CASE_FIELDS = `id reference version state source standards ndmElements outcome submittedOn discussedOn reportSentOn officer { id name } reviewer { id name } unitAtIncident { code name } actions { id type due status doneOn }`;

export const questions = (caseId) => {
  const { from, to } = period();
  return [
    {
      name: 'list of 50 cases with people, unit and actions',
      query: `query List($from: Month!, $to: Month!) { cases(filter: { from: $from, to: $to }, first: 50) { nodes { ${CASE_FIELDS} } pageInfo { hasNextPage endCursor } } }`, variables: { from, to },
      floor: { path: '/list', from, to },
    },
    { name: 'one case by id', query: `query One($id: ID!) { case(id: $id) { ${CASE_FIELDS} } }`, variables: { id: caseId }, floor: { path: '/case', id: caseId } },
    {
      name: 'overview: standard, outcome, month, standard x team',
      query: `query Overview($filter: PatternFilter) {
        standards: pattern(metric: REFERRALS, by: [STANDARD], filter: $filter) { ...P } outcomes: pattern(metric: REFERRALS, by: [OUTCOME], filter: $filter) { ...P }
        months: pattern(metric: REFERRALS, by: [MONTH], filter: $filter) { ...P } heat: pattern(metric: REFERRALS, by: [STANDARD, TEAM], filter: $filter) { ...P } }
        fragment P on Pattern { cases recordBegins table { axes { keys labels } counts total } }`,
      variables: { filter: { from, to } }, floor: { path: '/overview', from, to },
    },
  ];
};
