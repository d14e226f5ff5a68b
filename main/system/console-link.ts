import { readdirSync, type Dirent } from 'node:fs';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { consoleLinks, type FoundLink, type LinkPlace } from '../../app/product-start/console-links.ts';
import { commonFolders } from './common-folders.ts';
import type { PrivatePlaces } from './private-places.ts';
import type { RegistryDoor } from './system.ts';
import { windowsFolder } from './windows-folder.ts';

/** Finds the link that starts the console of the backup server. */
export type FindConsole = (registry: RegistryDoor) => Promise<Outcome<string>>;

/** Who judges whether a link is the machine's. */
type Judge = Pick<PrivatePlaces, 'changeableByOthers'>;

/** Folders below the programs of the start menu that are looked at: Windows shows no more than a few. */
const DEPTH = 5;

/** How the console is found on this system; null elsewhere than on Windows, where there is none. */
export function findConsoleOf(platform: NodeJS.Platform, places: Judge): FindConsole | null {
  if (platform !== 'win32') return null;
  return async (registry) => consoleIn(await commonFolders(registry, windowsFolder()), places);
}

/** The link among those of all users. It starts elevated, so one in a folder that others can change is left alone. */
export function consoleIn(folders: Readonly<Record<LinkPlace, string>>, { changeableByOthers }: Judge): Outcome<string> {
  const links = [...linksIn('desktop', folders.desktop, 0), ...linksIn('menu', folders.menu, DEPTH)];
  const usable = consoleLinks(links).find(({ file }) => changeableByOthers(path.dirname(file)) === null);
  return usable === undefined ? failed({ code: 'product.noLink', folders: [folders.desktop, folders.menu] }) : ok(usable.file);
}

/** In the order of `Get-ChildItem -Recurse`: a folder's own files, then what is below it. Junctions are not followed. */
function linksIn(place: LinkPlace, folder: string, depth: number): readonly FoundLink[] {
  const entries = entriesOf(folder);
  const own = entries
    .filter((entry) => entry.isFile() && /\.lnk$/iu.test(entry.name))
    .map(({ name }) => ({ place, name, file: path.join(folder, name) }));
  if (depth === 0) return own;
  const folders = entries.filter((entry) => entry.isDirectory());
  return [...own, ...folders.flatMap(({ name }) => linksIn(place, path.join(folder, name), depth - 1))];
}

/** Sorted by name; a folder that is not there, or does not let us look, has none. */
function entriesOf(folder: string): readonly Dirent[] {
  try {
    return readdirSync(folder, { withFileTypes: true }).sort((one, other) => (one.name < other.name ? -1 : 1));
  } catch {
    return [];
  }
}
