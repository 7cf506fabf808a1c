/** A unit with one of the names and places it has had. */
export interface UnitVersion { readonly code: string; readonly name: string; readonly kind: string; readonly parentCode: string | null; readonly from: string | null; readonly to: string | null }

/** A unit with how deep it stands, and the days between which it existed under any name; null where that is not said. */
export interface UnitInTree { readonly code: string; readonly name: string; readonly kind: string; readonly depth: number; readonly from: string | null; readonly to: string | null }

/** The units of a force as they stand, from above to below. */
export interface UnitTree {
  readonly nameOf: (code: string) => string | undefined;
  /** In the order of the tree. */
  readonly all: readonly UnitInTree[];
  /** A unit and what it belongs to, from the unit upwards. */
  readonly chain: (code: string) => readonly string[];
  readonly kindOf: (code: string) => string | undefined;
  readonly hasBelow: (code: string) => boolean;
}

/** Reads the tree: of each unit the version that holds last. A unit whose parent is not there stands at the top, so that none is lost. */
export function unitTree(versions: readonly UnitVersion[]): UnitTree {
  const units = new Map<string, UnitVersion>();
  const begins = new Map<string, string | null>();
  for (const version of versions) {
    const known = units.get(version.code);
    const first = begins.get(version.code);
    begins.set(version.code, first === undefined || version.from === null || (first !== null && version.from < first) ? version.from : first);
    if (known === undefined || (version.from ?? '') >= (known.from ?? '')) units.set(version.code, version);
  }
  const below = new Map<string | null, UnitVersion[]>();
  for (const unit of units.values()) {
    const parent = unit.parentCode !== null && units.has(unit.parentCode) ? unit.parentCode : null;
    below.set(parent, [...(below.get(parent) ?? []), unit]);
  }
  const seen = new Set<string>();
  const walk = (parent: string | null, depth: number): UnitTree['all'] =>
    (below.get(parent) ?? []).filter(({ code }) => !seen.has(code)).sort(byName).flatMap(({ code, name, kind, to }) => {
      seen.add(code);
      return [{ code, name, kind, depth, from: begins.get(code) ?? null, to }, ...walk(code, depth + 1)];
    });
  const chain = (code: string, path: readonly string[] = []): readonly string[] => {
    const unit = units.get(code);
    return unit === undefined || path.includes(code) ? path : unit.parentCode === null ? [...path, code] : chain(unit.parentCode, [...path, code]);
  };
  return { nameOf: (code) => units.get(code)?.name, kindOf: (code) => units.get(code)?.kind, hasBelow: (code) => below.has(code), all: walk(null, 0), chain: (code) => chain(code) };
}

const byName = (a: UnitVersion, b: UnitVersion): number => a.name.localeCompare(b.name, 'en-GB', { numeric: true });
