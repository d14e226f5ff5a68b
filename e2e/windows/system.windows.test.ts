import { readFile } from 'node:fs/promises';
import path from 'node:path';
import fc from 'fast-check';
import type Koffi from 'koffi';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { bundleOf } from './bundle-programs.ts';
import { lane } from './lane.ts';
import type { RegistryQuestion } from './programs/registry.ts';
import type { RunQuestion } from './programs/run-program.ts';
import { restartNeeded } from './server-to-install.ts';
import { openWindows, windowsPath, type Windows } from './windows.ts';

const agent = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup';
const version = 'HKLM\\SOFTWARE\\Microsoft\\Windows NT\\CurrentVersion';
const renames = ['\\??\\C:\\Temp\\a.tmp', '\\??\\C:\\Temp\\été.tmp'];

/** What quoting has to do with, and what it has not. */
const characters = [
  'a',
  'b',
  ' ',
  '"',
  '\\',
  '%',
  '^',
  '&',
  '|',
  '<',
  '>',
  "'",
  '`',
  '$',
  ';',
  '=',
  '/',
  '-',
  '*',
  '?',
  'é',
  '€',
  '🙂',
  '\t',
];

/** A program that shows what it was given; in plain letters, whatever the code page. */
const show = (given: string) =>
  String.raw`process.stdout.write(JSON.stringify(${given}).replace(/[^ -~]/g, (c) => '\\u' + c.charCodeAt(0).toString(16).padStart(4, '0')))`;

/** Runs in the program under test: its command line, split by Windows itself, after the `--` that ends Node's own part. */
function argumentsByWindows(koffi: typeof Koffi): readonly string[] {
  const count = Buffer.alloc(4);
  const line = koffi.load('kernel32.dll').func('__stdcall', 'GetCommandLineW', 'str16', [])() as string;
  const split = koffi.load('shell32.dll').func('__stdcall', 'CommandLineToArgvW', 'void *', ['str16', 'void *']);
  const all = koffi.decode(split(line, count), koffi.array('str16', count.readInt32LE())) as string[];
  return all.slice(all.indexOf('--') + 1);
}

describe('the lane', () => {
  it.runIf(lane === null)('is not set up, and says so', () => {
    expect(lane).toBeNull();
  });
});

describe.runIf(lane !== null)('on Windows Server 2019', () => {
  let windows: Windows;
  beforeAll(async () => {
    windows = await openWindows('2019', {
      [agent]: { InstallPath: 'C:\\Program Files\\Azure "Backup"', Count: 3010, PendingFileRenameOperations: renames },
    });
  });
  afterAll(() => windows.close());

  it('the registry is read through the door of the program: texts, numbers, lists, what is absent', async () => {
    const question: RegistryQuestion = [
      { key: version, name: 'CurrentBuildNumber' },
      { key: version, name: 'ProductName' },
      { key: agent, name: 'InstallPath' },
      { key: agent, name: 'count' },
      { key: agent, name: 'Nothing' },
      { key: agent },
      { key: `${agent}\\Deeper\\Still` },
    ];
    const values = ['17763', 'Windows Server 2019 Standard', 'C:\\Program Files\\Azure "Backup"', 3010, null, true, false];
    expect(await windows.ask('registry', question)).toEqual(values.map((value) => ({ kind: 'known', value })));
  });

  // NERR_InternalError: Wine knows no level 0. That the answer is read as it should be is in the acceptance on Windows.
  it('the policy for passwords is asked of netapi32, whose refusal makes the fact unknown with its number', async () => {
    expect(await windows.ask('password-policy', null)).toEqual({ kind: 'unknown', reason: 'unreadable', detail: 'NetUserModalsGet 2140' });
  });

  it('a program is started as administrator with its arguments as they were; one that is not there is refused with its number', async () => {
    const told = path.join(windows.folder, 'elevated.json');
    const script = `require('fs').writeFileSync(${JSON.stringify(windowsPath(told))}, JSON.stringify(process.argv.slice(1)))`;
    const args = ['--state', 'C:\\Mon état\\', 'a"b', ''];
    const node = windowsPath(lane?.node ?? '');
    expect(await windows.ask('elevate', { file: node, args: ['-e', script, '--', ...args], folder: 'C:\\' })).toEqual({
      kind: 'ok',
      value: null,
    });
    await expect.poll(() => readFile(told, 'utf8').catch(() => ''), { timeout: 20_000 }).toBe(JSON.stringify(args));
    const nothing = await windows.ask('elevate', { file: 'C:\\nothing.exe', args: [], folder: 'C:\\' });
    expect(nothing).toEqual({ kind: 'failed', failure: { code: 'elevation.refused', win32Error: 2 } });
  });

  it('exit codes arrive as they are, those above 255 too', async () => {
    const codes = [0, 1, 255, 3010, 1641, -1];
    const question: RunQuestion = codes.map((code) => ({ script: `process.exit(${String(code)})`, args: [] }));
    const results = (await windows.ask('run-program', question)) as readonly { kind: string; exitCode: number }[];
    // Windows has no signed exit codes.
    expect(results.map(({ kind, exitCode }) => [kind, exitCode])).toEqual(codes.map((code) => ['exited', code >>> 0]));
  });

  it.each([
    ['as its own language splits them', 'process.argv.slice(1)'],
    ['as Windows splits them (CommandLineToArgvW)', `(${String(argumentsByWindows)})(require(KOFFI))`],
  ])('arguments reach a program as they were, whatever stands in them: %s', async (_, given) => {
    const argument = fc.string({ unit: fc.constantFrom(...characters), maxLength: 12 });
    const lists = [
      ['', 'a b', 'a"b', 'a\\', 'a b\\', '\\"', 'C:\\Program Files\\', '/KEY=a b"c\\'],
      ...fc.sample(fc.array(argument, { minLength: 60, maxLength: 120 }), { numRuns: 4, seed: 3010 }),
    ];
    const koffi = windowsPath(path.join(lane?.folder ?? '', 'node_modules/koffi'));
    const script = show(given.replace('KOFFI', JSON.stringify(koffi)));
    const results = (await windows.ask(
      'run-program',
      lists.map((args) => ({ script, args })),
    )) as readonly { kind: string; exitCode?: number; output: string }[];
    // Without an output that can be read, how it ended is all that is known.
    const told = results.map(({ kind, exitCode, output }) =>
      output.startsWith('[') ? (JSON.parse(output) as unknown) : { kind, exitCode, output },
    );
    expect(told).toEqual(lists);
  });

  it('a program that ends itself at once has its exit code, and nothing of it is taken apart', async () => {
    const ended = await windows.run(windowsPath(lane?.node ?? ''), [windowsPath(bundleOf('end-at-once')), '3010']);
    expect([ended.output, ended.exitCode]).toEqual(['last word', restartNeeded]);
  });

  it('the exit code of a program that is held outlives it, also above 255, and is asked of no other with its number', async () => {
    expect(await windows.ask('watch-end', 3010)).toEqual({ before: null, after: 3010, alive: false, stranger: false });
  });

  it('a program that never ends is ended with everything it started', async () => {
    const script =
      "console.log(require('child_process').spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'inherit' }).pid)";
    const [result] = (await windows.ask('run-program', [{ script, args: [], limitMs: 1500 }])) as readonly Record<string, unknown>[];
    expect(result).toMatchObject({ kind: 'timedOut', output: expect.stringMatching(/^\d+\s*$/u) as unknown, alive: false });
    expect(result?.['ms']).toBeLessThan(6000);
  });
});
