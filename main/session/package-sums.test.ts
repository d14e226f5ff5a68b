import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../app/outcome.ts';
import { wrong } from '../package/testing-volumes.ts';
import { valueOf } from '../package/testing.ts';
import { useBench } from '../steps/testing.ts';
import type { ActiveSession } from './active-session.ts';
import { spaceAt } from './package-space.ts';
import { chooseSums, sealChosen } from './package-sums.ts';
import { cancelPackage, choosePackage, extractVerified, verifyChosen } from './package-work.ts';
import { currentFolder, sessionOrNull } from './session-files.ts';
import type { Session } from './session.ts';
import { codeOf, packedParts, startOn } from './testing.ts';

const bench = useBench();
let parts = '';
let stateRoot = '';
let session: Session;
let active: ActiveSession;

beforeEach(async () => {
  stateRoot = bench.freshRoot();
  rmSync(path.join(bench.folder, 'parts'), { recursive: true, force: true });
  parts = await packedParts(bench);
  ({ session } = startOn(stateRoot));
  valueOf(session.start('install', 'sample'));
  active = valueOf(session.active('test'));
  valueOf(await choosePackage(active, parts));
});

const sums = () => path.join(parts, 'SHA256SUMS');
const destination = () => path.join(stateRoot, 'to', 'package');
const verify = async () => {
  const state = valueOf(await verifyChosen(active)).package;
  return state.kind === 'verified' ? state.result : null;
};

describe('checksums from elsewhere', () => {
  it('count instead of those beside the parts: a file, pasted lines, and back again', async () => {
    const right = readFileSync(sums(), 'utf8');
    writeFileSync(
      sums(),
      right.replace(/^./u, (digit) => (digit === 'a' ? 'b' : 'a')),
    );
    expect(Object.values(wrong((await verify())!.parts))).toEqual(['damaged']);
    const file = path.join(bench.folder, 'from-a-colleague.txt');
    writeFileSync(file, right);
    expect(valueOf(await chooseSums(active, { kind: 'file', path: file }))).toMatchObject({
      packageSums: 'file',
      package: { kind: 'chosen' },
    });
    expect(await verify()).toMatchObject({ ok: true, sums: file });
    valueOf(await chooseSums(active, { kind: 'text', text: right }));
    expect(await verify()).toMatchObject({ ok: true, sums: 'pasted' });
    expect(valueOf(await extractVerified(active, destination())).package.kind).toBe('extracted');
  });

  it('that cannot be used are refused, and the others stay', async () => {
    expect(codeOf(await chooseSums(active, { kind: 'text', text: 'nonsense' }))).toBe('package.sumsMalformed');
    expect(codeOf(await chooseSums(active, { kind: 'text', text: `${'a'.repeat(64)}  other.bin` }))).toBe('package.sumsUnrelated');
    expect(codeOf(await chooseSums(active, { kind: 'file', path: path.join(parts, 'nothing') }))).toBe('file.missing');
    expect(session.read().packageSums).toBe('beside');
    expect(await verify()).toMatchObject({ ok: true, sums: sums() });
  });

  it('can be written for parts without any, and are what is verified against', async () => {
    rmSync(sums());
    expect(await verify()).toMatchObject({ ok: false, sums: null });
    expect(valueOf(await sealChosen(active)).package).toMatchObject({ kind: 'verified', result: { ok: true, sums: sums() } });
    expect(existsSync(sums())).toBe(true);
  });
});

describe('a drive that becomes full', () => {
  beforeEach(async () => {
    await verify();
    let asked = 0;
    const { run } = active.environment.tools;
    Object.assign(active.environment, {
      tools: {
        ...active.environment.tools,
        freeBytes: () => Promise.resolve((asked += 1) === 2 ? 1000 : 10 ** 10),
        run: (request: Parameters<typeof run>[0]) =>
          run(request).then((end) => (request.args[0] === 'x' && asked < 2 ? { kind: 'exited', exitCode: 2, output: '' } : end)),
      },
    });
  });

  it('pauses; continuing goes on, and ends well', async () => {
    const paused = valueOf(await extractVerified(active, destination())).package;
    expect(paused).toMatchObject({ kind: 'paused', destination: destination(), freeBytes: 1000 });
    expect(readdirSync(path.dirname(destination()))).toHaveLength(1);
    expect(valueOf(await extractVerified(active, destination())).package.kind).toBe('extracted');
    expect(readdirSync(path.dirname(destination()))).toEqual(['package']);
  });

  it('pauses; giving it up leaves nothing, and the parts are still verified', async () => {
    valueOf(await extractVerified(active, destination()));
    valueOf(await cancelPackage(active));
    expect(session.read().package.kind).toBe('verified');
    expect(readdirSync(path.dirname(destination()))).toEqual([]);
  });
});

it('every drive concerned is told with what it is for', async () => {
  const drives = valueOf(await spaceAt(active, path.join(stateRoot, 'not', 'there', 'yet')));
  expect(drives).toHaveLength(1);
  expect(drives[0]).toMatchObject({ purposes: ['parts', 'temporary', 'destination', 'log'] });
  expect(drives[0]?.free).toBeGreaterThan(0);
});

it('where the parts lie and where they go is offered again after the program ended meanwhile', async () => {
  await verify();
  active.store.change({ package: { ...verifiedState(), kind: 'extracting', destination: destination() } });
  expect(sessionOrNull(currentFolder(stateRoot))?.package).toEqual({ folder: parts, destination: destination() });
  const again = startOn(stateRoot).session;
  const resumed = valueOf(again.resume());
  expect(resumed).toMatchObject({ page: 'package', packageBefore: { folder: parts, destination: destination() } });
  const second = valueOf(again.active('test'));
  valueOf(await choosePackage(second, parts));
  expect(sessionOrNull(currentFolder(stateRoot))?.package).toEqual({ folder: parts, destination: destination() });
});

it('a part that was dropped stands for its folder', async () => {
  expect(valueOf(await choosePackage(active, path.join(parts, 'Sample.7z.001'))).package).toMatchObject({ inspection: { folder: parts } });
});

it('a key that cannot be read blocks, whatever the checksums say', async () => {
  Object.assign(active.environment, {
    keys: () => Promise.resolve({ kind: 'failed', failure: { code: 'signature.keyMalformed', key: 'release.pub' } }),
  });
  expect(valueOf(await choosePackage(active, parts)).package).toMatchObject({ kind: 'none', problem: { code: 'signature.keyMalformed' } });
  Object.assign(active.environment, { keys: () => Promise.resolve(ok([])) });
  expect(valueOf(await choosePackage(active, parts)).package.kind).toBe('chosen');
});

function verifiedState() {
  const state = session.read().package;
  if (state.kind !== 'verified') throw new Error(state.kind);
  return { inspection: state.inspection };
}
