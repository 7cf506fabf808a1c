import { GraphQLError } from 'graphql';
import type { Context } from '../context.js';
import type { Connection } from './connection.type.js';
import { hidden, shown } from './opaque.js';
import type { Shows } from './reading.js';
import { sql } from './sql.js';
import type { Sql } from './sql.js';
import { keptFor, merged } from './selection.js';
import type { Selection } from './selection.js';

/** At most this many in a page. */
const LARGEST_PAGE = 100;

/** A request that cannot be answered and has no refusal in its type: the sentence says the cure. */
export const badRequest = (sentence: string): GraphQLError => new GraphQLError(sentence, { extensions: { code: 'BAD_USER_INPUT' } });

/** @throws GraphQLError for a page that is too large or too small */
export function pageSize(first: number): number {
  if (first > LARGEST_PAGE) throw badRequest(`Ask for at most ${LARGEST_PAGE} at a time: give \`first\` a smaller number and go on with \`after\`.`);
  if (first < 1) throw badRequest('Ask for at least one: give `first` a number from 1 to 100.');
  return first;
}

/** An order that a page can go on in. */
export interface Order {
  readonly by: Sql;
  /** What a position is made of, as a JSON array of texts. */
  readonly position: Sql;
  readonly fits: (position: Position) => boolean;
  /** The things that come after a position; in the words of the index, so that no page reads what came before it. */
  readonly after: (position: Position) => Sql;
}

/** Where a page goes on: what the order looks at in the last thing before it. */
export type Position = readonly (string | null)[];
type Hiding = Parameters<typeof hidden>[0];
/** A position names cases, also to people who may not see them: so a cursor says nothing. */
const cursorOf = (hiding: Hiding, position: Position): string => hidden(hiding, 'cursor', JSON.stringify(position));

const CURSOR_LENGTH = 400;

/**
 * @param fits whether the parts can be a position of the order in question
 * @throws GraphQLError if it is none of ours
 */
export function positionOf(hiding: Hiding, cursor: string | null, fits: (position: Position) => boolean): Position | null {
  if (cursor === null) return null;
  const parts = cursor.length <= CURSOR_LENGTH ? parsed(shown(hiding, 'cursor', cursor) ?? '') : null;
  // A null byte cannot be compared in PostgreSQL, and no key of ours has one.
  const isPosition = Array.isArray(parts) && parts.every((part) => part === null || (typeof part === 'string' && !part.includes('\0')));
  if (!isPosition || !fits(parts as Position)) throw badRequest('Give as `after` the endCursor of the page before.');
  return parts as Position;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return null;
  }
}

/** What was asked of the things of a connection, by whichever road. */
export const nodesOf = keptFor<void, Selection>((connection) => merged(connection['nodes'], connection['edges']?.['node']));

/** What a page is read from: the rows with their conditions, what becomes of one, and from where how many. */
interface PageRequest {
  readonly rows: Sql;
  readonly where: Sql;
  readonly node: Sql;
  readonly order: Order;
  readonly first: number;
  readonly after: string | null;
  readonly withTotal: boolean;
  /** The case a row is about, and the class of it that the page lists. */
  readonly caseId: Sql;
  readonly class: Shows<unknown>['class'];
}

/**
 * Reads a page in one statement; the total is counted only where it was asked for.
 * @throws GraphQLError for a page that is too large or too small or goes on from nowhere
 */
export async function readPage<T>({ reading, office: { vault } }: Pick<Context, 'reading' | 'office'>, request: PageRequest): Promise<Connection<T>> {
  const { where, order } = request;
  const first = pageSize(request.first);
  const from = positionOf(vault, request.after, order.fits);
  const page = sql`SELECT ${order.position} AS position, ${request.node} AS node, ${request.caseId} AS about FROM ${request.rows} WHERE ${where} ${from === null ? sql`` : sql`AND ${order.after(from)}`} ORDER BY ${order.by} LIMIT ${first + 1}`;
  const total = request.withTotal ? sql`(SELECT count(*)::int FROM ${request.rows} WHERE ${where})` : sql`NULL::int`;
  const statement = sql`SELECT (SELECT coalesce(json_agg(p), '[]'::json) FROM (${page}) p) AS page, ${total} AS total`;
  // The one beyond the page is fetched to know that there is one, and not shown.
  const [found] = await reading.rows<Page<T>>(statement, { how: 'LISTED', class: request.class, cases: ([read]) => (read?.page ?? []).slice(0, first).map(({ about }) => about) });
  return connection(vault, found?.page ?? [], first, found?.total ?? null);
}

interface Page<T> { readonly page: readonly { readonly position: Position; readonly node: T; readonly about: string }[]; readonly total: number | null }

/** One of a page. A cursor is made when it is read: most of a page's are not. */
class Edge<T> {
  constructor(private readonly hiding: Hiding, private readonly position: Position, readonly node: T) {}
  get cursor(): string { return cursorOf(this.hiding, this.position); }
}

/** A page from the rows found, one more than asked for where there is a next page. */
export function connection<T>(hiding: Hiding, found: readonly { readonly position: Position; readonly node: T }[], first: number, totalCount: number | null): Connection<T> {
  const edges = found.slice(0, first).map(({ position, node }) => new Edge<T>(hiding, position, node));
  return { edges, nodes: edges.map(({ node }) => node), pageInfo: { hasNextPage: found.length > first, get endCursor() { return edges.at(-1)?.cursor ?? null; } }, totalCount };
}
