import * as z from 'zod';

/** What a drive is used for while the package is extracted. */
export const spacePurposes = ['parts', 'temporary', 'destination', 'log'] as const;

/** One drive concerned: what for, how much of it is needed and how much is free, in bytes. */
export const driveSpace = z.strictObject({
  /** Where the drive begins: `D:\`, or the folder it is mounted on. */
  root: z.string(),
  purposes: z.array(z.enum(spacePurposes)),
  needed: z.number().nonnegative(),
  /** Null where the system does not say. */
  free: z.number().nonnegative().nullable(),
});

/** See {@link driveSpace}. */
export type DriveSpace = z.infer<typeof driveSpace>;

/** One purpose on the drive it falls on. */
export interface SpaceItem {
  readonly purpose: (typeof spacePurposes)[number];
  /** The same for all purposes on one drive. */
  readonly id: string;
  readonly root: string;
  readonly needed: number;
  readonly free: number | null;
}

/** Room for our own log and for those of the vendor's programs: DPM's and SQL Server's setup write some tens of megabytes. */
export const logBytes = 100 * 1024 ** 2;

/** The drives concerned, each once, in the order of their first purpose; what is needed on one drive adds up. */
export function spaceByDrive(items: readonly SpaceItem[]): DriveSpace[] {
  const drives = new Map<string, DriveSpace>();
  for (const { id, root, purpose, needed, free } of items) {
    const known = drives.get(id) ?? { root, purposes: [], needed: 0, free };
    drives.set(id, { ...known, purposes: [...known.purposes, purpose], needed: known.needed + needed });
  }
  return [...drives.values()];
}

/** The first drive without enough room; null when all have it or do not say. */
export function shortDrive(drives: readonly DriveSpace[]): DriveSpace | null {
  return drives.find(({ free, needed }) => free !== null && free < needed) ?? null;
}
