// What the browser must fetch before a page of the dashboard can be used, held below a limit.
import { existsSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';

/** As much as the first page may weigh, in bytes as they travel: page, code, style and font. What comes later, as it is needed, is apart. A first visit signs in before the page, so signing in counts too. */
const LIMIT = 260_000;
const SIGN_IN = /sign-in\/provider\.ts$/;
const FONT = /latin-wght-normal.*\.woff2$/;

/** The Vite plugin: weighs each page of the dashboard after the build and fails where one is too heavy. */
export function firstLoad({ limit = LIMIT, pages = /Page\.tsx$/, signIn = SIGN_IN } = {}) {
  return {
    name: 'first-load',
    apply: 'build',
    enforce: 'post',
    writeBundle({ dir }, bundle) {
      const weights = weigh(bundle, { pages, signIn }, (file) => weightOf(join(dir, file)));
      if (!Object.values(bundle).some((file) => opens(file, signIn))) this.error('There is no code for signing in to weigh: the pattern of it in bundle/first-load.mjs fits none.');
      if (weights.length === 0) this.error('There is no page to weigh: the pattern of pages in bundle/first-load.mjs fits none.');
      for (const { page, bytes } of weights) this.info(`${page}: ${(bytes / 1000).toFixed(1)} kB before it can be used, signing in included`);
      const heavy = weights.filter(({ bytes }) => bytes > limit);
      if (heavy.length > 0) this.error(`${heavy.map(({ page }) => page).join(', ')}: more than ${limit / 1000} kB, gzip, before the page can be used. Import lazily what is not on the first screen.`);
    },
  };
}

/** Each page that is opened by its address, heaviest first: what stands in the first file, in its own and in that of signing in, and all that these import. */
export function weigh(bundle, { pages, signIn }, bytesOf) {
  const files = Object.values(bundle);
  const entry = files.find((file) => file.type === 'chunk' && file.isEntry);
  const always = ['index.html', ...files.map(({ fileName }) => fileName).filter((name) => FONT.test(name))];
  const before = [entry, ...files.filter((file) => opens(file, signIn))].flatMap((file) => [...withImports(bundle, file)]);
  return files
    .filter((file) => opens(file, pages))
    .map((page) => ({ page: page.name, bytes: [...new Set([...always, ...before, ...withImports(bundle, page)])].reduce((sum, file) => sum + bytesOf(file), 0) }))
    .sort((a, b) => b.bytes - a.bytes);
}

/** Whether a file of the bundle is fetched for a module of this pattern. */
function opens(file, pattern) {
  return file.type === 'chunk' && file.facadeModuleId !== null && pattern.test(file.facadeModuleId);
}

/** A chunk, its styles, and everything it imports before it runs. */
function withImports(bundle, chunk, known = new Set()) {
  if (chunk === undefined || known.has(chunk.fileName)) return known;
  known.add(chunk.fileName);
  for (const style of chunk.viteMetadata?.importedCss ?? []) known.add(style);
  for (const name of chunk.imports) withImports(bundle, bundle[name], known);
  return known;
}

/** How many bytes of a file travel: those of its compressed twin where there is one. The page itself has none and travels as it is. */
function weightOf(path) {
  return existsSync(`${path}.gz`) ? statSync(`${path}.gz`).size : /\.(js|css)$/.test(path) ? Math.min(statSync(path).size, gzipSync(readFileSync(path)).length) : statSync(path).size;
}
