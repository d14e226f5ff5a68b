import { readFileSync } from 'node:fs';
import path from 'node:path';
import { noPreferences, preferencesIn, type Preferences } from '../app/desktop/preferences.ts';
import { writeWhole } from './system/write-whole.ts';

/** How the window is liked, read once and written on each change. */
export interface PreferencesFile {
  readonly read: () => Preferences;
  readonly change: (part: Partial<Preferences>) => void;
}

/** The preferences in a state folder. A file that is missing or not ours is as if nothing was chosen; one that cannot be written is only not kept. */
export function createPreferencesFile(stateRoot: string): PreferencesFile {
  const file = path.join(stateRoot, 'preferences.json');
  let present = readOr(file, noPreferences);
  return {
    read: () => present,
    change: (part) => {
      present = { ...present, ...part };
      writeWhole(file, `${JSON.stringify(present)}\n`);
    },
  };
}

function readOr(file: string, otherwise: Preferences): Preferences {
  try {
    return preferencesIn(JSON.parse(readFileSync(file, 'utf8'))) ?? otherwise;
  } catch {
    return otherwise;
  }
}
