import { appendFile, mkdir, rm, utimes, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { temporaryFolder } from './testing.ts';
import { watchFolder, type FolderWatch } from './watch-folder.ts';

const pace = { settleMs: 60, pollMs: 100 };
let temporary: Awaited<ReturnType<typeof temporaryFolder>>;
let watched: FolderWatch;
const changes = vi.fn();
const at = (name: string) => path.join(temporary.path, name);

beforeEach(async () => {
  temporary = await temporaryFolder();
  await writeFile(at('part.bin'), 'x');
  changes.mockReset();
  watched = watchFolder(temporary.path, changes, pace);
  await pause(50);
});

afterEach(async () => {
  watched.close();
  await temporary.remove();
});

describe('a folder that is watched', () => {
  it.each<[string, () => Promise<unknown>]>([
    ['a new file', () => writeFile(at('new.bin'), 'x')],
    ['a file written again with as many bytes', () => writeFile(at('part.bin'), 'y')],
    ['a file that is gone', () => rm(at('part.bin'))],
    ['a file with another time', () => utimes(at('part.bin'), new Date(0), new Date(0))],
    ['the folder itself gone', () => rm(temporary.path, { recursive: true })],
  ])('tells %s, once', async (_, change) => {
    await change();
    await vi.waitFor(() => expect(changes).toHaveBeenCalledTimes(1));
    await pause(300);
    expect(changes).toHaveBeenCalledTimes(1);
  });

  it('waits until a file that grows is quiet', async () => {
    watched.close();
    watched = watchFolder(temporary.path, changes, { settleMs: 600, pollMs: 600 });
    for (let step = 0; step < 8; step += 1) {
      await appendFile(at('part.bin'), 'more');
      await pause(30);
      expect(changes).not.toHaveBeenCalled();
    }
    await vi.waitFor(() => expect(changes).toHaveBeenCalledTimes(1), 4000);
  });

  it('tells nothing while nothing changes, nor after it was closed', async () => {
    await pause(300);
    watched.close();
    await writeFile(at('new.bin'), 'x');
    await pause(300);
    expect(changes).not.toHaveBeenCalled();
  });

  it('that is not there yet is told when it is', async () => {
    watched.close();
    watched = watchFolder(at('later'), changes, pace);
    await pause(50);
    await mkdir(at('later'));
    await writeFile(at('later/part.bin'), 'x');
    await vi.waitFor(() => expect(changes).toHaveBeenCalledTimes(1));
  });
});
