import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
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

function begun(): ActiveSession {
  const { session } = startOn(path.join(folder, 'state'));
  valueOf(session.start('install', 'sample'));
  return valueOf(session.active('test'));
}
