import { Field, Int, ObjectType } from 'type-graphql';

@ObjectType('PageInfo', { simpleResolvers: true, description: 'Where a page ends.' })
export class PageInfoType {
  @Field(() => Boolean, { description: 'Whether there is more after this page.' })
  hasNextPage: boolean;

  @Field(() => String, { nullable: true, description: 'What to give as `after` for the next page; absent on an empty page.' })
  endCursor: string | null;
}

/** A page of something, in the shape Relay gives it. */
export interface Connection<T> {
  readonly edges: readonly { readonly cursor: string; readonly node: T }[];
  readonly nodes: readonly T[];
  readonly pageInfo: PageInfoType;
  readonly totalCount: number | null;
}

/** The connection and edge types of a node type. */
export function connectionOf(node: new () => object, name: string, words: string): new () => object {
  @ObjectType(`${name}Edge`, { simpleResolvers: true, description: `One of the ${words} of a page, with its place in the list.` })
  class Edge {
    @Field(() => String, { description: 'Its place in the list; opaque.' })
    cursor: string;

    @Field(() => node, { description: 'The thing itself.' })
    node: object;
  }

  @ObjectType(`${name}Connection`, { simpleResolvers: true, description: `A page of ${words}.` })
  class ConnectionType {
    @Field(() => [Edge], { description: `The ${words} with their places in the list.` })
    edges: readonly Edge[];

    @Field(() => [node], { description: `The ${words} alone.` })
    nodes: readonly object[];

    @Field(() => PageInfoType, { description: 'Where the page ends.' })
    pageInfo: PageInfoType;

    @Field(() => Int, { nullable: true, description: `How many ${words} the filter has, of those this person may see.` })
    totalCount: number | null;
  }
  return ConnectionType;
}
