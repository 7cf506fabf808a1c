import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { CookieOptions, Request } from 'express';

export const PERSONA_COOKIE = 'candour_persona';

/** Sent to this address alone by pages of this address alone, and out of reach of scripts. */
export const cookieOptions = ({ secure }: Pick<Request, 'secure'>): CookieOptions => ({ httpOnly: true, sameSite: 'strict', secure, path: '/' });

/** Signs the chosen persona, so that no hand-written cookie is believed. The key lives as long as the process. */
export class PersonaSeal {
  readonly #key = randomBytes(32);

  sign(persona: string): string {
    return `${persona}.${this.#mac(persona).toString('base64url')}`;
  }

  /** The persona of a request's cookie; undefined where there is none, or none that was signed here. */
  read(request: Request): string | undefined {
    const [persona = '', mac = ''] = valueOf(request.headers.cookie ?? '').split('.');
    const given = Buffer.from(mac, 'base64url');
    const expected = this.#mac(persona);
    return given.length === expected.length && timingSafeEqual(given, expected) ? persona : undefined;
  }

  #mac(persona: string): Buffer {
    return createHmac('sha256', this.#key).update(`persona\n${persona}`).digest();
  }
}

function valueOf(header: string): string {
  const pair = header.split(';').map((each) => each.trim()).find((each) => each.startsWith(`${PERSONA_COOKIE}=`));
  return pair?.slice(PERSONA_COOKIE.length + 1) ?? '';
}
