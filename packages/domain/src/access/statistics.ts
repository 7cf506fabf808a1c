/** How exact figures are: as counted, or with small numbers held back and the others rounded. */
export const STATISTICS_MODES = {
  EXACT: { says: 'exact' },
  PROTECTED: { says: 'protected: small numbers held back, the others rounded, as of the last closed month' },
} as const;
export type StatisticsMode = keyof typeof STATISTICS_MODES;

/** Of what somebody has figures. */
export const STATISTICS_SCOPES = {
  FORCE: { says: 'their own force and each of its units' },
  UNIT: { says: 'their own unit and what is below it, while they lead somebody' },
  NATIONAL: { says: 'all forces together, and no unit' },
} as const;
export type StatisticsScope = keyof typeof STATISTICS_SCOPES;

/** What is open to somebody of class S. */
export interface StatisticsOpen { readonly mode: StatisticsMode; readonly scope: StatisticsScope }

const open = (mode: StatisticsMode, scope: StatisticsScope): StatisticsOpen => ({ mode, scope });

/**
 * Who has figures, by role, the widest first (process.md 5.1, row S; statistics.md 3). Exact ones are the authority's desk's, of its own
 * force and of class C alone; what is not here has none. The database keeps the scope by itself (`protected_scope`), and a test holds both
 * against each other.
 */
export const STATISTICS = {
  authority: { ...open('EXACT', 'FORCE'), who: 'Authority desk of the force' },
  analyst: { ...open('PROTECTED', 'FORCE'), who: 'Analyst' },
  pcc: { ...open('PROTECTED', 'FORCE'), who: 'Delegate of the police and crime commissioner' },
  manager: { ...open('PROTECTED', 'UNIT'), who: 'Line manager or reviewer who leads a unit' },
  national: { ...open('PROTECTED', 'NATIONAL'), who: 'National viewer' },
} as const satisfies Readonly<Record<string, StatisticsOpen & { readonly who: string }>>;
export type StatisticsRole = keyof typeof STATISTICS;

/**
 * What of class S is open to somebody with these roles, decided by who asks and by nothing they say (statistics.md 3). Of several the first.
 * @param leadsAUnit whether they serve in a unit today and lead somebody; null where it is not known yet, which counts as if they did
 * @returns null where no figures are open
 */
export function statisticsOpenTo(roles: readonly string[], leadsAUnit: boolean | null = null): StatisticsOpen | null {
  for (const [role, { mode, scope }] of Object.entries(STATISTICS)) {
    if (roles.includes(role) && (scope !== 'UNIT' || leadsAUnit !== false)) return { mode, scope };
  }
  return null;
}
