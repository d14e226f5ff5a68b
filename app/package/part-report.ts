import * as z from 'zod';
import { authenticode } from './authenticode.ts';

/** What is known of a part. `unchecked`: it is there, but no checksum says what it should be. */
export const partStatuses = [
  'intact',
  'missing',
  'empty',
  'short',
  'long',
  'damaged',
  'notAFile',
  'foreign',
  'duplicate',
  'webPage',
  'unchecked',
] as const;

/** What to do about a part; `other` of the report names the other file where a hint speaks of one. */
export const partHints = [
  /** Download this file again. */
  'download',
  /** The download has not ended: wait, or start it again (`other`: the unfinished file). */
  'finishDownload',
  /** The browser saved a second copy under another name: rename `other` to this name. */
  'renameDuplicate',
  /** A second copy that is not needed. */
  'ignoreDuplicate',
  /** `other` may be this part under another set's name. */
  'misnamed',
  /** The file holds what belongs into `other`: two parts were swapped. */
  'swapped',
  /** A web page was saved instead of the file: sign in, then download again. */
  'signIn',
  /** A folder or a link lies where the file should be. */
  'replaceByFile',
  /** The file is not part of this package: move it to another folder. */
  'moveAway',
  /** The file changed while it was read. */
  'changing',
  /** The file cannot be read by this user. */
  'unreadable',
  /** No checksum for this file: seal the folder, or choose a checksum file. */
  'noSum',
] as const;

/** One part in the result of a verification. */
export const partReport = z.strictObject({
  name: z.string(),
  /** In bytes; null when nothing is there. */
  size: z.int().nonnegative().nullable(),
  status: z.enum(partStatuses),
  /** SHA-256 that the checksum file asks for, lower case. */
  expected: z.string().nullable(),
  /** SHA-256 of what is there; null when it was not read to the end. */
  actual: z.string().nullable(),
  /** In bytes, where the checksum file or the part itself says it. */
  expectedSize: z.int().nonnegative().nullable(),
  hint: z.enum(partHints).nullable(),
  /** The other file that the hint speaks of. */
  other: z.string().nullable(),
});

/** What a folder can hold. */
const packageKinds = ['vendor', 'sevenZip', 'zip', 'tree'] as const;

/** What a look at names, sizes and first bytes tells, before anything is read in full. */
export const packageInspection = z.strictObject({
  folder: z.string(),
  kind: z.enum(packageKinds),
  /** The file an extractor is given; for an extracted package its setup program. */
  first: z.string(),
  /** Path of the checksum file beside the parts. */
  sums: z.string().nullable(),
  /** All parts together, in bytes. */
  bytes: z.int().nonnegative(),
  /** Nothing that can be seen from outside speaks against the parts. */
  ok: z.boolean(),
  parts: z.array(partReport),
});

/** The result of `verify`: every part by name. */
export const verifyResult = z.strictObject({
  schemaVersion: z.literal(1),
  /** Every part is intact. False too when there was nothing to check against: see {@link verdictOf}. */
  ok: z.boolean(),
  /** Path of the checksum file that was used, `pasted` for lines the user pasted; null when there is none. */
  sums: z.string().nullable(),
  /** Whether the checksums are signed by a key that is configured here. */
  signed: z.boolean(),
  /** Asked of Windows about the vendor's program where there are no checksums; null where it was not asked. */
  authenticode: authenticode.nullable(),
  parts: z.array(partReport),
});

/** A program of the extracted package, by the hash it had when it was extracted. */
const extractedProgram = z.strictObject({
  /** Below the destination, folders separated by `/`. */
  path: z.string(),
  sha256: z.string(),
});

/** The result of `extract`. */
export const extractResult = z.strictObject({
  schemaVersion: z.literal(1),
  destination: z.string(),
  files: z.int().nonnegative(),
  bytes: z.int().nonnegative(),
  programs: z.array(extractedProgram),
  /** Somebody else extracted it, and it was taken as it was: nothing in it was compared. */
  adopted: z.literal(true).optional(),
});

/** What the package is being put through. */
export const packagePhases = ['verifying', 'listing', 'extracting', 'comparing', 'hashing'] as const;

/** How far a verification or extraction is. */
export const packageProgress = z.strictObject({
  phase: z.enum(packagePhases),
  bytesDone: z.int().nonnegative(),
  /** 0 while nobody knows it: the vendor's own program tells nothing in advance. */
  bytesTotal: z.int().nonnegative(),
  /** The file in work, as listed. */
  file: z.string().nullable(),
  filesDone: z.int().nonnegative(),
  filesTotal: z.int().nonnegative(),
  /** Of the last seconds; null until it is known. */
  bytesPerSecond: z.number().nonnegative().nullable(),
});

/** See {@link partStatuses}. */
export type PartStatus = (typeof partStatuses)[number];
/** See {@link partHints}. */
export type PartHint = (typeof partHints)[number];
/** See {@link partReport}. */
export type PartReport = Readonly<z.infer<typeof partReport>>;
/** See {@link packageInspection}. */
export type PackageInspection = Readonly<z.infer<typeof packageInspection>>;
/** See {@link verifyResult}. */
export type VerifyResult = Readonly<z.infer<typeof verifyResult>>;
/** See {@link extractResult}. */
export type ExtractResult = Readonly<z.infer<typeof extractResult>>;
/** See {@link packagePhases}. */
export type PackagePhase = (typeof packagePhases)[number];
/** See {@link packageProgress}. */
export type PackageProgress = Readonly<z.infer<typeof packageProgress>>;

/** What a verification comes to: all intact, something wrong, or nothing wrong but not everything could be checked. */
export function verdictOf(parts: readonly PartReport[]): 'intact' | 'notIntact' | 'unchecked' {
  const needed = parts.filter((part) => part.status !== 'duplicate');
  if (needed.length > 0 && needed.every((part) => part.status === 'intact')) return 'intact';
  return needed.some((part) => part.status !== 'intact' && part.status !== 'unchecked') ? 'notIntact' : 'unchecked';
}

/** Seconds until the present phase ends at the present speed; null when that is not known. */
export function secondsLeft(progress: PackageProgress): number | null {
  const { bytesDone, bytesTotal, bytesPerSecond } = progress;
  if (bytesTotal === 0 || bytesPerSecond === null || bytesPerSecond <= 0) return null;
  return Math.max(0, bytesTotal - bytesDone) / bytesPerSecond;
}
