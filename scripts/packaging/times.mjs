import { lutimesSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Dates everything in a folder, and itself, the same: archives of it then depend on contents alone.
 * @param {string} folder
 * @param {number} epoch seconds since 1970
 */
export function setTimes(folder, epoch) {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) setTimes(path, epoch);
    else lutimesSync(path, epoch, epoch);
  }
  lutimesSync(folder, epoch, epoch);
}
