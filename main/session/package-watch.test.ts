import { copyFileSync, existsSync, readFileSync, renameSync, rmSync, statSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sealPackage } from '../package/seal.ts';
import { flipBit, wrong } from '../package/testing-volumes.ts';
import { valueOf } from '../package/testing.ts';
import { useBench } from '../steps/testing.ts';
import type { ActiveSession } from './active-session.ts';
import { choosePackage, verifyChosen } from './package-work.ts';
import type { Session } from './session.ts';
import { packedParts, startOn } from './testing.ts';

const bench = useBench();
const part = 'Sample.7z.001';
let parts = '';
let kept = '';
let hashed: string[] = [];
let session: Session;
let active: ActiveSession;

beforeEach(async () => {
  rmSync(path.join(bench.folder, 'parts'), { recursive: true, force: true });
  parts = await packedParts(bench);
  kept = path.join(bench.folder, 'kept.001');
  copyFileSync(path.join(parts, part), kept);
  const stateRoot = bench.freshRoot();
  hashed = [];
  const started = startOn(stateRoot);
  session = started.session;
  valueOf(session.start('install', 'sample'));
  active = watching(valueOf(session.active('test')));
});

afterEach(() => {
  active.work.parts.watch?.close();
});

/** The same session, which tells what 7-Zip is let read. */
function watching(of: ActiveSession): ActiveSession {
  const { run } = of.environment.tools;
  const told: typeof run = (request) => {
    if (request.args[0] === 'h') hashed.push(...request.args.slice(request.args.indexOf('--') + 1));
    return run(request);
  };
  Object.assign(of.environment.tools, { run: told });
  return of;
}

const state = () => session.read().package;
const statuses = () => {
  const now = state();
  return now.kind === 'verified' ? wrong(now.result.parts) : now.kind;
};
const until = (expected: unknown) => vi.waitFor(() => expect(statuses()).toEqual(expected), { timeout: 8000, interval: 50 });

describe('while a part is in the way the folder is watched', () => {
  it('and a replacement is verified by itself; the others are not read again', async () => {
    await flipBit(path.join(parts, part), 5);
    valueOf(await choosePackage(active, parts));
    valueOf(await verifyChosen(active));
    expect(statuses()).toEqual({ [part]: 'damaged' });
    hashed = [];
    copyFileSync(kept, path.join(parts, part));
    await until({});
    expect(hashed).toEqual([part]);
    await vi.waitFor(() => expect(active.work.parts.watch).toBeNull());
  });

  it('and a missing part that comes is verified; one that still grows is told as too short', async () => {
    // Sealed sums tell sizes too.
    rmSync(path.join(parts, 'SHA256SUMS'));
    valueOf(await sealPackage({ folder: parts, tools: active.environment.tools }));
    rmSync(path.join(parts, part));
    valueOf(await choosePackage(active, parts));
    valueOf(await verifyChosen(active));
    await until({ [part]: 'missing' });
    hashed = [];
    copyFileSync(kept, path.join(parts, part));
    truncateSync(path.join(parts, part), 1000);
    await until({ [part]: 'short' });
    expect(hashed).toEqual([]);
    copyFileSync(kept, path.join(parts, part));
    await until({});
  });

  it('and a part that came while the others were verified is not overlooked', async () => {
    rmSync(path.join(parts, part));
    valueOf(await choosePackage(active, parts));
    const verifying = verifyChosen(active);
    await vi.waitFor(() => expect(hashed.length).toBeGreaterThan(0));
    copyFileSync(kept, path.join(parts, part));
    valueOf(await verifying);
    await until({});
  });

  it('before a verification too, where only names and sizes are looked at', async () => {
    renameSync(path.join(parts, part), path.join(parts, `${part}.crdownload`));
    valueOf(await choosePackage(active, parts));
    renameSync(path.join(parts, `${part}.crdownload`), path.join(parts, part));
    await vi.waitFor(() => expect(state()).toMatchObject({ kind: 'chosen', inspection: { ok: true } }), { timeout: 8000 });
    expect(hashed).toEqual([]);
  });

  it('and no more when another folder is chosen or the session is put away', async () => {
    rmSync(path.join(parts, part));
    valueOf(await choosePackage(active, parts));
    expect(active.work.parts.watch?.folder).toBe(parts);
    valueOf(await choosePackage(active, bench.folder));
    expect(active.work.parts.watch).toBeNull();
  });

  it('and what the user asks for while it is looked at is done, not refused', async () => {
    rmSync(path.join(parts, part));
    valueOf(await choosePackage(active, parts));
    await new Promise(setImmediate);
    valueOf(await verifyChosen(active));
    await until({ [part]: 'missing' });
  });
});

describe('verifying a second time', () => {
  it('reads nothing that is unchanged, and everything when it is asked to', async () => {
    valueOf(await choosePackage(active, parts));
    valueOf(await verifyChosen(active));
    hashed = [];
    valueOf(await verifyChosen(active));
    expect([statuses(), hashed]).toEqual([{}, []]);
    valueOf(await verifyChosen(active, true));
    expect(hashed.length).toBeGreaterThan(1);
  });

  it('never believes a file that was written with the old time and size', async () => {
    valueOf(await choosePackage(active, parts));
    valueOf(await verifyChosen(active));
    const file = path.join(parts, part);
    const { atime, mtime } = statSync(file);
    const bytes = readFileSync(file);
    bytes[7] = (bytes[7] ?? 0) ^ 1;
    writeFileSync(file, bytes);
    utimesSync(file, atime, mtime);
    valueOf(await verifyChosen(active));
    expect(statuses()).toEqual({ [part]: 'damaged' });
    expect(existsSync(file)).toBe(true);
  });
});
