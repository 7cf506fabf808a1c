import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const css = readFileSync(fileURLToPath(new URL('./tokens.css', import.meta.url)), 'utf8');
const colours = new Map([...css.matchAll(/--([\w-]+): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/g)].map(([, name = '', light = '', dark = '']) => [name, { light, dark }]));
type Side = 'light' | 'dark';

/** Relative luminance and contrast as WCAG 2.2 defines them. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}
function contrast(a: string, b: string, side: Side): number {
  const [one, two] = [a, b].map((name) => luminance(colours.get(name)?.[side] ?? ''));
  return (Math.max(one ?? 0, two ?? 0) + 0.05) / (Math.min(one ?? 0, two ?? 0) + 0.05);
}

const surfaces = ['paper', 'raised', 'sunk', 'accent-tint', 'attention-tint'];
const heat = ['heat-more-1', 'heat-more-2', 'heat-fewer-1', 'heat-fewer-2', 'heat-level-1', 'heat-level-2', 'heat-level-3'];
const pairs: readonly (readonly [text: string, on: readonly string[], least: number])[] = [
  ['ink', [...surfaces, ...heat], 7],
  ['ink-2', surfaces, 4.5],
  ['accent', ['paper', 'raised', 'sunk', 'accent-tint'], 4.5],
  ['accent-strong', ['paper', 'raised', 'accent-tint'], 4.5],
  ['attention', ['paper', 'raised', 'sunk', 'attention-tint'], 4.5],
  ['on-accent', ['accent', 'accent-strong'], 4.5],
  ['rule-strong', ['paper', 'raised', 'sunk'], 3],
  ['chart-1', ['paper', 'chart-band'], 3], ['chart-2', ['paper', 'chart-band'], 3], ['chart-3', ['paper', 'chart-band'], 3],
  ['chart-bar', ['paper'], 3], ['chart-signal', ['paper', 'chart-band'], 3],
];
const grid = pairs.flatMap(([text, on, least]) => on.flatMap((ground) => (['light', 'dark'] as const).map((side) => [text, ground, side, least] as const)));

describe('the colours', () => {
  test('of every pair stand in the style sheet, once for each side', () => expect(pairs.flatMap(([text, on]) => [text, ...on]).filter((name) => !colours.has(name))).toEqual([]));
  test.each(grid)('%s on %s, %s side, reaches %d to 1', (text, ground, side, least) => {
    expect(contrast(text, ground, side)).toBeGreaterThanOrEqual(least);
  });
  test.each(['forced-colors: active', 'print'])('have a side of their own for %s', (medium) => expect(css).toContain(medium));
});

describe('the type', () => {
  test('what a person reads or types is at least 16 px: only the labels inside charts are smaller', () => {
    const sizes = [...css.matchAll(/--(t-[\w-]+): ([\d.]+)rem/g)].map(([, name, rem]) => [name, Number(rem) * 16] as const);
    expect(sizes.filter(([, px]) => px < 16)).toEqual([['t-tick', 14]]);
  });
});
