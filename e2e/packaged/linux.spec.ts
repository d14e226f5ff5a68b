import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { extname, join, relative } from 'node:path';
import { extractFile, listPackage } from '@electron/asar';
import { expect, test as base } from '@playwright/test';
import { fold } from '../../app/plan/fold.ts';
import { filesBelow } from '../../scripts/packaging/archive.mjs';
import { findPackages } from '../../scripts/setup/packages.mjs';
import { journalOf } from '../fixtures/journal.ts';
import { root } from '../fixtures/root.ts';
import { canaries } from '../fixtures/secrets.ts';
import { walkToFinish, walkToSummary } from '../walk/walk.ts';
import { wordsIn } from '../walk/words.ts';
import { expectedFuses, fusesOf } from './fuses.ts';
import { openPackaged, place, runPackaged, type Placed } from './packaged-linux.ts';
import { buildAgain } from './second-build.ts';

const test = base.extend<{ readonly door: boolean; readonly placed: Placed }>({
  door: [false, { option: true }],
  placed: async ({ door }, use) => {
    const placed = await place(join(built(), 'linux-unpacked'), mkdtempSync(join(tmpdir(), 'backup-server-setup-packaged-')), door);
    await use(placed);
    placed.remove();
  },
});

test('the package refuses switches of Chromium and what it does not know with 2', async ({ placed }) => {
  for (const refused of ['--no-sandbox', '--remote-debugging-port=9222', '--inspect=0', '--world', '--nonsense'])
    expect((await runPackaged(placed, [refused])).code, refused).toBe(2);
  for (const option of ['--state', '--lang'])
    expect((await runPackaged(placed, [option, '-remote-debugging-port=9222'])).code, option).toBe(2);
});

test('the package verifies the sample it brings along, from a folder that cannot be written to', async ({ placed }) => {
  const before = fingerprint(placed.folder);
  const { code, out, err } = await runPackaged(placed, ['verify', join(placed.folder, 'resources/sample-package'), '--format', 'json']);
  expect(code, err).toBe(0);
  expect(JSON.parse(out)).toMatchObject({ ok: true });
  expect(fingerprint(placed.folder)).toEqual(before);
});

test('the executable has its fuses as decided, and the checksums of the release are those that sha256sum finds', () => {
  const fuses = fusesOf(join(built(), 'linux-unpacked/backup-server-setup'));
  expect(fuses).toEqual(expectedFuses(fuses));
  const said = execFileSync('sha256sum', ['--check', '--strict', 'SHA256SUMS'], { cwd: built(), encoding: 'utf8' });
  expect(said.trim().split('\n')).toEqual([expect.stringMatching(/-linux-x64\.zip: OK$/u), expect.stringMatching(/\.cdx\.json: OK$/u)]);
});

test('the package runs its own asar and nothing else: no folder beside it, nothing of the environment', async () => {
  for (const asar of [true, false]) {
    const into = mkdtempSync(join(tmpdir(), 'backup-server-setup-other-'));
    const changed = join(into, 'changed');
    execFileSync('cp', ['-al', join(built(), 'linux-unpacked'), changed]);
    mkdirSync(join(changed, 'resources/app'));
    writeFileSync(join(changed, 'resources/app/package.json'), '{"main":"main.js"}');
    writeFileSync(join(changed, 'resources/app/main.js'), "process.stdout.write('evil'); process.exit(0);");
    if (!asar) rmSync(join(changed, 'resources/app.asar'));
    const placed = await place(changed, into, false);
    try {
      const evil = join(placed.folder, 'resources/app/main.js');
      const ended = await runPackaged(placed, ['--help'], { NODE_OPTIONS: `--require=${evil}`, NODE_EXTRA_CA_CERTS: evil });
      expect(ended.out).not.toContain('evil');
      expect([ended.code === 0, ended.out.includes('Commands: check')], ended.err).toEqual([asar, asar]);
    } finally {
      placed.remove();
    }
  }
});

test('a second build gives the same zip and the same list of parts, byte by byte', async () => {
  test.setTimeout(180_000);
  const { first, second } = await buildAgain(root, 'linux', built());
  expect(second).toBe(first);
  expect(first.trim().split('\n')).toHaveLength(2);
});

test('what is in the asar is at most 3 MB of our own code, and nothing that it was built with', () => {
  const asar = join(built(), 'linux-unpacked/resources/app.asar');
  const files = listPackage(asar, { isPack: false }).filter((file) => extname(file) !== '');
  expect(files.filter((file) => !file.startsWith('/dist/') && file !== '/package.json')).toEqual([]);
  // The advice on passwords is lists of words and passwords of others (zxcvbn), in a file of their own.
  const own = files.filter((file) => !/\/strength-[^/]+\.js$/u.test(file));
  const bytes = own.reduce((sum, file) => sum + extractFile(asar, file.slice(1)).length, 0);
  expect([files.length > 4, bytes > 1e5, bytes < 3e6]).toEqual([true, true, true]);
});

test.describe('with a door for the test', () => {
  test.use({ door: true });

  test('the package walks the sample from the first page to the last, sandboxed, and writes nothing beside itself', async ({ placed }) => {
    const before = fingerprint(placed.folder);
    const state = join(placed.home, 'sessions');
    const { window, close } = await openPackaged(placed, ['--state', state, '--lang', 'en']);
    try {
      const words = wordsIn('en');
      await walkToSummary(window, words, { secrets: canaries });
      await walkToFinish(window, words, { secrets: canaries });
    } finally {
      await close();
    }
    expect(fold(journalOf(state))).toMatchObject({ phase: 'finished', fraction: 1, restartNeeded: false });
    expect(fingerprint(placed.folder)).toEqual(before);
  });
});

function built(): string {
  const packages = findPackages(root, 'linux');
  if (packages === undefined) throw new Error('the package is not built');
  return packages;
}

/** Names and contents of a folder's files. */
function fingerprint(folder: string): readonly string[] {
  return filesBelow(folder).map((file) => `${relative(folder, file)} ${createHash('sha256').update(readFileSync(file)).digest('hex')}`);
}
