import type { ListedEntry } from './judge-listing.ts';

/** What the vendor's self-extractor, an Inno Setup program, has told in its log so far. */
export interface InnoLog {
  /** Files it wrote or began to write, as full Windows paths, in order. */
  readonly files: readonly string[];
  /** How many of them it finished. */
  readonly filesDone: number;
  /** The file in work. */
  readonly current: string | null;
  /** The slice it waits for, on a box that nobody sees and that ends never. */
  readonly awaitedSlice: string | null;
  /** A slice holds other bytes than it should. */
  readonly corrupted: boolean;
  /** Everything was written, none of it taken back. */
  readonly succeeded: boolean;
  /** Its last words, in its language, cut: for the log and the failure. */
  readonly lastLine: string;
}

/** The log before its first line. */
export const emptyInnoLog: InnoLog = {
  files: [],
  filesDone: 0,
  current: null,
  awaitedSlice: null,
  corrupted: false,
  succeeded: false,
  lastLine: '',
};

/** Every record begins with its time; a line without one goes on the record before it. */
const recordLine = /^\u{feff}?\d{4}-\d\d-\d\d \d\d:\d\d:\d\d\.\d{3} {3}(.*)$/u;
/** What is kept of a line: it is somebody else's text. */
const longestLine = 300;

/**
 * Takes one line of the log. These records are the same in every language (jrsoftware/issrc, Install.pas and
 * Main.pas); those in the language of the package are kept as last words only.
 */
export function readInnoLine(log: InnoLog, line: string): InnoLog {
  const text = recordLine.exec(line)?.[1];
  if (text === undefined) return log;
  const next = { ...log, lastLine: text.slice(0, longestLine) };
  const written = /^(?:Dest filename|Creating new uninstall log): (.+)$/u.exec(text)?.[1];
  if (written !== undefined) return { ...next, files: [...log.files, written], current: written };
  const slice = /^Asking user for new disk containing "(.+)"\.$/u.exec(text)?.[1];
  if (slice !== undefined) return { ...next, awaitedSlice: slice };
  if (text === 'Successfully installed the file.') return { ...next, filesDone: log.filesDone + 1, awaitedSlice: null };
  if (text.startsWith('Source file corrupted')) return { ...next, corrupted: true };
  if (text === 'Rolling back changes.') return { ...next, succeeded: false };
  return text === 'Installation process succeeded.' ? { ...next, succeeded: true } : next;
}

/** Reads a whole log. */
export function readInnoLog(text: string): InnoLog {
  return text.split(/\r?\n/u).reduce(readInnoLine, emptyInnoLog);
}

/**
 * The files of the log as a listing, named from the destination on; one outside of it keeps its full path, which no
 * judge accepts. The log tells no sizes: `sizeOf` is asked for each name.
 */
export function innoListing(log: InnoLog, destination: string, sizeOf: (name: string) => number): readonly ListedEntry[] {
  const root = `${destination.replace(/\\+$/u, '')}\\`;
  const names = new Set(log.files.map((file) => nameBelow(root, file)));
  return [...names].map((name) => ({ name, size: sizeOf(name), kind: 'file' as const, encrypted: false }));
}

function nameBelow(root: string, file: string): string {
  const inside = file.toLowerCase().startsWith(root.toLowerCase());
  return (inside ? file.slice(root.length) : file).replace(/\\/gu, '/');
}
