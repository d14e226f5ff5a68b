import { existsSync, mkdirSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { ok } from '../../app/outcome.ts';
import { failureOf, realTools, valueOf } from '../package/testing.ts';
import type { PackageTools } from '../package/tools.ts';
import { useBench } from '../steps/testing.ts';
import type { PackageState } from '../../app/session/snapshot.ts';
import type { ActiveSession, SessionEnvironment } from './active-session.ts';
import { choosePackage, extractVerified, verifyChosen } from './package-work.ts';
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
});

const destination = () => path.join(stateRoot, 'to');

describe('work on the package', () => {
  it('goes on alone: a second choice, a verification or an extraction is refused meanwhile', async () => {
    const first = choosePackage(active, parts);
    expect(codeOf(await choosePackage(active, bench.folder))).toBe('session.notNow');
    expect(codeOf(session.discard())).toBe('session.notNow');
    expect(valueOf(await first).package).toMatchObject({ kind: 'chosen', inspection: { folder: parts } });
    const verifying = verifyChosen(active);
    const others = await Promise.all([verifyChosen(active), choosePackage(active, parts), extractVerified(active, destination())]);
    expect(others.map(codeOf)).toEqual(['session.notNow', 'session.notNow', 'session.notNow']);
    expect(valueOf(await verifying).package).toMatchObject({ kind: 'verified', result: { ok: true } });
    const [extracting, again] = [extractVerified(active, destination()), extractVerified(active, destination())];
    expect(codeOf(await again)).toBe('session.notNow');
    expect(valueOf(await extracting).package.kind).toBe('extracted');
  });

  it('is refused while a run goes on', async () => {
    valueOf(await choosePackage(active, parts));
    active.work.run = { kill: new AbortController(), stopRequested: false };
    const refused = [await choosePackage(active, parts), await verifyChosen(active)];
    active.work.run = null;
    valueOf(await verifyChosen(active));
    active.work.run = { kill: new AbortController(), stopRequested: false };
    refused.push(await extractVerified(active, destination()));
    expect(refused.map(codeOf)).toEqual(['session.notNow', 'session.notNow', 'session.notNow']);
  });

  // With one volume left of two nobody can tell where it ends: the 7z header says that bytes are missing.
  it('names the part that does not reach the end of the archive where there are no checksums', async () => {
    rmSync(path.join(parts, 'SHA256SUMS'));
    rmSync(path.join(parts, 'Sample.7z.002'));
    valueOf(await choosePackage(active, parts));
    valueOf(await verifyChosen(active));
    expect(failureOf(await extractVerified(active, destination()), 'package.partsDamaged').parts).toEqual([
      { name: 'Sample.7z.001', status: 'short' },
    ]);
  });

  it('extracts only what was verified: a part that changed since then has to be verified again', async () => {
    valueOf(await choosePackage(active, parts));
    valueOf(await verifyChosen(active));
    utimesSync(path.join(parts, 'Sample.7z.001'), new Date(), new Date(0));
    expect(valueOf(await extractVerified(active, destination())).package).toMatchObject({
      kind: 'chosen',
      problem: { code: 'package.partsDamaged', parts: [{ name: 'Sample.7z.001', status: 'damaged' }] },
    });
    expect(existsSync(destination())).toBe(false);
  });
});

describe('a folder that is extracted already', () => {
  const tree = (): string => path.join(stateRoot, 'tree');
  const on = async (more: Partial<SessionEnvironment>): Promise<PackageState> => {
    mkdirSync(path.join(tree(), 'MARSAgent', 'x64'), { recursive: true });
    writeFileSync(path.join(tree(), 'Setup.exe'), 'MZ');
    ({ session } = startOn(stateRoot, {}, {}, more));
    valueOf(session.start('install', 'sample'));
    return valueOf(await choosePackage(valueOf(session.active('test')), tree())).package;
  };
  /** A Windows on which ordinary users may change this folder. */
  const changeable = (open: string) => ({
    tools: {
      ...realTools,
      places: { ...realTools.places, changeableByOthers: (folder: string) => (folder === open ? ('othersGetIn' as const) : null) },
    },
  });

  it('is taken as it is, and says so, also to the next start of the program', async () => {
    expect(await on({})).toMatchObject({
      kind: 'extracted',
      result: { destination: tree(), adopted: true, programs: [{ path: 'Setup.exe' }] },
    });
    const again = startOn(stateRoot).session;
    valueOf(again.resume());
    expect(again.read().package).toMatchObject({ kind: 'extracted', result: { adopted: true } });
  });

  it.each([['it'], ['it', 'MARSAgent', 'x64']])('is refused where ordinary users may change %s', async (...names) => {
    const folder = path.join(tree(), ...names.slice(1));
    const problem = { code: 'package.treeNotProtected', folder, reason: 'othersGetIn' };
    expect(await on(changeable(folder))).toEqual({ kind: 'none', problem });
  });

  it('is refused where a key is configured, whatever checksums lie in it', async () => {
    mkdirSync(tree());
    for (const name of ['SHA256SUMS', 'SHA256SUMS.minisig']) writeFileSync(path.join(tree(), name), '');
    const keys = () => Promise.resolve(ok([{ id: '0123456789abcdef', bytes: Buffer.alloc(32) }]));
    expect(await on({ keys })).toEqual({ kind: 'none', problem: { code: 'package.treeUnsigned', folder: tree() } });
  });
});

describe('the vendor’s program without checksums', () => {
  const program = 'MicrosoftAzureBackupInstaller.exe';
  const vendors = { status: 'Valid', signer: 'Microsoft Corporation', root: 'Microsoft Root Certificate Authority 2011' };

  /** A session on a Windows that answers so about the signature, with the program chosen and verified; `held` are the files that are held. */
  async function verifiedOn(answer: object | null) {
    const held = new Set<string>();
    const letGo = (): void => {
      held.clear();
    };
    const tools: PackageTools = {
      ...realTools,
      runsVendor: true,
      hold: (files) => {
        for (const file of files) held.add(path.basename(file));
        return Promise.resolve(ok({ held: true, release: letGo }));
      },
      run: ({ onLine }) => {
        if (answer !== null) onLine?.(JSON.stringify(answer), 'stdout');
        return Promise.resolve({ kind: 'exited', exitCode: 0, output: '' });
      },
    };
    ({ session } = startOn(stateRoot, {}, {}, { tools }));
    valueOf(session.start('install', 'sample'));
    active = valueOf(session.active('test'));
    const folder = path.join(stateRoot, 'download');
    mkdirSync(folder, { recursive: true });
    writeFileSync(path.join(folder, program), 'MZ');
    valueOf(await choosePackage(active, folder));
    valueOf(await verifyChosen(active));
    return { held, file: path.join(folder, program) };
  }

  it('is held from when it was verified, and not run when it is another file by then', async () => {
    const { held, file } = await verifiedOn(vendors);
    expect([...held]).toEqual([program]);
    writeFileSync(file, 'MZ of another');
    expect(valueOf(await extractVerified(active, destination())).package).toMatchObject({
      kind: 'chosen',
      problem: { code: 'package.partsDamaged', parts: [{ name: program, status: 'damaged' }] },
    });
    expect([...held]).toEqual([]);
  });

  it('is not extracted where Windows could not be asked who signed it', async () => {
    const { held } = await verifiedOn(null);
    expect(failureOf(await extractVerified(active, destination()), 'package.signatureUnknown')).toMatchObject({ program });
    expect([...held]).toEqual([]);
  });
});
