import type { DirectoryEntry } from './directory-entry.ts';
import { readDownloadName, type DownloadName } from './download-name.ts';

/** One file a set needs, and what the folder has under its name. */
export interface FoundPart {
  readonly name: string;
  /** What lies there under this name; null when nothing does. */
  readonly entry: DirectoryEntry | null;
  /** Names of second copies that a browser made of this part. */
  readonly duplicates: readonly string[];
  /** Names of downloads of this part that have not ended. */
  readonly unfinished: readonly string[];
  /** A file with this part's number under another set's name: perhaps this part, renamed. */
  readonly misnamed: string | null;
}

/** A package in parts: the vendor's self-extractor with its slices, or a 7z or zip archive, split or not. */
export interface FoundSet {
  readonly kind: 'vendor' | 'sevenZip' | 'zip';
  /** The file an extractor is given: the program, the first volume or the archive. */
  readonly first: string;
  /** Everything the set needs, in order, from the first to the highest number seen. */
  readonly parts: readonly FoundPart[];
  /** Files named like parts that belong to another set. */
  readonly foreign: readonly string[];
}

/** What a folder holds: nothing known, one package, several to choose from, or an extracted one. */
export type Recognised =
  | { readonly kind: 'none' }
  | { readonly kind: 'several'; readonly firsts: readonly string[] }
  | { readonly kind: 'tree'; readonly program: string }
  | { readonly kind: 'set'; readonly set: FoundSet };

interface Named {
  readonly entry: DirectoryEntry;
  readonly read: DownloadName;
  readonly place: Place;
}

interface Place {
  readonly kind: FoundSet['kind'];
  /** Name of the set without number and extension. */
  readonly base: string;
  /** 0 the program or a whole archive, 1… the slices or volumes. */
  readonly number: number;
  /** Digits of the number as written, for `.001`. */
  readonly digits: number;
}

/** The vendor's programs: `MicrosoftAzureBackupInstaller.exe`, `MicrosoftAzureBackupServerInstaller.exe` (setup facts 1). */
const vendorProgram = /^(MicrosoftAzureBackup.*Installer.*)\.exe$/iu;
const vendorSlice = /^(MicrosoftAzureBackup.*Installer.*)-(\d{1,4})\.bin$/iu;
const archive = /^(.+)\.(7z|zip)(?:\.(\d{3,4}))?$/iu;

/** Recognises what package a folder holds. `listed` are names in its checksum file: they decide between several sets. */
export function recognisePackage(entries: readonly DirectoryEntry[], listed: readonly string[] = []): Recognised {
  const named = entries.flatMap((entry) => nameOf(entry));
  const sets = distinctSets(named);
  const chosen = chooseSets(sets, new Set(listed.map(fold)));
  const [only] = chosen;
  if (chosen.length > 1) return { kind: 'several', firsts: chosen.map((place) => firstName(place, named)) };
  if (only !== undefined) return { kind: 'set', set: setOf(only, named, listed) };
  const program = treeProgram(entries);
  return program === null ? { kind: 'none' } : { kind: 'tree', program };
}

function nameOf(entry: DirectoryEntry): readonly Named[] {
  const read = readDownloadName(entry.name);
  const place = placeOf(read.kind === 'plain' ? read.name : read.of);
  return place === null ? [] : [{ entry, read, place }];
}

function placeOf(name: string): Place | null {
  const slice = vendorSlice.exec(name);
  if (slice !== null) return { kind: 'vendor', base: slice[1] ?? '', number: Number(slice[2]), digits: 0 };
  const program = vendorProgram.exec(name);
  if (program !== null) return { kind: 'vendor', base: program[1] ?? '', number: 0, digits: 0 };
  const volume = archive.exec(name);
  if (volume === null) return null;
  const kind = (volume[2] ?? '').toLowerCase() === '7z' ? 'sevenZip' : 'zip';
  return { kind, base: `${volume[1] ?? ''}.${volume[2] ?? ''}`, number: Number(volume[3] ?? 0), digits: volume[3]?.length ?? 0 };
}

