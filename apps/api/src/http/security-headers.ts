import type { Step } from './graphql-door.js';
import { pathOf } from './request-log.js';

/** The page that a hidden frame or a small window comes back to when a sign-in is renewed: our own page may frame it and wait for it. */
const COMES_BACK = '/signed-in-again.html';

/**
 * Only our own files run, nothing embeds us, and addresses do not leak to others. Inline styles are allowed because the
 * accessible components set a few at run time; inline scripts are not.
 * @param signInOrigin where the page signs in, if that is elsewhere: it may ask there for tokens, and renew them in a hidden frame
 */
export function securityHeaders(signInOrigin?: string): Step {
  const elsewhere = signInOrigin === undefined ? '' : ` ${signInOrigin}`;
  const policy = (framedBy: string): string =>
    `default-src 'self'; connect-src 'self'${elsewhere}; frame-src 'self'${elsewhere}; style-src 'self' 'unsafe-inline'; img-src 'self' data:; object-src 'none'; base-uri 'none'; form-action 'self'; frame-ancestors ${framedBy}`;
  const said = { 'Content-Security-Policy': policy("'none'"), 'X-Content-Type-Options': 'nosniff', 'Referrer-Policy': 'no-referrer', 'Cross-Origin-Opener-Policy': 'same-origin-allow-popups' };
  const [headers, comingBack] = [Object.entries(said), Object.entries({ ...said, 'Content-Security-Policy': policy("'self'"), 'Cross-Origin-Opener-Policy': 'unsafe-none' })];
  return (request, response, next) => {
    for (const [name, value] of pathOf(request) === COMES_BACK ? comingBack : headers) response.setHeader(name, value);
    next();
  };
}
