import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { shellCommands, volumeCommand } from './add-commands.ts';
import type { Disk } from './disk.ts';
import { disksLine, disksOf, type DisksFound } from './disk-answer.ts';
import { judgeDisk } from './judge-disk.ts';
import { emptyDisk } from './testing.ts';

const data = { letter: 'D', label: 'Data', fileSystem: 'NTFS', bytes: 1000, freeBytes: 990 };

describe('a disk', () => {
  it.each<[string, Partial<Disk>, ReturnType<typeof judgeDisk>]>([
    ['empty', {}, { kind: 'couldServe' }],
    ['of Storage Spaces', { bus: 'spaces' }, { kind: 'couldServe' }],
    ['with a volume, however little is on it', { volumes: [data] }, { kind: 'wouldBeErased', volumes: [data], otherPartitions: 0 }],
    ['with something unreadable', { otherPartitions: 2 }, { kind: 'wouldBeErased', volumes: [], otherPartitions: 2 }],
    ['that Windows starts from', { isSystem: true }, { kind: 'cannot', hindrances: ['system'] }],
    ['that Windows runs on', { isBoot: true, volumes: [data] }, { kind: 'cannot', hindrances: ['system'] }],
    ['on USB', { bus: 'usb' }, { kind: 'cannot', hindrances: ['removable'] }],
    ['on FireWire', { bus: 'firewire' }, { kind: 'cannot', hindrances: ['removable'] }],
    ['that is a card', { bus: 'sd' }, { kind: 'cannot', hindrances: ['removable'] }],
    ['without medium', { bus: 'usb', bytes: 0 }, { kind: 'cannot', hindrances: ['removable', 'noMedium'] }],
    ['offline and read-only', { isOffline: true, isReadOnly: true }, { kind: 'cannot', hindrances: ['offline', 'readOnly'] }],
    ['that is a mounted image', { bus: 'fileBacked' }, { kind: 'cannot', hindrances: ['mountedImage'] }],
    ['that Azure empties', { volumes: [{ ...data, label: 'Temporary Storage' }] }, { kind: 'cannot', hindrances: ['temporary'] }],
    ['of a cluster', { isClustered: true }, { kind: 'cannot', hindrances: ['clustered'] }],
  ])('%s', (_, part, judgement) => {
    expect(judgeDisk({ ...emptyDisk, ...part })).toEqual(judgement);
  });
});

const rawDisk = {
  number: 1,
  name: ' Contoso Array ',
  serial: '  ',
  bytes: 1000,
  bus: 10,
  style: 2,
  system: false,
  boot: false,
  offline: false,
  readOnly: false,
  clustered: false,
};
const volumeAt = (path: string, fileSystem = 'NTFS') => ({ path, letter: 68, label: 'Data', fileSystem, bytes: 1000, freeBytes: 990 });
const RESERVED = '{E3C9E316-0B5C-4DB8-817D-F92DF00215AE}';

test('partitions lead from disks to volumes; what Windows reserves is nothing, what it cannot read is something', () => {
  const found = disksOf({
    disks: [{ ...rawDisk, number: 3, bus: 99, style: 7 }, rawDisk],
    partitions: [
      { disk: 1, type: RESERVED, paths: [] },
      { disk: 1, type: '{ebd0a0a2}', paths: ['D:\\', '\\\\?\\Volume{1}\\'] },
      { disk: 1, type: '{0fc63daf}', paths: [] },
      { disk: 1, type: '', paths: ['\\\\?\\Volume{2}\\'] },
    ],
    volumes: [volumeAt('\\\\?\\Volume{1}\\'), volumeAt('\\\\?\\Volume{2}\\', ''), volumeAt('\\\\?\\Volume{9}\\')],
  });
  expect(found).toEqual([
    { ...emptyDisk, number: 1, name: 'Contoso Array', bytes: 1000, partitionStyle: 'gpt', volumes: [data], otherPartitions: 2 },
    { ...emptyDisk, number: 3, name: 'Contoso Array', bytes: 1000, bus: 'unknown', partitionStyle: 'none' },
  ]);
});

test('a mounted image is known by the number that Windows has for it', () => {
  const [image] = disksOf({ disks: [{ ...rawDisk, bus: 15 }], partitions: [], volumes: [] });
  expect(image?.bus).toBe('fileBacked');
});

test('no disk that has a partition of somebody’s is called empty, whatever the volumes are', () => {
  const paths = fc.uniqueArray(fc.constantFrom('a', 'b', 'c', 'd'));
  const partition = fc.record({ disk: fc.nat(3), type: fc.constantFrom('', RESERVED, '{ebd0a0a2}'), paths });
  const volume = fc.record({ path: fc.constantFrom('a', 'b', 'c', 'd'), fileSystem: fc.constantFrom('', 'NTFS', 'ReFS') });
  fc.assert(
    fc.property(fc.array(partition), fc.array(volume), (partitions, volumes) => {
      const answer: DisksFound = {
        disks: [0, 1, 2, 3].map((number) => ({ ...rawDisk, number })),
        partitions,
        volumes: volumes.map(({ path, fileSystem }) => volumeAt(path, fileSystem)),
      };
      for (const partition of partitions) expect(disksLine.safeParse({ partition }).success).toBe(true);
      for (const disk of disksOf(answer)) {
        const isTaken = partitions.some((each) => each.disk === disk.number && each.type !== RESERVED);
        expect(judgeDisk(disk).kind).toBe(isTaken ? 'wouldBeErased' : 'couldServe');
      }
    }),
  );
});

test('a disk that is initialized is not initialized again', () => {
  expect(volumeCommand(emptyDisk)).toMatch(/^Initialize-Disk -Number 2 /u);
  expect(volumeCommand({ ...emptyDisk, partitionStyle: 'gpt' })).toMatch(/^New-Partition -DiskNumber 2 /u);
});

test.each([
  ['X:\\', true],
  ['X:', true],
  ['X:\\Mounted\\', false],
  ['XX:\\', false],
])('the command that formats, for the letter X: a volume at %s is meant: %s', (accessPath, isMeant) => {
  const [, pattern = '$never'] = /-match '([^']+)'/u.exec(shellCommands.add) ?? [];
  expect(new RegExp(pattern, 'iu').test(accessPath)).toBe(isMeant);
});

test('the command that formats leaves out what the backup server has already', () => {
  expect(shellCommands.add).toContain("-and $_.Tag -eq 'NotOwnedByDPM' }");
});
