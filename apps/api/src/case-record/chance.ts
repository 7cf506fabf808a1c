import { randomFillSync } from 'node:crypto';

const POOL = 16_384;

const pool = Buffer.alloc(POOL);
let used = POOL;

/**
 * Bytes of cryptographic chance, drawn from the system in large portions: asked one by one for every key, nonce and id of a large
 * import, the asking would cost more than the sealing. What has been given away is wiped here.
 */
export function draw(bytes: number): Buffer {
  if (used + bytes > POOL) {
    randomFillSync(pool);
    used = 0;
  }
  const drawn = Buffer.from(pool.subarray(used, used + bytes));
  pool.fill(0, used, used + bytes);
  used += bytes;
  return drawn;
}
