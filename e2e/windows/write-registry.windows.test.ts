import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Ended } from './start-to-file.ts';
import { registryWriter } from './write-registry.ts';

describe('what is written into the registry of a Windows', () => {
  let place = '';
  beforeEach(async () => {
    place = await mkdtemp(path.join(tmpdir(), 'registry-'));
  });
  afterEach(() => rm(place, { recursive: true }));

  /** A registry that forgets the first imports; what regedit and reg answer. */
  async function write(lost: number, exitCode = 0): Promise<readonly string[]> {
    const started: string[] = [];
    let [imports, number] = [0, ''];
    const run = async (file: string): Promise<Ended> => {
      started.push(file);
      if (file === 'reg') return { exitCode: 0, output: `    Number    REG_SZ    ${number}\r\n\r\n`, errors: '' };
      const given = await readFile(path.join(place, 'server.reg'), 'utf16le');
      if ((imports += 1) > lost) number = /"Number"="(\d+)"/u.exec(given)?.[1] ?? '';
      return { exitCode, output: '', errors: 'no such thing' };
    };
    await registryWriter({ place, windowsPath: (name) => name, run })({ 'HKLM\\SOFTWARE\\Canary': { Name: 'é' } });
    return started;
  }

  it('is read back', async () => {
    expect(await write(0)).toEqual(['regedit', 'reg']);
  });

  it('is written once more where it did not arrive', async () => {
    expect(await write(1)).toEqual(['regedit', 'reg', 'regedit', 'reg']);
  });

  it('is an error with its key where it never arrives, and where regedit says so', async () => {
    await expect(write(2)).rejects.toThrow(/SOFTWARE\\Canary.*read back/u);
    await expect(write(0, 1)).rejects.toThrow(/SOFTWARE\\Canary.*regedit ended with 1: no such thing/u);
  });
});
