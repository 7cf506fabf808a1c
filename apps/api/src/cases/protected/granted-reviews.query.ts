import type { Context } from '../../context.js';
import type { Selection } from '../../reading/selection.js';

export async function grantedReviews(_context: Context, _asked: Selection): Promise<readonly object[]> {
  return Promise.resolve([]);
}
