import { NONE, count, meetingFinding } from '@candour/domain/findings';
import type { PatternType } from '../../../analytics/pattern.type.js';
import { FEW } from './asked-figure.js';
import type { CellDrawn, FigureSaid } from './asked-figure.js';

/** From where on a cell is shaded, and strongly: in Pearson residuals. */
const LIGHTLY = 1;
const STRONGLY = 2;

/** Standards against teams: a table that is its own picture, each cell shaded by how far it lies from what its row and column lead one to expect. */
export function meetingSaid({ table: { axes, counts, residuals } }: PatternType): FigureSaid {
  const [standards, teams] = [indexed(axes[0]), indexed(axes[1])];
  const across = axes[1]?.keys.length ?? 0;
  const cells = standards.flatMap((standard) => teams.map((team) => ({ standard: standard.label, place: team.label, at: standard.i * across + team.i })));
  const standing = cells.flatMap(({ standard, place, at }) => {
    const [n, expected, signal] = [counts[at], residuals?.expected[at], residuals?.signal[at]];
    return n == null || expected == null || (signal !== 'ABOVE' && signal !== 'BELOW') ? [] : [{ standard, place, count: n, expected, stands: signal } as const];
  });
  const finding = meetingFinding(standing, cells.filter(({ at }) => residuals?.p[at] != null).length, cells.some(({ at }) => counts[at] == null));
  if (cells.length === 0) return { finding, picture: null, table: null, notes: [] };
  const rows = [...teams].sort((a, b) => a.label.localeCompare(b.label, 'en-GB', { numeric: true })).map((team) => ({ label: team.label, cells: standards.map((standard) => cellOf(standard.i * across + team.i)) }));
  function cellOf(at: number): CellDrawn {
    const [n, p, residual, signal] = [counts[at], residuals?.p[at], residuals?.residual[at], residuals?.signal[at]];
    return n == null ? { text: FEW, shade: 0, signal: null } : { text: count(n), shade: p == null || residual == null ? 0 : shadeOf(residual), signal: signal === 'ABOVE' || signal === 'BELOW' ? signal : null };
  }
  return {
    finding: finding.replace(', marked ▲ and ▼', ', marked with a triangle'), table: null,
    picture: { kind: 'heat', heads: standards.map(({ label }) => label), rows },
    notes: ['Numbers are how often a standard is named in referrals about officers of a team, by the team they served in at the incident. Shaded by Pearson residual, from 1 lightly, from 2 strongly: warm above, cool below what row and column lead one to expect. A triangle stands where a check that holds false discoveries at 5% over all cells still holds. Hidden cells are never shaded.'],
  };
}

const indexed = (axis: PatternType['table']['axes'][number] | undefined): readonly { readonly label: string; readonly i: number }[] =>
  (axis?.keys ?? []).flatMap((key, i) => (key === NONE ? [] : [{ label: axis?.labels[i] ?? key, i }]));

const shadeOf = (residual: number): CellDrawn['shade'] => {
  const size = Math.abs(residual) >= STRONGLY ? 2 : Math.abs(residual) >= LIGHTLY ? 1 : 0;
  return (residual < 0 ? -size : size) as CellDrawn['shade'];
};
