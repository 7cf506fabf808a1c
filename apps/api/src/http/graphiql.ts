/** The page runs from one file with scripts and workers of its own; nothing is fetched from elsewhere. */
export const GRAPHIQL_POLICY = "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What stands in the editor at first. */
const EXAMPLE = `# You are whom you chose in the dashboard; the API answers by what that person may see. Load the page again when the sign-in has run out.
{
  viewer { name roles force { name } }
  pattern(metric: REFERRALS, by: [STANDARD]) {
    ... on Pattern { from to cases counted points { label count share } }
    ... on Refusal { rule code message }
  }
  cases(first: 5) { totalCount nodes { reference stateLabel nextStep { label by due } } }
}
`;

/** GraphiQL for demonstration mode, in the name of whoever holds the token. It is nine megabytes and is loaded when somebody first opens it. */
export async function graphiqlPage(token: string): Promise<string> {
  const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
  return renderGraphiQL({ endpoint: '/graphql', title: 'Candour: GraphiQL', defaultQuery: EXAMPLE, additionalHeaders: { Authorization: `Bearer ${token}` } });
}
