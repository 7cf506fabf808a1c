/** A unit with one of the names and places it has had. */
export interface UnitVersion { readonly code: string; readonly name: string; readonly kind: string; readonly parentCode: string | null; readonly from: string | null; readonly to: string | null }

/** The units of a force as they stand, from above to below. */
export interface UnitTree {
  readonly nameOf: (code: string) => string | undefined;
  /** In the order of the tree, with how deep each stands. */
  readonly all: readonly { readonly code: string; readonly name: string; readonly kind: string; readonly depth: number }[];
  /** A unit and what it belongs to, from the unit upwards. */
  readonly chain: (code: string) => readonly string[];
  readonly kindOf: (code: string) => string | undefined;
}

/** Reads the tree: of each unit the version that holds last. A unit whose parent is not there stands at the top, so that none is lost. */
export function unitTree(versions: readonly UnitVersion[]): UnitTree {
  const units = new Map<string, UnitVersion>();
  for (const version of versions) {
    const known = units.get(version.code);
    if (known === undefined || (version.from ?? '') >= (known.from ?? '')) units.set(version.code, version);
  }
  const below = new Map<string | null, UnitVersion[]>();
  for (const unit of units.values()) {
    const parent = unit.parentCode !== null && units.has(unit.parentCode) ? unit.parentCode : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const seen = new Set<string>();
  const walk = (parent: string | null, depth: number): UnitTree['all'] =>
    (below.get(parent) ?? []).filter(({ code }) => !seen.has(code)).sort(byName).flatMap(({ code, name, kind }) => {
      seen.add(code);
      return [{ code, name, kind, depth }, ...walk(code, depth + 1)];
    });
  const chain = (code: string, path: readonly string[] = []): readonly string[] => {
    const unit = units.get(code);
    return unit === undefined || path.includes(code) ? path : unit.parentCode === null ? [...path, code] : chain(unit.parentCode, [...path, code]);
  };
  return { nameOf: (code) => units.get(code)?.name, kindOf: (code) => units.get(code)?.kind, all: walk(null, 0), chain: (code) => chain(code) };
}

const byName = (a: UnitVersion, b: UnitVersion): number => a.name.localeCompare(b.name, 'en-GB', { numeric: true });