/** One place a set: the program or whole archive where there is one, else any of its parts. */
function distinctSets(named: readonly Named[]): readonly Place[] {
  const sets = new Map<string, Place>();
  for (const { place } of named) {
    const known = sets.get(keyOf(place));
    if (known === undefined || place.number < known.number) sets.set(keyOf(place), place);
  }
  return [...sets.values()];
}

/** A download folder holds other archives too, so: what the checksums list, else the vendor's, else its name, else all. */
function chooseSets(sets: readonly Place[], listed: ReadonlySet<string>): readonly Place[] {
  const byName = (place: Place) => [...listed].some((name) => sameSet(placeOf(name), place));
  const withProgram = (place: Place) => place.kind === 'vendor' && place.number === 0;
  const rules = [byName, withProgram, (place: Place) => place.kind === 'vendor', (place: Place) => /AzureBackup/iu.test(place.base)];
  for (const rule of rules) {
    const chosen = sets.filter(rule);
    if (chosen.length > 0) return chosen;
  }
  return sets;
}

function setOf(place: Place, named: readonly Named[], listed: readonly string[]): FoundSet {
  const own = named.filter((one) => sameSet(one.place, place));
  const others = named.filter((one) => one.place.kind === 'vendor' && place.kind === 'vendor' && !sameSet(one.place, place));
  const listedNumbers = listed.map(placeOf).flatMap((one) => (one !== null && sameSet(one, place) ? [one.number] : []));
  const numbers = own.map((one) => one.place.number);
  const ownHighest = Math.max(0, ...numbers, ...listedNumbers);
  const highest = ownHighest === 0 && place.kind === 'vendor' ? Math.max(0, ...others.map((one) => one.place.number)) : ownHighest;
  const lowest = place.kind === 'vendor' || highest === 0 ? 0 : 1;
  const parts = range(lowest, highest).map((number) => partOf(place, number, own, others));
  return { kind: place.kind, first: parts[0]?.name ?? '', parts, foreign: others.map((one) => one.entry.name) };
}

function partOf(place: Place, number: number, own: readonly Named[], others: readonly Named[]): FoundPart {
  const here = own.filter((one) => one.place.number === number);
  const plain = here.find((one) => one.read.kind === 'plain');
  const other = others.find((one) => one.place.number === number && one.read.kind === 'plain');
  const namesOf = (kind: DownloadName['kind']) => here.filter((one) => one.read.kind === kind).map((one) => one.entry.name);
  return {
    name: plain?.entry.name ?? nameFor(place, number),
    entry: plain?.entry ?? null,
    duplicates: namesOf('duplicate'),
    unfinished: namesOf('unfinished'),
    misnamed: plain === undefined ? (other?.entry.name ?? null) : null,
  };
}

function nameFor(place: Place, number: number): string {
  if (place.kind === 'vendor') return number === 0 ? `${place.base}.exe` : `${place.base}-${String(number)}.bin`;
  return number === 0 ? place.base : `${place.base}.${String(number).padStart(Math.max(3, place.digits), '0')}`;
}

function firstName(place: Place, named: readonly Named[]): string {
  return setOf(place, named, []).first;
}

/** The layout of the extracted package: Setup.exe beside the MARSAgent folder (setup facts 1). */
function treeProgram(entries: readonly DirectoryEntry[]): string | null {
  const agent = entries.some((entry) => entry.kind === 'folder' && fold(entry.name) === 'marsagent');
  const program = entries.find((entry) => entry.kind === 'file' && fold(entry.name) === 'setup.exe');
  return agent && program !== undefined ? program.name : null;
}

function sameSet(one: Place | null, other: Place): boolean {
  return one !== null && keyOf(one) === keyOf(other);
}

/** Windows ignores case. A whole archive and the volumes of one with the same name are two sets. */
function keyOf(place: Place): string {
  return `${place.kind}/${fold(place.base)}/${place.kind !== 'vendor' && place.number === 0 ? 'whole' : 'split'}`;
}

function fold(text: string): string {
  return text.toLowerCase();
}

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}
