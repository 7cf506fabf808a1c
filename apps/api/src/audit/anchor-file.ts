import { closeSync, existsSync, fstatSync, fsyncSync, mkdirSync, openSync, readFileSync, readSync, readdirSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { headAsJson, type Anchor } from './tree-head.js';

/** An anchor file that cannot be read as one: a line that is no anchor. */
export class AnchorFileBroken extends Error {
  override readonly name = 'AnchorFileBroken';
}

/** More than the longest line can be. */
const TAIL = 32_768;

/**
 * The heads of one force's ledger outside the database, a JSON line each, only added to. Copied to where nobody of the force can
 * write, it is what a ledger that was cut or written anew is found out by.
 */
export class AnchorFile {
  readonly #name: string;
  readonly path: string;

  constructor(readonly folder: string, code: string, readonly force: string) {
    this.#name = encodeURIComponent(code).replaceAll('.', '%2E');
    this.path = join(folder, `${this.#name}.jsonl`);
  }

  /**
   * Every file of this force, the present one and those that were laid aside as `CODE.<anything>.jsonl`, each as it stands.
   * @throws AnchorFileBroken with the file and number of the first line that is no anchor of this force
   */
  read(): readonly (readonly Anchor[])[] {
    if (!existsSync(this.folder)) return [];
    const names = readdirSync(this.folder).filter((name) => name.startsWith(`${this.#name}.`) && name.endsWith('.jsonl')).sort();
    return names.map((name) => readFileSync(join(this.folder, name), 'utf8').split('\n').flatMap((line, i) => (line === '' ? [] : [this.#anchorFrom(line, `Line ${i + 1} of ${name}`)])));
  }

  /** The last anchor of the present file; a line that a crash cut short is passed over. */
  last(): Anchor | undefined {
    const line = this.#tail().split('\n').slice(0, -1).findLast((each) => each.endsWith('}'));
    return line === undefined ? undefined : this.#anchorFrom(line, `The last line of ${this.path}`);
  }

  /** Adds an anchor and waits until the disk has it. */
  append(anchor: Anchor): void {
    mkdirSync(this.folder, { recursive: true });
    const tail = this.#tail();
    const handle = openSync(this.path, 'a', 0o644);
    try {
      const line = JSON.stringify({ candour: 'anchor 1', force: this.force, ...headAsJson(anchor), from: anchor.from, consistency: anchor.consistency.map((hash) => hash.toString('hex')) });
      writeSync(handle, `${tail === '' || tail.endsWith('\n') ? '' : '\n'}${line}\n`);
      fsyncSync(handle);
    } finally {
      closeSync(handle);
    }
  }

  #tail(): string {
    if (!existsSync(this.path)) return '';
    const handle = openSync(this.path, 'r');
    try {
      const { size } = fstatSync(handle);
      const bytes = Buffer.alloc(Math.min(size, TAIL));
      readSync(handle, bytes, 0, bytes.length, size - bytes.length);
      return bytes.toString('utf8');
    } finally {
      closeSync(handle);
    }
  }

  #anchorFrom(line: string, place: string): Anchor {
    try {
      const said = JSON.parse(line) as { force: string; size: number; root: string; at: string; key: string; signature: string; from: number; consistency: string[] };
      if (said.force !== this.force || !Number.isSafeInteger(said.size)) throw new Error('of another force');
      return {
        force: said.force, size: said.size, root: Buffer.from(said.root, 'hex'), at: said.at, keyId: said.key, signature: Buffer.from(said.signature, 'base64'),
        from: said.from, consistency: said.consistency.map((hash) => Buffer.from(hash, 'hex')),
      };
    } catch (error) {
      throw new AnchorFileBroken(`${place} is no anchor.`, { cause: error });
    }
  }
}
