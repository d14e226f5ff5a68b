import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { ok } from '../../app/outcome.ts';
import type { WritableRegistry } from './load-registry.ts';
import { registryResumeEntry } from './registry-resume-entry.ts';
import { fileResumeEntry, type ResumeEntry } from './resume-entry.ts';

const command = '"C:\\Program Files\\Backup Server Setup\\Backup Server Setup.exe" --resume';

const entries: readonly (readonly [string, () => ResumeEntry])[] = [
  ['in a file', () => fileResumeEntry(path.join(temporary(), 'machine', 'entry.txt'))],
  [
    'in the registry',
    () => {
      const { native } = forgedRegistry();
      return registryResumeEntry(() => Promise.resolve(native));
    },
  ],
];

describe.each(entries)('the resume entry %s', (_, open) => {
  it('is absent at first, stands as it was written, is replaced, and is gone when it is removed, also twice', async () => {
    const entry = open();
    expect(await entry.read()).toEqual(ok(null));
    expect(await entry.write('"C:\\old.exe" --resume')).toEqual(ok(null));
    expect(await entry.write(command)).toEqual(ok(null));
    expect(await entry.read()).toEqual(ok(command));
    expect([await entry.remove(), await entry.remove()]).toEqual([ok(null), ok(null)]);
    expect(await entry.read()).toEqual(ok(null));
  });
});

describe('the entry in the registry', () => {
  it('is a value of the machine’s RunOnce that stays until its command has ended, and no key is left open', async () => {
    const { native, values, open } = forgedRegistry();
    await registryResumeEntry(() => Promise.resolve(native)).write(command);
    expect([...values]).toEqual([['HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce\\!BackupServerSetup', command]]);
    expect(open()).toBe(0);
  });

  it('that may not be written is a failure with Windows’ own number', async () => {
    const denied = Object.assign(new Error('Access is denied.'), { errno: 5 });
    const { native, open } = forgedRegistry(denied);
    const entry = registryResumeEntry(() => Promise.resolve(native));
    const failure = { code: 'file.unwritable', path: 'HKLM\\SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce', reason: '5' };
    expect(await entry.write(command)).toEqual({ kind: 'failed', failure });
    expect(open()).toBe(0);
  });

  it('cannot be written where there is no registry', async () => {
    const entry = registryResumeEntry(() => Promise.resolve(null));
    expect(await entry.write(command)).toMatchObject({ kind: 'failed', failure: { reason: 'ENOSYS' } });
  });
});

it('a file in the way of the sample’s entry is a failure', async () => {
  const folder = temporary();
  writeFileSync(path.join(folder, 'machine'), '');
  const entry = fileResumeEntry(path.join(folder, 'machine', 'entry.txt'));
  expect(await entry.write(command)).toMatchObject({ kind: 'failed', failure: { code: 'file.unwritable' } });
  expect(readdirSync(folder)).toEqual(['machine']);
});

function temporary(): string {
  const folder = mkdtempSync(path.join(tmpdir(), 'resume-entry-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

/** A registry in memory; with an error, one whose values cannot be written. */
function forgedRegistry(denied: Error | null = null) {
  const values = new Map<string, string>();
  let open = 0;
  const place = (key: object, name: string): string => `${String(Reflect.get(key, 'path'))}\\${name}`;
  const native: WritableRegistry = {
    HKLM: 'HKLM',
    createKey: (hive, key) => {
      open += 1;
      return { path: `${String(hive)}\\${key}` };
    },
    queryValue: (key, name) => values.get(place(key, name)) ?? null,
    setValueSZ: (key, name, value) => {
      if (denied !== null) throw denied;
      values.set(place(key, name), value);
    },
    deleteValue: (key, name) => values.delete(place(key, name)),
    closeKey: () => void (open -= 1),
  };
  return { native, values, open: () => open };
}
