import type { Disk, Volume } from './disk.ts';

/** Why a disk cannot hold backups as it is. */
export type Hindrance = 'system' | 'removable' | 'offline' | 'readOnly' | 'clustered' | 'noMedium' | 'mountedImage' | 'temporary';

/** Whether a disk could hold backups: as it is, after its content is erased, or not. */
export type DiskJudgement =
  | { readonly kind: 'couldServe' }
  | { readonly kind: 'wouldBeErased'; readonly volumes: readonly Volume[]; readonly otherPartitions: number }
  | { readonly kind: 'cannot'; readonly hindrances: readonly Hindrance[] };

/** “DPM doesn't support USB/1394 disks in the storage pool” (Plan for long and short-term data storage); cards are as easily pulled out. */
const removable: readonly Disk['bus'][] = ['usb', 'firewire', 'sd', 'mmc'];

/** The label that Azure gives the temporary disk of a virtual machine; a machine that is moved to another host gets a new one (blog “MAST”). */
const temporary = /^temporary storage$/iu;

/**
 * What Windows says of a disk, against what the backup server takes: it “does not add any disk containing startup files, system files”
 * (same article; Get-DPMDiskStorage leaves them out too), and formats every volume that it is given with ReFS (Add-DPMDiskStorage). How
 * full a volume is changes nothing: that a file system is there is enough to be asked first. A least size is documented nowhere.
 */
export function judgeDisk(disk: Disk): DiskJudgement {
  const hindrances = hindrancesOf(disk);
  if (hindrances.length > 0) return { kind: 'cannot', hindrances };
  const { volumes, otherPartitions } = disk;
  return volumes.length > 0 || otherPartitions > 0 ? { kind: 'wouldBeErased', volumes, otherPartitions } : { kind: 'couldServe' };
}

function hindrancesOf(disk: Disk): readonly Hindrance[] {
  const held: readonly (readonly [Hindrance, boolean])[] = [
    ['system', disk.isSystem || disk.isBoot],
    ['removable', removable.includes(disk.bus)],
    ['noMedium', disk.bytes === 0],
    ['offline', disk.isOffline],
    ['readOnly', disk.isReadOnly],
    ['clustered', disk.isClustered],
    // The backup server itself mounts images of its replicas, and an image that is not mounted again after a restart is no storage.
    ['mountedImage', disk.bus === 'fileBacked'],
    ['temporary', disk.volumes.some(({ label }) => temporary.test(label.trim()))],
  ];
  return held.flatMap(([hindrance, holds]) => (holds ? [hindrance] : []));
}
