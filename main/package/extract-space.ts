import path from 'node:path';
import type { Failure } from '../../app/failure.ts';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { nearestFolder } from './destination.ts';
import type { PackageTools } from './tools.ts';

/** Room for the rounding of file systems and for their own records. */
const reserve = 1.05;
/** A drive with less than this is full. */
const fullBelow = 16 * 1024 ** 2;

/** What decides about space: where to, what the product asks for, what is listed and what of it is there already. */
export interface SpaceNeed {
  readonly destination: string;
  readonly tools: PackageTools;
  readonly requiredFreeBytes: number;
  readonly listedBytes: number;
  readonly keptBytes: number;
}

/** Before anything is written. A system that does not tell its free space is believed: running out is found out later. */
export async function checkSpace(need: SpaceNeed): Promise<Outcome<null>> {
  const freeBytes = await freeBytesFor(need);
  const neededBytes = neededOf(need);
  if (freeBytes === null || freeBytes >= neededBytes) return ok(null);
  return failed({ code: 'package.spaceShort', destination: need.destination, neededBytes, freeBytes });
}

/**
 * What an extractor's bad end really was: extractors have no exit code of their own for a full drive, so the drive is
 * asked. `writtenBytes` are on disk already.
 */
export async function orSpace(need: SpaceNeed, failure: Failure, writtenBytes: number): Promise<Failure> {
  if (failure.code !== 'package.extractorEnded' || failure.ending !== 'exitCode') return failure;
  const freeBytes = await freeBytesFor(need);
  const left = Math.max(0, need.listedBytes - writtenBytes);
  if (freeBytes === null || (freeBytes >= fullBelow && freeBytes >= left)) return failure;
  const neededBytes = Math.max(fullBelow, Math.ceil(left * reserve));
  return { code: 'package.spaceRanOut', destination: need.destination, neededBytes, freeBytes };
}

/**
 * The same for an extractor whose files are all removed again: asked while they still fill the drive. How much it needs, nobody knows
 * beforehand; more than was free, that much is certain.
 */
export async function orFullDrive(need: SpaceNeed, failure: Failure, drop: () => Promise<void>): Promise<Failure> {
  const isFull = mayBeSpace(failure) && ((await freeBytesFor(need)) ?? fullBelow) < fullBelow;
  await drop();
  if (!isFull) return failure;
  const freeBytes = (await freeBytesFor(need)) ?? 0;
  return {
    code: 'package.spaceShort',
    destination: need.destination,
    neededBytes: Math.max(neededOf(need), freeBytes + fullBelow),
    freeBytes,
  };
}

/** Inno Setup asks on a box what to do about a file that it could not write, as it asks for a slice. */
function mayBeSpace({ code }: Failure): boolean {
  return code === 'package.vendorEnded' || code === 'package.vendorWaits';
}

async function freeBytesFor({ destination, tools }: SpaceNeed): Promise<number | null> {
  return tools.freeBytes(await nearestFolder(path.resolve(destination)));
}

function neededOf({ requiredFreeBytes, listedBytes, keptBytes }: SpaceNeed): number {
  return Math.max(0, Math.max(requiredFreeBytes, Math.ceil(listedBytes * reserve)) - keptBytes);
}
