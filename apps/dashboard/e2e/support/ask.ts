import type { Visit } from './visit.js';

/** Asks the API in the name of whoever visits. @throws Error with what the API said, if it says no */
export async function ask<Data>(visit: Visit, query: string, variables: object = {}): Promise<Data> {
  const answer = await visit.page.request.post(`${new URL(visit.page.url()).origin}/graphql`, { headers: { authorization: `Bearer ${await visit.token()}` }, data: { query, variables } });
  const { data, errors } = (await answer.json()) as { data: Data; errors?: unknown };
  if (errors !== undefined) throw new Error(JSON.stringify(errors));
  return data;
}
