import * as z from 'zod';
import { defineFailure } from '../define-failure.ts';
import { accessProblems } from '../support/private-acl.ts';
import { unsafeEntryReasons } from './judge-listing.ts';
import { partStatuses } from './part-report.ts';
import { sumsProblemCodes } from './sums.ts';
import { vendorEndings } from './vendor-command.ts';

/** Why a folder cannot be extracted to. */
export const destinationProblems = ['notAbsolute', 'driveRoot', 'notAFolder', 'link', 'unsafeName', 'parts'] as const;

/** Why an archive cannot be listed. */
const archiveProblems = ['encrypted', 'damaged', 'trailingData', 'volumeMissing'] as const;

/** How an extractor ended that did not end well. */
export const extractorEndings = ['exitCode', 'killed', 'silent', 'tooLong', 'notStarted', 'warnings'] as const;

/** What can go wrong with the downloaded package. Names of parts are file names, sizes are bytes. */
export const packageFailures = [
  /** The folder is not there, or is not a folder. */
  defineFailure('package.folderMissing', { folder: z.string() }),
  /** The folder holds nothing that looks like the package. */
  defineFailure('package.nothingFound', { folder: z.string() }),
  /** The folder holds several packages; `firsts` are their first files. */
  defineFailure('package.severalFound', { folder: z.string(), firsts: z.array(z.string()) }),
  /** The folder is an extracted package already; there is nothing to extract. */
  defineFailure('package.alreadyExtracted', { folder: z.string() }),
  /** Parts are missing or cannot be right; only these parts are named. */
  defineFailure('package.partsDamaged', {
    folder: z.string(),
    parts: z.array(z.strictObject({ name: z.string(), status: z.enum(partStatuses) })),
  }),
  /** The checksum file has lines that do not belong there. */
  defineFailure('package.sumsMalformed', {
    path: z.string(),
    problems: z.array(z.strictObject({ line: z.int().nonnegative(), code: z.enum(sumsProblemCodes) })),
  }),
  /** The checksum file names none of the parts. */
  defineFailure('package.sumsUnrelated', { path: z.string(), folder: z.string() }),
  /** A different checksum file is there already and is not overwritten. */
  defineFailure('package.sealExists', { path: z.string() }),
  /** A program of ours is not the one that was built in: its SHA-256 is another. */
  defineFailure('package.toolChanged', { path: z.string() }),
  /** A program of ours is not where it should be. */
  defineFailure('package.toolMissing', { path: z.string() }),
  /** There is no 7-Zip for this kind of machine. */
  defineFailure('package.toolUnsupported', { platform: z.string(), architecture: z.string() }),
  /** The program that reads the vendor's self-extractor on this system is not installed. */
  defineFailure('package.extractorMissing', { program: z.string() }),
  /** The archive cannot be read. */
  defineFailure('package.archiveUnreadable', { archive: z.string(), problem: z.enum(archiveProblems) }),
  /** The archive holds entries that are not written to disk; the first ones are named, `count` is all of them. */
  defineFailure('package.unsafeEntries', {
    archive: z.string(),
    count: z.int().positive(),
    entries: z.array(z.strictObject({ name: z.string(), reason: z.enum(unsafeEntryReasons) })),
  }),
  /** Less free space than the extracted package needs. */
  defineFailure('package.spaceShort', { destination: z.string(), neededBytes: z.number(), freeBytes: z.number() }),
  /** The drive became full while the package was extracted; what is complete is kept. `neededBytes` more have to be free to go on. */
  defineFailure('package.spaceRanOut', { destination: z.string(), neededBytes: z.number(), freeBytes: z.number() }),
  /** The destination holds files already. */
  defineFailure('package.destinationNotEmpty', { destination: z.string() }),
  /** The destination cannot be used. */
  defineFailure('package.destinationRefused', { destination: z.string(), problem: z.enum(destinationProblems) }),
  /** The extractor did not end well; `exitCode` where it gave one. */
  defineFailure('package.extractorEnded', {
    program: z.string(),
    ending: z.enum(extractorEndings),
    exitCode: z.int().nullable(),
    /** The system's code when the program could not be started. */
    reason: z.string().nullable(),
  }),
  /** The vendor's self-extractor ended badly; `file` is the one it worked on, `lastLine` the last of its log. */
  defineFailure('package.vendorEnded', {
    program: z.string(),
    exitCode: z.int(),
    ending: z.enum(vendorEndings),
    file: z.string().nullable(),
    lastLine: z.string(),
  }),
  /** The vendor's self-extractor was ended, since it waited on a box nobody sees; `slice` is the file it asked for. */
  defineFailure('package.vendorWaits', { program: z.string(), slice: z.string().nullable(), lastLine: z.string() }),
  /** The files on disk are not exactly those of the listing; up to twenty of each kind are named. */
  defineFailure('package.resultDiffers', {
    archive: z.string(),
    missing: z.array(z.string()),
    extra: z.array(z.string()),
    changed: z.array(z.string()),
  }),
  /** Windows does not let us hold a file, mostly since another program has it open for writing; `win32Error` is its number. */
  defineFailure('package.fileNotHeld', { path: z.string(), win32Error: z.int().nonnegative() }),
  /** The vendor's program is not signed by the vendor, and there are no checksums; `signer` is who signed it, if anybody. */
  defineFailure('package.notVendors', { program: z.string(), signer: z.string().nullable() }),
  /** Windows could not be asked who signed the vendor's program, and there are no checksums. */
  defineFailure('package.signatureUnknown', { program: z.string() }),
  /** Beside the vendor's program lie files that Windows would load into it; the first ones are named. */
  defineFailure('package.loadedBeside', { folder: z.string(), files: z.array(z.string()) }),
  /** Ordinary users could have put something into the extracted package. */
  defineFailure('package.treeNotProtected', { folder: z.string(), reason: z.enum(accessProblems) }),
  /** A key is configured, and nothing in an extracted package is compared with signed checksums. */
  defineFailure('package.treeUnsigned', { folder: z.string() }),
  /** A file could not be hashed. */
  defineFailure('package.hashNotComputed', { path: z.string() }),
] as const;
