import { draw } from '../case-record/chance.js';

/** Whether a text can be an id of a row, as the database writes it. */
export const isId = (text: string): boolean => /^[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}$/.test(text);

/** A new id (UUID version 7): it begins with the time, so that rows made together lie together in an index; the rest is chance. */
export function newId(now: number = Date.now()): string {
  const time = now.toString(16).padStart(12, '0');
  const drawn = draw(10);
  drawn[0] = (drawn.readUInt8(0) & 0x0f) | 0x70;
  drawn[2] = (drawn.readUInt8(2) & 0x3f) | 0x80;
  const rest = drawn.toString('hex');
  return `${time.slice(0, 8)}-${time.slice(8)}-${rest.slice(0, 4)}-${rest.slice(4, 8)}-${rest.slice(8)}`;
}
