import { mkdir, readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isPrivateAcl } from '../../app/support/private-acl.ts';
import type { AccessRead } from '../../main/system/win32-access.ts';
import { lane } from './lane.ts';
import { openWindows, type Windows } from './windows.ts';

interface Answered {
  readonly opened: unknown;
  readonly partial: unknown;
  readonly created: unknown;
  readonly content: string;
  readonly refused: unknown;
  readonly absent: unknown;
  readonly nowhere: unknown;
  readonly isAdministrator: boolean;
  readonly described: readonly AccessRead[];
}

const ok = { kind: 'ok', value: null };

/** Wine keeps of a list what fits into a mode (rights of the owner and of everybody) and says it as SDDL again. */
describe.runIf(lane !== null)('access lists on Windows Server 2019', () => {
  let windows: Windows;
  beforeAll(async () => {
    windows = await openWindows('2019');
  });
  afterAll(() => windows.close());

  it.each(['node', 'electron'] as const)(
    'by %s: what is ours is made private and read back so, what others get into is refused',
    async (on) => {
      const name = `essai ${on}`;
      const folder = path.join(windows.folder, name);
      await mkdir(folder);
      const at = (...names: string[]) => [`${windows.windowsFolder}\\${name}`, ...names].join('\\');
      const answered = (await windows.ask('access', { folder: at() }, on)) as Answered;
      const unwritable = (place: string, reason: string) => ({ kind: 'failed', failure: { code: 'file.unwritable', path: place, reason } });
      const refused = (place: string, reason: string) => ({ kind: 'failed', failure: { code: 'folder.notPrivate', path: place, reason } });
      expect(answered.opened).toEqual([ok, ok]);
      expect(answered.partial).toEqual([ok, unwritable(at('safe', '.extract.partial-1'), 'EEXIST')]);
      expect(answered.created).toEqual([ok, unwritable(at('safe', 'phrase secrète.txt'), 'EEXIST')]);
      expect([answered.content, answered.isAdministrator]).toEqual(['Canary é', true]);
      expect(answered.refused).toEqual([
        ...Array.from({ length: 2 }, () => refused(at('foreign'), 'othersGetIn')),
        ...Array.from({ length: 2 }, () => refused(at('file'), 'notAFolder')),
      ]);
      expect([answered.absent, answered.nowhere]).toEqual([ok, unwritable(at('absent', 'file'), 'ENOENT')]);
      const lists = answered.described.map((read) => (read.kind === 'read' ? read.sddl : ''));
      const owner = /^O:(S-[\d-]+)/u.exec(lists[0] ?? '')?.[1] ?? '';
      expect(lists.map((list) => isPrivateAcl(list, owner))).toEqual([true, true, true, true, false]);
      // The same by this system's own eyes: nothing for those who are neither the owner nor of its group.
      for (const made of ['état/sessions', 'safe/.extract.partial-1', 'safe/phrase secrète.txt'])
        expect((await stat(path.join(folder, made))).mode & 0o007, made).toBe(0);
      expect((await readdir(folder)).sort()).toEqual(['file', 'foreign', 'safe', 'état']);
    },
  );
});
