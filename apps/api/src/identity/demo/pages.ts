import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Somebody } from './people-one-can-be.js';

/** Nothing of what a page says is ever taken for markup. */
export const escaped = (text: string): string => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const LEAVE_AT_ONCE = 'document.forms[0].requestSubmit(document.forms[0].querySelector("button"))';

/** The pages run one known line of script, send forms to this server alone, and are framed by nobody but our own page's silent renewal. */
export const PAGE_POLICY = `default-src 'none'; script-src 'sha256-${createHash('sha256').update(LEAVE_AT_ONCE).digest('base64')}'; style-src 'self' 'unsafe-inline'; font-src 'self'; img-src 'self' data:; form-action 'self'; base-uri 'none'; frame-ancestors 'self'`;

const LAYOUT = `
  body { margin: 0; }
  .p-page { max-width: 60rem; margin: 0 auto; padding: var(--s-6) var(--s-4) var(--s-8); }
  .p-page > p { margin-top: var(--s-3); max-width: var(--measure); }
  .p-page h2 { margin: var(--s-6) 0 var(--s-3); }
  .p-people { display: grid; grid-template-columns: repeat(auto-fill, minmax(min(100%, 17rem), 1fr)); gap: var(--s-3); margin: 0; padding: 0; list-style: none; }
  .p-person { display: flex; flex-direction: column; justify-content: flex-start; align-items: flex-start; width: 100%; height: 100%; padding: var(--s-3) var(--s-4); border: 1px solid var(--rule-strong); border-radius: var(--radius); background: var(--raised); color: var(--ink); font: inherit; text-align: start; cursor: pointer; }
  .p-person:hover { background: var(--accent-tint); border-color: var(--accent); }
  .p-person b { display: block; color: var(--accent); }
  .p-person span { display: block; margin-top: var(--s-1); color: var(--ink-2); }`;

/** The style sheet of the built dashboard, whatever its name is in this build. */
export function styleOf(dashboardDir: string): string {
  try {
    return /<link[^>]+rel="stylesheet"[^>]*>/.exec(readFileSync(join(dashboardDir, 'index.html'), 'utf8'))?.[0] ?? '';
  } catch {
    return '';
  }
}

const page = (style: string, title: string, content: string): string => `<!doctype html>
<html lang="en-GB">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><meta name="color-scheme" content="light dark"><link rel="icon" href="data:,"><title>${escaped(title)} - Candour</title>${style}<style>${LAYOUT}</style></head>
<body><main class="p-page">${content}</main></body>
</html>
`;

/** Everybody one can be, a button each, by force. */
export function choicePage(style: string, people: readonly (readonly [string, Somebody])[]): string {
  if (people.length === 0) return sentencePage(style, 'Nobody to be', 'There is nobody in this record that one can be: start on an empty folder or database to see the demonstration, or import people.csv with system_roles.');
  const forces = [...new Map(people.map(([, { persona: { force } }]) => [force.code, force.name]))];
  const groups = forces.map(([code, name]) => `<h2 id="force-${escaped(code)}">${escaped(name)}</h2>
    <ul class="p-people" aria-labelledby="force-${escaped(code)}">${people.filter(([, { force }]) => force === code).map(([id, { persona: { name: who, title, says } }]) => `<li><button class="p-person" name="persona" value="${escaped(id)}"><b>${escaped(title)}</b>${escaped(who)}<span>${escaped(says)}</span></button></li>`).join('')}</ul>`);
  return page(style, 'Who do you want to be?', `<h1>Who do you want to be?</h1>
    <p>This is a demonstration. All persons, cases and numbers in it are invented. Choose one and you are signed in as them; you can be somebody else at any time.</p>
    <form method="post">${groups.join('')}</form>`);
}

/** Leaves at once; the button is for a browser without scripts. */
export const signOutPage = (style: string, form: string): string =>
  page(style, 'Sign out', `<h1>Signing you out</h1>${form.replace('</form>', '<button class="c-button c-button-filled" name="logout" value="yes">Sign out</button></form>')}<script>${LEAVE_AT_ONCE}</script>`);

export const sentencePage = (style: string, title: string, sentence: string): string => page(style, title, `<h1>${escaped(title)}</h1><p>${escaped(sentence)}</p><p><a href="/">Go to the first page</a></p>`);
