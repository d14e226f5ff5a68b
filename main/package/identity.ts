import { lstat } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';

/** What intact parts were when their hashes were read, by name: what is extracted must still be this. */
export type Identities = ReadonlyMap<string, string>;

/**
 * What changes when a file is written or replaced; empty when there is none. The time of change is in it (`ctime`, on
 * NTFS the change time of the file record): unlike the time of writing no ordinary program can set it back.
 */
export async function identity(file: string): Promise<string> {
  const found = await lstat(file, { bigint: true }).catch(() => null);
  return found === null ? '' : [found.dev, found.ino, found.size, found.mtimeNs, found.ctimeNs].join(' ');
}

/** Refuses parts that are no longer those that were verified, by name. */
export async function unchanged(folder: string, verified: Identities): Promise<Outcome<null>> {
  const seen = await Promise.all(
    [...verified].map(async ([name, was]) => ({ name, same: (await identity(path.join(folder, name))) === was })),
  );
  const parts = seen.filter(({ same }) => !same).map(({ name }) => ({ name, status: 'damaged' as const }));
  return parts.length === 0 ? ok(null) : failed({ code: 'package.partsDamaged', folder, parts });
}
