import { expect, test } from 'vitest';
import { unknown } from '../../../app/machine/fact.ts';
import { createLineReader } from '../line-reader.ts';
import type { ProgramResult } from '../run-program.ts';
import { askDisks } from './ask-disks.ts';
import { ended, printing } from './testing-power-shell.ts';

const disk = {
  number: 2,
  name: 'Msft Virtual Disk',
  serial: '',
  bytes: 4398046511104,
  bus: 10,
  style: 0,
  system: false,
  boot: false,
  offline: false,
  readOnly: false,
  clustered: false,
};
const partition = { disk: 1, type: '{ebd0a0a2-b9e5-4433-87c0-68b6b72699c7}', paths: ['D:\\', '\\\\?\\Volume{7}\\'] };
const volume = {
  path: '\\\\?\\Volume{7}\\',
  letter: 68,
  label: 'Data',
  fileSystem: 'NTFS',
  bytes: 536870912000,
  freeBytes: 515396075520,
};
/** As Windows PowerShell 5.1 writes it: an empty disk and one with a volume. */
const told = [{ disk }, { disk: { ...disk, number: 1, bytes: 536870912000, style: 2 } }, { partition }, { volume }].map((each) =>
  JSON.stringify(each),
);
const end = (disks: number, others: number): string => JSON.stringify({ end: { disks, partitions: others, volumes: others } });

test('what Windows says of disks, partitions and volumes becomes disks with what is on them', async () => {
  const { run, requests } = printing([...told, end(2, 1)]);
  expect(await askDisks(run)).toMatchObject({
    kind: 'known',
    value: [
      { number: 1, volumes: [{ letter: 'D', label: 'Data' }], otherPartitions: 0 },
      { number: 2, partitionStyle: 'none', volumes: [] },
    ],
  });
  expect(requests[0]?.file).toMatch(/powershell\.exe$/iu);
});

test.each<[string, readonly string[], ProgramResult, unknown]>([
  ['access is denied', ['{"failure":-2147217405}'], ended, unknown('accessDenied', '0x80041003')],
  ['the classes are not there', ['{"failure":-2147217394}'], ended, unknown('unreadable', '0x8004100e')],
  ['it ends early', told, ended, unknown('unreadable', 'powershell.exe: 0')],
  ['a volume is missing', [...told.slice(0, -1), end(2, 1)], ended, unknown('unreadable', 'powershell.exe: 0')],
  ['access is denied in between', [...told, '{"failure":-2147024891}'], ended, unknown('accessDenied', '0x80070005')],
  ['it says something else', ['{"disks":[]}'], ended, unknown('unreadable', 'powershell.exe: 0')],
  ['it says nothing in time', [], { kind: 'timedOut', output: '' }, unknown('timeout', 'timedOut')],
  ['it is not there', [], { kind: 'notStarted', reason: 'ENOENT', output: '' }, unknown('unreadable', 'ENOENT')],
])('where %s nothing is known', async (_, lines, end, fact) => {
  expect(await askDisks(printing(lines, end).run)).toEqual(fact);
});

test('a thousand disks are told, through the reader that cuts long lines', async () => {
  const lines: string[] = [];
  const reader = createLineReader((line) => lines.push(line));
  const numbers = Array.from({ length: 1000 }, (_, number) => number);
  reader.push(Buffer.from([...numbers.map((number) => JSON.stringify({ disk: { ...disk, number } })), end(1000, 0)].join('\r\n')));
  reader.end();
  const found = await askDisks(printing(lines).run);
  expect(found.kind === 'known' && found.value.map(({ number }) => number)).toEqual(numbers);
});

test('who stops it is told that it was stopped', async () => {
  expect(await askDisks(printing([], { kind: 'stopped', output: '' }).run, AbortSignal.abort())).toEqual(unknown('stopped'));
});
