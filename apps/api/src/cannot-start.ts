/**
 * A reason not to start that a person can act on. It is printed as one line, without a stack, before a non-zero exit.
 * Anything else that goes wrong at start is a defect and keeps its stack.
 */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
}

const systemReasons: Record<string, string> = {
  ENOSPC: 'the disk is full; free some space and start again',
  EDQUOT: 'the disk quota is used up; free some space and start again',
  EROFS: 'the disk is read-only; set DATA_DIR to a folder that can be written',
  EACCES: 'this user may not write there; set DATA_DIR to a folder of your own',
  EEXIST: 'it is not a folder; set DATA_DIR to one',
  ENOENT: 'it cannot be made there; set DATA_DIR to a folder of your own',
  ENOTDIR: 'it is not a folder; set DATA_DIR to one',
  EPERM: 'this user may not write there; set DATA_DIR to a folder of your own',
};

/** Runs work on a folder and turns what the disk foresees (full, read-only, not ours) into a reason with its cure. */
export async function explainingDisk<T>(folder: string, work: () => T | Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const reason = systemReasons[(error as NodeJS.ErrnoException).code ?? ''];
    if (reason === undefined) throw error;
    throw new CannotStart(`Cannot keep data in ${folder}: ${reason}.`, { cause: error });
  }
}
