import { expect, test } from 'vitest';
import { endProcessTree, startedBy, treeOf, workersOf } from './process-tree.ts';

const processes = [
  { pid: 0, parent: 0 },
  { pid: 10, parent: 1 },
  { pid: 11, parent: 10 },
  { pid: 12, parent: 11 },
  { pid: 13, parent: 10 },
  { pid: 20, parent: 1 },
];
const startedAt = (pid: number) => (pid === 13 ? 5n : BigInt(pid));

test('a tree is the process and all below it, but nobody who is older than the parent with that number', () => {
  expect(treeOf(10, processes, startedAt)).toEqual([10, 11, 12]);
});

test('a process that names itself, or its child, as parent is one process', () => {
  const circle = [
    { pid: 4, parent: 5 },
    { pid: 5, parent: 4 },
    { pid: 0, parent: 0 },
  ];
  expect(treeOf(4, circle, () => 1n)).toEqual([4, 5]);
  expect(treeOf(0, circle, () => 1n)).toEqual([0]);
});

test.each([
  ['while it runs', 10, 10n, [], [11, 12]],
  ['once it is gone', 10, 10n, [10], [11, 12]],
  ['once a stranger has its number: what is older than that one', 20, 5n, [], [6]],
  ['but nothing that is older than itself', 10, 12n, [10], []],
] as const)('of a process is what it started, and what those did, %s', (_, pid, began, gone: readonly number[], found) => {
  const all = [...processes, { pid: 6, parent: 20 }, { pid: 30, parent: 20 }].filter((one) => !gone.includes(one.pid));
  const asked = (one: number) => (gone.includes(one) ? null : startedAt(one));
  expect(startedBy(pid, began, { list: () => all, startedAt: asked })).toEqual(found);
});

/** A machine whose processes end when they are ended; `beginning` begin just before the next of them ends, one a time. */
function machine(beginning: readonly (typeof processes)[number][] = []) {
  let all = [...processes];
  const [ended, waiting]: [number[], (typeof processes)[number][]] = [[], [...beginning]];
  const end = (pid: number): void => {
    const next = waiting[0]?.parent === pid ? waiting.shift() : undefined;
    all = [...all, ...(next === undefined ? [] : [next])].filter((one) => one.pid !== pid);
    ended.push(pid);
  };
  const at = (pid: number): bigint | null => (all.some((one) => one.pid === pid) ? startedAt(pid) : null);
  return { ender: { list: () => all, startedAt: at, end }, ended };
}

test.each([
  ['all of the tree is ended, and nothing else', [], [10, 11, 12]],
  ['what one of them starts while it is ended is ended too', [{ pid: 14, parent: 12 }], [10, 11, 12, 14]],
  [
    'and what that one starts',
    [
      { pid: 14, parent: 11 },
      { pid: 15, parent: 14 },
    ],
    [10, 11, 12, 14, 15],
  ],
] as const)('%s', async (_, beginning, found) => {
  const { ender, ended } = machine(beginning);
  await endProcessTree(10, ender, () => Promise.resolve());
  expect(ended).toEqual(found);
});

test('a program that starts itself again and again is given up', async () => {
  const { ender, ended } = machine(Array.from({ length: 100 }, (_, more) => ({ pid: 100 + more, parent: more === 0 ? 12 : 99 + more })));
  await endProcessTree(10, ender, () => Promise.resolve());
  expect(ended.length).toBeLessThan(30);
});

test.each([
  ['the program and its children', {}, [10, 11, 12]],
  ['what Windows Installer started since then, with its children', { 20: 'C:\\Windows\\System32\\msiexec.exe' }, [10, 11, 12, 20, 21]],
  ['that of 32-bit packages, too', { 20: 'C:\\WINDOWS\\SysWOW64\\MsiExec.exe' }, [10, 11, 12, 20, 21]],
  ['no program that only has that name', { 20: 'C:\\Temp\\msiexec.exe' }, [10, 11, 12]],
  ['no service that ran before, by itself', { 5: 'C:\\Windows\\System32\\msiexec.exe' }, [10, 11, 12]],
] as const)('for a program work %s', (_, images: Readonly<Record<number, string>>, workers) => {
  const all = [
    { pid: 5, parent: 4 },
    { pid: 10, parent: 1 },
    { pid: 11, parent: 10 },
    { pid: 12, parent: 11 },
    { pid: 20, parent: 5 },
    { pid: 21, parent: 20 },
  ];
  const family = { list: () => all, startedAt: (pid: number) => BigInt(pid), imageOf: (pid: number) => images[pid] ?? null };
  expect([...workersOf(10, family)].sort((one, other) => one - other)).toEqual(workers);
});
