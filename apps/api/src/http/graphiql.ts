import type { Express } from 'express';

/** The page runs from one file with scripts and workers of its own; nothing is fetched from elsewhere. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** What stands in the editor at first. */
const EXAMPLE = `# Choose who you are in the dashboard; the API answers by what that person may see.
{
  viewer { name roles force { name } }
  pattern(metric: REFERRALS, by: [STANDARD]) {
    ... on Pattern { from to cases counted points { label count share } }
    ... on Refusal { rule code message }
  }
  cases(first: 5) { totalCount nodes { reference stateLabel nextStep { label by due } } }
}
`;

/** GraphiQL at /graphiql, for demonstration mode. The page is nine megabytes and is loaded when somebody first opens it. */
export function serveGraphiql(app: Express): void {
  app.get('/graphiql', async (_request, response) => {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    response.set('Content-Security-Policy', POLICY).type('html').send(renderGraphiQL({ endpoint: '/graphql', title: 'Candour: GraphiQL', defaultQuery: EXAMPLE }));
  });
}
