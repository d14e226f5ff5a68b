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

/**
 * Schema of a line that the script `disks.ps1` prints: what one of three classes of Windows says; what ends them, with their numbers; or
 * why they are not told (an HRESULT).
 */
export const disksLine = z.union([
  z.strictObject({ disk: rawDisk }),
  z.strictObject({ partition: rawPartition }),
  z.strictObject({ volume: rawVolume }),
  z.strictObject({ end: z.strictObject({ disks: z.int(), partitions: z.int(), volumes: z.int() }) }),
  z.strictObject({ failure: z.int() }),
]);

/** See {@link disksLine}. */
export type DisksLine = z.infer<typeof disksLine>;

/** What the script says when it could ask. */
export interface DisksFound {
  readonly disks: readonly z.infer<typeof rawDisk>[];
  readonly partitions: readonly z.infer<typeof rawPartition>[];
  readonly volumes: readonly z.infer<typeof rawVolume>[];
}

/** What the lines say together; null unless they were ended, and none is missing. */
export function disksFound(lines: readonly DisksLine[]): DisksFound | null {
  const disks = lines.flatMap((line) => ('disk' in line ? [line.disk] : []));
  const partitions = lines.flatMap((line) => ('partition' in line ? [line.partition] : []));
  const volumes = lines.flatMap((line) => ('volume' in line ? [line.volume] : []));
  const end = lines.flatMap((line) => ('end' in line ? [line.end] : [])).at(-1);
  const isWhole = end?.disks === disks.length && end.partitions === partitions.length && end.volumes === volumes.length;
  return isWhole ? { disks, partitions, volumes } : null;
}

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
