import type { Viewer } from '../identity/viewer.js';
import type { Reading } from '../reading/reading.js';
import type { CountRequest } from './pattern-request.js';
import { countPatterns } from './pattern.query.js';
import type { Counted } from './pattern.query.js';

interface Round { readonly requests: CountRequest[]; readonly counted: Promise<readonly Counted[]> }
const rounds = new WeakMap<Reading, Round>();

/** Counts a figure. Those that one question asks for side by side are counted in one statement, so a page of figures is one round trip. */
export async function countTogether({ reading, viewer }: { readonly reading: Reading; readonly viewer: Viewer }, request: CountRequest): Promise<Counted> {
  const round = rounds.get(reading) ?? begin(reading, viewer);
  const place = round.requests.push(request) - 1;
  const found = (await round.counted)[place];
  if (found === undefined) throw new Error('A figure was not counted.');
  return found;
}

/** Waits until everything that is asked side by side has been said. */
function begin(reading: Reading, viewer: Viewer): Round {
  const requests: CountRequest[] = [];
  const counted = Promise.resolve().then(() => new Promise<void>((said) => { process.nextTick(said); })).then(() => { rounds.delete(reading); return countPatterns(reading, viewer, requests); });
  const round = { requests, counted };
  rounds.set(reading, round);
  return round;
}
