import * as z from 'zod';

/**
 * The kinds of connection that MSFT_Disk numbers in BusType, in the order of its numbers; those beyond are newer than this program.
 * (Windows driver documentation, “MSFT_Disk class”. `spaces` is a virtual disk of Storage Spaces, `fileBacked` a mounted image.)
 */
export const busTypes = [
  'unknown',
  'scsi',
  'atapi',
  'ata',
  'firewire',
  'ssa',
  'fibreChannel',
  'usb',
  'raid',
  'iscsi',
  'sas',
  'sata',
  'sd',
  'mmc',
  'max',
  'fileBacked',
  'spaces',
  'nvme',
] as const;

/** Schema of a volume on a disk: sizes in bytes; `letter` without colon, null where it has none; `fileSystem` empty where Windows knows none. */
const volume = z.strictObject({
  letter: z.string().nullable(),
  label: z.string(),
  fileSystem: z.string(),
  bytes: z.number(),
  freeBytes: z.number(),
});

/** Schema of a disk as Windows has it, not judged. */
export const disk = z.strictObject({
  /** Its number in Disk Management. */
  number: z.int(),
  name: z.string(),
  /** Null where it tells none. */
  serial: z.string().nullable(),
  bus: z.enum(busTypes),
  bytes: z.number(),
  /** `none`: not initialized. */
  partitionStyle: z.enum(['none', 'mbr', 'gpt']),
  isSystem: z.boolean(),
  isBoot: z.boolean(),
  isOffline: z.boolean(),
  isReadOnly: z.boolean(),
  isClustered: z.boolean(),
  volumes: z.array(volume).readonly(),
  /** Partitions without a volume that Windows can read, those that it reserves for itself left out: another system's, or locked. */
  otherPartitions: z.int(),
});

/** See {@link disk}. */
export type Disk = z.infer<typeof disk>;

/** See {@link volume}. */
export type Volume = z.infer<typeof volume>;
