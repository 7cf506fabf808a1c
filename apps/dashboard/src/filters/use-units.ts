import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { graphql } from '../gql/index.js';
import { unitTree } from './units.js';
import type { UnitTree } from './units.js';

const UNITS = graphql(`
  query Units { units { code name kind parentCode from to } }
`);

/** The units of the person's force. Until they are there a unit is called by its code. */
export function useUnits(): { readonly tree: UnitTree; readonly loaded: boolean } {
  const { data } = useQuery(UNITS, { fetchPolicy: 'cache-first' });
  return { tree: useMemo(() => unitTree(data?.units ?? []), [data]), loaded: data !== undefined };
}
