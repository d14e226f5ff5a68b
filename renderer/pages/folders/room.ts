import { foldersAnswer } from '../../../app/answers/folders.ts';
import { driveOf, windowsFolder } from '../../../app/answers/paths.ts';
import { spaceNeeded } from '../../../app/checks/space.ts';
import type { Volume } from '../../../app/machine/facts.ts';
import type { Product } from '../../../app/products/product.ts';
import { amountIn, type FolderFields } from './form.ts';

/** How much room there is on one drive for what goes there. `free` is unknown while facts are, absent without such a drive. */
export interface DriveRoom {
  readonly drive: string;
  readonly needed: number;
  readonly free: { readonly kind: 'known'; readonly bytes: number } | { readonly kind: 'absent' } | { readonly kind: 'unknown' };
  /** The drive is not there, or has less room than is needed. */
  readonly isShort: boolean;
  /** It is there, and is no fixed drive with NTFS: setup takes no folder on it (errors 863-870). */
  readonly isUnfit: boolean;
}

/** The drives of what is typed at the moment; paths that are none yet are left out. `volumes` is null while unknown. */
export function roomOn(fields: FolderFields, product: Product, volumes: readonly Volume[] | null): readonly DriveRoom[] {
  const amount = foldersAnswer.shape.cloudDataGigabytes.safeParse(amountIn(fields.cloudDataGigabytes));
  const folders = {
    programFiles: pathIn(fields.programFiles),
    databaseFiles: pathIn(fields.databaseFiles),
    scratch: pathIn(fields.scratch),
    cloudDataGigabytes: amount.data ?? null,
  };
  return spaceNeeded(folders, product)
    .filter(({ drive }) => /^[A-Z]:\\$/u.test(drive))
    .map(({ drive, bytes }) => roomOf(drive, bytes, volumes));
}

/** The drive of a folder, where the folder cannot go there: too little room, no such drive, or one of the wrong kind. */
export function obstacleFor(path: string, rooms: readonly DriveRoom[]): DriveRoom | null {
  const folder = pathIn(path);
  return rooms.find((room) => (room.isShort || room.isUnfit) && folder !== '' && room.drive === driveOf(folder)) ?? null;
}

function roomOf(drive: string, needed: number, volumes: readonly Volume[] | null): DriveRoom {
  if (volumes === null) return { drive, needed, free: { kind: 'unknown' }, isShort: false, isUnfit: false };
  const volume = volumes.find(({ root }) => root.toUpperCase() === drive);
  if (volume === undefined) return { drive, needed, free: { kind: 'absent' }, isShort: true, isUnfit: false };
  const isUnfit = volume.type !== 'fixed' || volume.fileSystem.toUpperCase() !== 'NTFS';
  return { drive, needed, free: { kind: 'known', bytes: volume.freeBytes }, isShort: volume.freeBytes < needed, isUnfit };
}

/** The folder as the domain reads it; empty while it is none. */
function pathIn(typed: string): string {
  return windowsFolder.safeParse(typed).data ?? '';
}
