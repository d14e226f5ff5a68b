import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { sample } from '../app/products/sample.ts';
import { runDocument } from '../app/support/run-document.ts';
import { runCommand, startCommand } from './fixtures/command.ts';
import { journalOf, programsStarted } from './fixtures/journal.ts';
import { copyPackage } from './fixtures/package-copy.ts';
import { killOne } from './fixtures/processes.ts';
import { root } from './fixtures/root.ts';
import { canaries, filesWithSecrets } from './fixtures/secrets.ts';
import { expect, test } from './fixtures/wizard.ts';
import { lasting, programs, writeWorld } from './worlds/with.ts';

const secrets = JSON.stringify(canaries);

test('check tells of the ready server in one JSON document', async ({ folder }) => {
  const { code, out } = await runCommand({ root, folder }, ['check', '--product', 'sample', '--format', 'json']);
  expect(JSON.parse(out)).toMatchObject({ schemaVersion: 1, product: { id: 'sample' }, verdict: 'ready' });
  expect(code).toBe(0);
});

test('verify names the damaged part and ends with 3', async ({ folder }) => {
  const copy = copyPackage(root, join(folder, 'download'));
  const [, second = ''] = copy.parts;
  copy.damage(second);
  const { code, out } = await runCommand({ root, folder }, ['verify', copy.folder, '--format', 'json']);
  const { ok, parts } = JSON.parse(out) as {
    readonly ok: boolean;
    readonly parts: readonly { readonly name: string; readonly status: string }[];
  };
  expect(ok).toBe(false);
  expect(parts.filter(({ status }) => status !== 'intact')).toMatchObject([{ name: second, status: 'damaged' }]);
  expect(code).toBe(3);
});

test('plan lists the steps with placeholders where secrets go', async ({ folder, extracted }) => {
  const answers = writeAnswers(folder);
  const { code, out } = await runCommand({ root, folder }, ['plan', '--answers', answers, '--package', extracted, '--format', 'json']);
  expect(code).toBe(0);
  expect((JSON.parse(out) as { readonly steps: readonly { readonly id: string }[] }).steps.map(({ id }) => id)).toContain('install-server');
});

test('install runs unattended with its secrets from standard input, and tells events as JSON lines', async ({ folder, extracted }) => {
  const launch = await onWorld(folder, 0.2);
  const { code, out, err } = await runCommand(launch, installOf(folder, extracted), secrets);
  expect(code, err).toBe(0);
  const events = linesOf(out).map((line) => (JSON.parse(line) as { readonly kind: string }).kind);
  expect([events[0], events.at(-1)]).toEqual(['runStarted', 'ended']);
  expect(programsStarted(launch.state)).toEqual(programs);
  expect(`${out}${err}`).not.toMatch(new RegExp(`${canaries.accountPassword}|${canaries.passphrase}`, 'u'));
  expect(filesWithSecrets(folder, canaries)).toEqual([join(folder, 'passphrase', 'MABS01_passphrase.txt')]);
});

test('install never waits for an answer: a standard input that stays open and silent ends it with 2, and the missing secret is named', async ({
  folder,
  extracted,
}) => {
  const launch = await onWorld(folder, 0.2);
  const started = Date.now();
  const { ended } = startCommand(launch, installOf(folder, extracted), null);
  const { code, out, err } = await ended;
  expect(code, err).toBe(2);
  expect(Date.now() - started).toBeLessThan(30_000);
  expect(JSON.parse(out)).toMatchObject({ kind: 'ended', exitCode: 2, failure: { code: 'run.secretMissing' } });
  expect(err).toContain('A password is needed again');
  expect(journalOf(launch.state)).toEqual([]);
});

test('report tells in data and in HTML what was found after an installation, and what changed', async ({ folder, extracted }) => {
  const launch = await onWorld(folder, 0.2);
  await runCommand(launch, installOf(folder, extracted), secrets);
  const { code, out } = await runCommand(launch, ['report', '--format', 'json']);
  const { run, changes } = runDocument.parse(JSON.parse(out));
  expect([code, run.proof?.holds]).toEqual([0, true]);
  expect(changes?.map(({ name }) => name)).toContain('Azure Backup Server');
  const html = await runCommand(launch, ['report', '--format', 'html']);
  expect(html.out).toContain('Checked after the installation');
  expect(html.out).toContain('What changed on this server');
});

test('resume goes on with what was killed and repeats nothing', async ({ folder, extracted }) => {
  const launch = await onWorld(folder, 0.2, { 'SQLSVR2017/setup.exe': { seconds: 3 } });
  const first = startCommand(launch, installOf(folder, extracted), secrets);
  await expect.poll(() => programsStarted(launch.state), { timeout: 30_000, intervals: [50] }).toContain('SQLSVR2017/setup.exe');
  await killOne(first.child);
  const { code, err } = await runCommand(launch, ['resume', '--format', 'json'], secrets);
  expect(code, err).toBe(0);
  expect(programsStarted(launch.state)).toEqual(programs);
  expect(journalOf(launch.state).at(-1)?.event.kind).toBe('runFinished');
});

test('what it does not know ends with 2 and says nothing on standard output', async ({ folder }) => {
  for (const args of [
    ['check', '--nonsense'],
    ['nonsense'],
    ['verify'],
    ['install', '--answers', join(folder, 'nowhere.json'), '--package', folder],
  ]) {
    const { code, out, err } = await runCommand({ root, folder }, args);
    expect({ args, code, out }).toEqual({ args, code: 2, out: '' });
    expect(err).not.toBe('');
  }
});

function installOf(folder: string, packageFolder: string): readonly string[] {
  return ['install', '--answers', writeAnswers(folder), '--package', packageFolder, '--format', 'json'];
}

async function onWorld(folder: string, seconds: number, scripts: Parameters<typeof lasting>[1] = {}) {
  const world = join(folder, 'world.json');
  await writeWorld(root, world, lasting(seconds, scripts));
  return { root, folder, state: join(folder, 'state'), world };
}

/** Writes answers to every question of the sample, and returns the file. */
function writeAnswers(folder: string): string {
  const { programFiles, databaseFiles, scratch } = sample.defaults;
  const saveTo = join(folder, 'passphrase');
  mkdirSync(saveTo, { recursive: true });
  const file = join(folder, 'answers.json');
  const answers = {
    license: { accepted: true },
    sql: { kind: 'new' },
    folders: { programFiles, databaseFiles, scratch, cloudDataGigabytes: null },
    updates: { microsoftUpdate: true },
    connection: { kind: 'direct' },
    vault: { credentialsFile: join(root, 'assets', 'sample', 'Contoso.VaultCredentials') },
    passphrase: { saveTo, keptOutside: true },
  };
  writeFileSync(file, JSON.stringify({ schemaVersion: 1, product: 'sample', answers }));
  return file;
}

function linesOf(text: string): readonly string[] {
  return text.split('\n').filter((line) => line !== '');
}
