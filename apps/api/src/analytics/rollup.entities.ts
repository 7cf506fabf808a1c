import { EntitySchema, type EntitySchemaColumnOptions } from 'typeorm';
import { COUNTERS } from './counters.js';

const counters = Object.fromEntries(COUNTERS.map((name): [string, EntitySchemaColumnOptions] => [name, { type: 'integer', name, default: 0 }]));
const key = (type: 'uuid' | 'text' | 'date' | 'integer', name: string): EntitySchemaColumnOptions => ({ type, name, primary: true });

/** Counts of accepted cases by force, team (unit at the incident) and month of submission; restricted cases are in none. */
export const TeamMonth = new EntitySchema<Record<string, unknown>>({
  name: 'team_month',
  columns: { force_id: key('uuid', 'force_id'), team_code: key('text', 'team_code'), month: key('date', 'month'), ...counters },
});

/** The same counts for the whole force. */
export const ForceMonth = new EntitySchema<Record<string, unknown>>({
  name: 'force_month',
  columns: { force_id: key('uuid', 'force_id'), month: key('date', 'month'), ...counters },
});

/** What happened after how many days, counted by force and month of submission (`days/measures.ts`); restricted cases are in none. */
export const ForceDays = new EntitySchema<Record<string, unknown>>({
  name: 'force_days',
  columns: {
    force_id: key('uuid', 'force_id'), month: key('date', 'month'), measure: key('text', 'measure'), part: key('text', 'part'), days: key('integer', 'days'), entered: key('integer', 'entered'), kind: key('text', 'kind'),
    n: { type: 'integer', name: 'n' },
  },
});
