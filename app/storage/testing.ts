import type { Disk } from './disk.ts';

/** For tests: a disk that nothing is on and nothing keeps from holding backups, 4 TB. */
export const emptyDisk: Disk = {
  number: 2,
  name: 'Contoso Array',
  serial: null,
  bus: 'sas',
  bytes: 4e12,
  partitionStyle: 'none',
  isSystem: false,
  isBoot: false,
  isOffline: false,
  isReadOnly: false,
  isClustered: false,
  volumes: [],
  otherPartitions: 0,
};
