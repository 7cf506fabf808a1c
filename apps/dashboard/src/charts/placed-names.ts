interface Line { readonly key: string; readonly label: string; readonly isMain: boolean; readonly steps: readonly { readonly at: number; readonly share: number }[] }
interface Picture { readonly x: (time: number) => number; readonly y: (share: number) => number; readonly left: number; readonly right: number }
export interface PlacedName { readonly key: string; readonly label: string; readonly isMain: boolean; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }

/** About how wide a letter of the chart's words is, in pixels, and how far words stand from their line. */
const LETTER = 7.6;
const BESIDE = 10;
const LINE = 18;
/** The heights tried, from above, and half the height of a word as a share. */
const LEVELS = [0.8, 0.72, 0.64, 0.56, 0.48, 0.4, 0.3, 0.2] as const;
const HALF = 0.04;

/** Names beside lines that climb from left to right, never over each other: the first height with room enough, or where there is most. */
export function placedNames(lines: readonly Line[], picture: Picture): readonly PlacedName[] {
  const taken: { readonly from: number; readonly to: number; readonly y: number }[] = [];
  return lines.map((line) => {
    const need = line.label.length * LETTER + 2 * BESIDE;
    const places = LEVELS.flatMap((level) => (['start', 'end'] as const).map((anchor) => {
      const beside = room(line, lines, level, anchor, picture);
      const from = anchor === 'start' ? beside.x : beside.x - need;
      const isTaken = taken.some((other) => from < other.to && other.from < from + need && Math.abs(other.y - picture.y(level)) < LINE);
      return { level, anchor, from, ...beside, width: isTaken ? -1 : beside.width };
    }));
    const found = places.find((place) => place.width >= need) ?? places.reduce((best, place) => (place.width > best.width ? place : best));
    taken.push({ from: found.from, to: found.from + need, y: picture.y(found.level) });
    return { key: line.key, label: line.label, isMain: line.isMain, x: found.x + (found.anchor === 'start' ? BESIDE : -BESIDE), y: picture.y(found.level), anchor: found.anchor };
  });
}

/** How wide the gap is beside a line at a height, up to the next line or the edge; none where the line does not climb so high. */
function room(line: Line, lines: readonly Line[], level: number, anchor: 'start' | 'end', { x, left, right }: Picture): { readonly x: number; readonly width: number } {
  const [from, to] = [timeAt(line, level - HALF), timeAt(line, level + HALF)];
  if (from === null) return { x: left, width: -1 };
  const edges = lines.filter((other) => other !== line).flatMap((other) => [timeAt(other, level - HALF), timeAt(other, level + HALF)]).filter((time) => time !== null).map(x);
  if (anchor === 'start') {
    const own = to === null ? right : x(to);
    return { x: own, width: Math.min(right, ...edges.filter((edge) => edge > own)) - own };
  }
  const own = x(from);
  return { x: own, width: own - Math.max(left, ...edges.filter((edge) => edge < own)) };
}

const timeAt = ({ steps }: Line, level: number): number | null => steps.find(({ share }) => share >= level)?.at ?? null;
