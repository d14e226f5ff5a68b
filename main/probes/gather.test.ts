import { expect, test } from 'vitest';
import { known, unknown } from '../../app/machine/fact.ts';
import { factNames, machineFacts } from '../../app/machine/facts.ts';
import { runProgram } from '../system/run-program.ts';
import { realRegistry } from '../system/registry.ts';
import { gatherFacts } from './gather.ts';
import { ownHost, type Host } from './host.ts';
import { limits, probes } from './index.ts';
import type { ProbeDoors } from './probe.ts';
import { parseDf } from './volumes.ts';

const doors: ProbeDoors = {
  passwordPolicy: () => Promise.resolve(unknown('notWindows')),
  host: ownHost(),
  registry: realRegistry(runProgram, { platform: 'linux', native: () => Promise.resolve(null) }),
  services: { find: () => Promise.resolve(unknown('notWindows')) },
  run: runProgram,
  script: { ask: () => Promise.resolve(unknown('notWindows')) },
  network: {
    reach: () => Promise.resolve({ kind: 'notReached', detail: 'ENETUNREACH' }),
    request: () => Promise.resolve({ kind: 'silent', detail: 'ENETUNREACH' }),
  },
};

test('on this computer every fact is gathered, and fits its schema', async () => {
  const facts = await gatherFacts(doors);
  expect(machineFacts.parse(facts)).toEqual(facts);
  expect(Object.keys(facts)).toEqual(factNames);
});

test.runIf(process.platform !== 'win32')(
  'elsewhere than on Windows the system, its hardware and rights are known, all else is not',
  async () => {
    const facts = await gatherFacts(doors);
    const knownNames = factNames.filter((name) => facts[name].kind === 'known');
    expect(knownNames).toEqual(['computer', 'operatingSystem', 'elevated', 'processor', 'memory', 'volumes']);
    const reasons = factNames.flatMap((name) => (facts[name].kind === 'unknown' ? [facts[name].reason] : []));
    expect(new Set(reasons)).toEqual(new Set(['notWindows']));
    const roots = facts.volumes.kind === 'known' ? facts.volumes.value.map(({ root }) => root) : [];
    expect(roots).toContain('/');
  },
);

test('a probe that hangs is ended and holds no other', async () => {
  const signals: AbortSignal[] = [];
  const hanging = {
    ...probes,
    memory: (_doors: ProbeDoors, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<never>(() => undefined);
    },
  };
  const facts = await gatherFacts(doors, { limitMs: 300, probes: hanging });
  expect(facts.memory).toEqual(unknown('timeout', '300 ms'));
  expect(facts.processor.kind).toBe('known');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test('who stops gets what is there; the rest is unknown for that reason, and its probes are ended', async () => {
  const signals: AbortSignal[] = [];
  const stop = new AbortController();
  const hanging = {
    ...probes,
    memory: (_doors: ProbeDoors, signal: AbortSignal) => {
      signals.push(signal);
      return new Promise<never>(() => undefined);
    },
  };
  const gathered = gatherFacts(doors, {
    probes: hanging,
    signal: stop.signal,
    onFact: (name) => {
      if (name === 'processor') stop.abort();
    },
  });
  const facts = await gathered;
  expect(facts.memory).toEqual(unknown('stopped'));
  expect(facts.processor.kind).toBe('known');
  expect(signals.map(({ aborted }) => aborted)).toEqual([true]);
});

test('when every probe hangs, every fact is unknown for that reason after the limit', async () => {
  const hanging = Object.fromEntries(
    factNames.map((name) => [name, () => new Promise<never>(() => undefined)]),
  ) as unknown as typeof probes;
  const start = performance.now();
  const facts = await gatherFacts(doors, { limitMs: 200, probes: hanging });
  expect(performance.now() - start).toBeLessThan(2000);
  expect(factNames.map((name) => facts[name])).toEqual(factNames.map(() => unknown('timeout', '200 ms')));
});

test('no limit is longer than a minute', () => {
  expect(Math.max(...Object.values(limits))).toBeLessThanOrEqual(60_000);
});

test('a probe that breaks, at once or later, costs its own fact only', async () => {
  const breaking = {
    ...probes,
    memory: () => {
      throw new Error('at once');
    },
    processor: () => Promise.reject(new Error('later')),
  };
  const facts = await gatherFacts(doors, { probes: breaking });
  expect([facts.memory, facts.processor]).toEqual([unknown('unreadable', 'at once'), unknown('unreadable', 'later')]);
  expect(facts.operatingSystem.kind).toBe('known');
});

test.each<[string, Partial<Host>, object]>([
  [
    'Debian',
    {
      platform: 'linux',
      architecture: 'x64',
      readText: () => Promise.resolve('ID=debian\nPRETTY_NAME="Debian GNU/Linux 12 (bookworm)"\n'),
    },
    { platform: 'linux', name: 'Debian GNU/Linux 12 (bookworm)', architecture: 'x64' },
  ],
  [
    'a Linux without os-release',
    { platform: 'linux', architecture: 'arm64', readText: () => Promise.resolve(null) },
    { name: 'Linux', architecture: 'arm64' },
  ],
  ['macOS', { platform: 'darwin', architecture: 'arm64', release: '24.1.0' }, { platform: 'macos', name: 'Darwin 24.1.0' }],
])('%s is named', async (_what, host, expected) => {
  const fact = await probes.operatingSystem({ ...doors, host: { ...doors.host, ...host } }, new AbortController().signal);
  expect(fact).toMatchObject(known({ ...expected, build: 0, installation: 'client' }));
});

test('df of Linux and of macOS gives disks and the root', () => {
  const linux = [
    'Filesystem     Type     1024-blocks     Used Available Capacity Mounted on',
    'overlay        overlay    264212084 14640076  80861188      16% /',
    'tmpfs          tmpfs       24684092        0  24684092       0% /dev/shm',
    '/dev/sdb1      ext4         1000000   200000    800000      20% /mnt/data disk',
    'df: /root/x: Permission denied',
  ].join('\n');
  expect(parseDf(linux)).toEqual([
    { root: '/', fileSystem: 'overlay', type: 'fixed', totalBytes: 264_212_084 * 1024, freeBytes: 80_861_188 * 1024 },
    { root: '/mnt/data disk', fileSystem: 'ext4', type: 'fixed', totalBytes: 1_024_000_000, freeBytes: 819_200_000 },
  ]);
  const mac =
    'Filesystem 1024-blocks Used Available Capacity Mounted on\n/dev/disk3s1s1 482797652 10000 200000 5% /\nmap auto_home 0 0 0 100% /System/Volumes/Data/home\n';
  expect(parseDf(mac)).toEqual([{ root: '/', fileSystem: '', type: 'fixed', totalBytes: 482_797_652 * 1024, freeBytes: 204_800_000 }]);
});

test('a stop that every probe listens to is no leak that Node warns of', async () => {
  const warnings: string[] = [];
  const onWarning = ({ message }: Error): void => void warnings.push(message);
  process.on('warning', onWarning);
  try {
    await gatherFacts(doors, { signal: new AbortController().signal });
    await new Promise(setImmediate);
    expect(warnings).toEqual([]);
  } finally {
    process.off('warning', onWarning);
  }
});
