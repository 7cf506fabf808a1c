import type { Express } from 'express';

/** The page runs from one file with scripts and workers of its own; nothing is fetched from elsewhere. */
const POLICY = "default-src 'none'; script-src 'unsafe-inline' blob:; worker-src blob:; style-src 'unsafe-inline'; img-src 'self' data:; font-src data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

/** GraphiQL at /graphiql, for demonstration mode. The page is nine megabytes and is loaded when somebody first opens it. */
export function serveGraphiql(app: Express): void {
  app.get('/graphiql', async (_request, response) => {
    const { renderGraphiQL } = await import('@graphql-yoga/render-graphiql');
    response.set('Content-Security-Policy', POLICY).type('html').send(renderGraphiQL({ endpoint: '/graphql', title: 'Candour: GraphiQL' }));
  });
}
