import { existsSync, mkdirSync, renameSync } from 'node:fs';
import path from 'node:path';
import { isPattern } from './logs-named.ts';

/**
 * Puts the log of an earlier attempt aside, as `<log>.1`, `<log>.2` …: its error ids and its line of success are not
 * the next attempt's. Where that is not possible (somebody has it open), the program writes behind it; where its folder cannot
 * be made, the program says so itself. Logs that a pattern names are the vendor's own and stay: each is followed from where
 * it ends now.
 */
export function makeRoomFor(log: string): void {
  if (isPattern(log)) return;
  let number = 1;
  while (existsSync(`${log}.${String(number)}`)) number += 1;
  try {
    mkdirSync(path.dirname(log), { recursive: true });
    if (existsSync(log)) renameSync(log, `${log}.${String(number)}`);
  } catch {
    return;
  }
}
