import { statfsSync } from 'node:fs';
import { freemem, tmpdir } from 'node:os';

const gibibyte = 1024 ** 3;

/** Where throwaway clusters go: into memory where there is plenty, which halves their cost, else the temporary folder. */
export function temporaryFolder(): string {
  try {
    const { bavail, bsize } = statfsSync('/dev/shm');
    if (bavail * bsize > 4 * gibibyte && freemem() > 8 * gibibyte) return '/dev/shm';
  } catch {
    // This system has no folder in memory.
  }
  return tmpdir();
}
