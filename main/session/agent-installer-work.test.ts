import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Snapshot } from '../../app/session/snapshot.ts';
import { valueOf } from '../package/testing.ts';
import type { ActiveSession } from './active-session.ts';
import { lookAtAgentInstaller } from './agent-installer-work.ts';
import { checkStageOf } from './check-work.ts';
import { startOn } from './testing.ts';

let folder = '';

beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'agent-installer-'));
});

afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

it.each([
  ['2.0.9262.0', 'accepted', 'passed'],
  ['2.0.9200.0', 'tooOld', 'failed'],
] as const)('version %s is %s: the look and the check say the same', async (version, verdict, status) => {
  const active = begun();
  const file = installer(version);
  expect(await lookAtAgentInstaller(active, file)).toMatchObject({ file, verdict, version, minimum: '2.0.9249.0' });
  active.store.change({ answers: { updates: { microsoftUpdate: true, agentInstaller: file } } });
  const { checks } = valueOf(await checkStageOf(active, 'server'));
  const check = checks.server?.results.find(({ name }) => name === 'Agent.Installer');
  expect(check).toMatchObject({ status, blocking: status === 'failed', values: { name: file, found: version } });
});

it('a file that is not there is missing, and nobody is asked about it', async () => {
  const file = path.join(folder, 'MARSAgentInstaller.exe');
  expect(await lookAtAgentInstaller(begun(), file)).toMatchObject({ verdict: 'missing', version: null });
});

it.each([
  ['2.0.9127.0', 'failed'],
  ['2.0.9249.0', 'passed'],
] as const)(
  'the package’s own agent of version %s has %s before anything is installed, unless a newer one is named',
  async (version, status) => {
    const active = begun();
    expect(packagedIn(valueOf(await checkStageOf(active, 'server')))).toMatchObject({ status: 'notApplicable' });
    const destination = packageWith(version);
    active.store.change({ package: { kind: 'extracted', result: { schemaVersion: 1, destination, programs: [], files: 1, bytes: 1 } } });
    const values = { found: version, required: '2.0.9249.0' };
    expect(packagedIn(valueOf(await checkStageOf(active, 'server')))).toMatchObject({ status, blocking: status === 'failed', values });
    active.store.change({ answers: { updates: { microsoftUpdate: true, agentInstaller: installer('2.0.9262.0') } } });
    expect(packagedIn(valueOf(await checkStageOf(active, 'server')))).toMatchObject({ status: 'notApplicable' });
  },
);

it('without a named installer the check does not apply', async () => {
  const { checks } = valueOf(await checkStageOf(begun(), 'server'));
  expect(checks.server?.results.find(({ name }) => name === 'Agent.Installer')).toMatchObject({ status: 'notApplicable' });
});

/** An installer of the sample: its version stands beside it. */
function installer(version: string): string {
  const file = path.join(folder, 'downloads', 'MARSAgentInstaller.exe');
  mkdirSync(path.dirname(file), { recursive: true });
  writeFileSync(file, '');
  writeFileSync(`${file}.version`, version);
  return file;
}

function packageWith(version: string): string {
  const destination = path.join(folder, 'package');
  mkdirSync(path.join(destination, 'MARSAgent'), { recursive: true });
  writeFileSync(path.join(destination, 'MARSAgent', 'MARSAgentInstaller.exe.version'), version);
  return destination;
}

function packagedIn({ checks }: Snapshot) {
  return checks.server?.results.find(({ name }) => name === 'Agent.Packaged');
}

function begun(): ActiveSession {
  const { session } = startOn(path.join(folder, 'state'));
  valueOf(session.start('install', 'sample'));
  return valueOf(session.active('test'));
}
