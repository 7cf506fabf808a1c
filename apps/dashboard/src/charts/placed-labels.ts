/** A point that wants its words beside it. */
export interface ToLabel { readonly key: string; readonly words: string; readonly x: number; readonly y: number }
export interface PlacedLabel { readonly key: string; readonly words: string; readonly x: number; readonly y: number; readonly anchor: 'start' | 'end' }
interface Box { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number }

/** About how wide a letter of the chart's words is, in pixels, and how high a line. */
const LETTER = 7.4;
const LINE = 18;
const BESIDE = 11;
/** With more a picture would be words: further points keep their signs, and the table names them. */
const MOST = 8;

/**
 * Places words beside points: to the right or the left, level or a line higher or lower, never over other words, where it can
 * be not over the other points, and inside the picture.
 * The first ones come first; words that find no place are left out, and so are those beyond the eighth.
 */
export function placedLabels(points: readonly ToLabel[], picture: Box, others: readonly { readonly x: number; readonly y: number }[] = []): readonly PlacedLabel[] {
  const taken = points.map(boxOf);
  const crowd = others.map(boxOf);
  return points.slice(0, MOST).flatMap((point) => {
    const places = candidates(point).filter(({ box }) => inside(box, picture) && !taken.some((other) => overlap(box, other)));
    const place = places.find(({ box }) => !crowd.some((other) => overlap(box, other))) ?? places[0];
    if (place === undefined) return [];
    taken.push(place.box);
    return [place.label];
  });
}

const boxOf = ({ x, y }: { readonly x: number; readonly y: number }): Box => ({ left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 });

function candidates({ key, words, x, y }: ToLabel): readonly { readonly label: PlacedLabel; readonly box: Box }[] {
  const length = words.length * LETTER;
  return [0, -LINE, LINE].flatMap((down) => (['start', 'end'] as const).map((anchor) => {
    const from = anchor === 'start' ? x + BESIDE : x - BESIDE - length;
    const at = y + down;
    return { label: { key, words, x: anchor === 'start' ? x + BESIDE : x - BESIDE, y: at, anchor }, box: { left: from, right: from + length, top: at - LINE / 2, bottom: at + LINE / 2 } };
  }));
}

const overlap = (a: Box, b: Box): boolean => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
const inside = (box: Box, picture: Box): boolean => box.left >= picture.left && box.right <= picture.right + 60 && box.top >= picture.top - 8 && box.bottom <= picture.bottom;
