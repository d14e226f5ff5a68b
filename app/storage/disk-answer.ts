import * as z from 'zod';
import { busTypes, type Disk, type Volume } from './disk.ts';

const rawDisk = z.strictObject({
  number: z.int(),
  name: z.string(),
  serial: z.string(),
  bytes: z.number(),
  bus: z.int(),
  style: z.int(),
  system: z.boolean(),
  boot: z.boolean(),
  offline: z.boolean(),
  readOnly: z.boolean(),
  clustered: z.boolean(),
});

const rawPartition = z.strictObject({
  disk: z.int(),
  /** GptType, a GUID in braces; empty on a disk of the old style. */
  type: z.string(),
  /** Where it can be found, its volume’s own path (`\\?\Volume{…}\`) among them. */
  paths: z.array(z.string()),
});

const rawVolume = z.strictObject({
  path: z.string(),
  /** The character’s code; 0 for none. */
  letter: z.int(),
  label: z.string(),
  fileSystem: z.string(),
  bytes: z.number(),
  freeBytes: z.number(),
});

/** Schema of the line that the script `disks.ps1` prints: what three classes of Windows say, or why nothing (an HRESULT). */
export const disksAnswer = z.union([
  z.strictObject({ disks: z.array(rawDisk), partitions: z.array(rawPartition), volumes: z.array(rawVolume) }),
  z.strictObject({ failure: z.int() }),
]);

/** What the script says when it could ask. */
export type DisksFound = Exclude<z.infer<typeof disksAnswer>, { readonly failure: number }>;

/** MSFT_Partition's “Microsoft Reserved”: holds nothing of anybody’s. */
const RESERVED = '{e3c9e316-0b5c-4db8-817d-f92df00215ae}';

/** PartitionStyle of MSFT_Disk. */
const styles = ['none', 'mbr', 'gpt'] as const;

/** Puts together what Windows says of disks, partitions and volumes, in the order of the disks' numbers. */
export function disksOf({ disks, partitions, volumes }: DisksFound): readonly Disk[] {
  return [...disks]
    .sort((one, other) => one.number - other.number)
    .map((raw) => {
      const own = partitions.filter(({ disk, type }) => disk === raw.number && type.toLowerCase() !== RESERVED);
      const found = own.map(({ paths }) => volumes.find(({ path, fileSystem }) => fileSystem !== '' && paths.includes(path)));
      return {
        number: raw.number,
        name: raw.name.trim(),
        serial: raw.serial.trim() === '' ? null : raw.serial.trim(),
        bus: busTypes[raw.bus] ?? 'unknown',
        bytes: raw.bytes,
        partitionStyle: styles[raw.style] ?? 'none',
        isSystem: raw.system,
        isBoot: raw.boot,
        isOffline: raw.offline,
        isReadOnly: raw.readOnly,
        isClustered: raw.clustered,
        volumes: found.flatMap((volume) => (volume === undefined ? [] : [volumeOf(volume)])),
        otherPartitions: found.filter((volume) => volume === undefined).length,
      };
    });
}

function volumeOf({ letter, label, fileSystem, bytes, freeBytes }: DisksFound['volumes'][number]): Volume {
  return { letter: letter === 0 ? null : String.fromCharCode(letter), label, fileSystem, bytes, freeBytes };
}
