import { mkdirSync, mkdtempSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { ok } from '../../app/outcome.ts';
import { consoleIn, findConsoleOf } from './console-link.ts';

const ICON = 'Microsoft Azure Backup Server.lnk';
const trusting = { changeableByOthers: () => null };

/** Folders of all users with these files in them. */
function commonWith(...files: readonly string[]): { readonly desktop: string; readonly menu: string; readonly root: string } {
  const root = mkdtempSync(path.join(tmpdir(), 'links-'));
  for (const file of files) {
    mkdirSync(path.dirname(path.join(root, file)), { recursive: true });
    writeFileSync(path.join(root, file), '');
  }
  return { root, desktop: path.join(root, 'desktop'), menu: path.join(root, 'menu') };
}

it.each([
  ['the icon on the desktop', `desktop/${ICON}`, [`menu/Backup/${ICON}`]],
  ['without it the link in a folder of the start menu', `menu/Backup/${ICON}`, ['desktop/readme.txt']],
  ['a link before a folder of that name', `menu/${ICON}`, [`menu/A/${ICON}`]],
])('found: %s', (_, expected, others) => {
  const folders = commonWith(expected, ...others);
  expect(consoleIn(folders, trusting)).toEqual(ok(path.join(folders.root, expected)));
});

it('a desktop that others can change is left alone for the start menu', () => {
  const folders = commonWith(`desktop/${ICON}`, `menu/${ICON}`);
  const places = { changeableByOthers: (folder: string) => (folder === folders.desktop ? 'othersGetIn' : null) } as const;
  expect(consoleIn(folders, places)).toEqual(ok(path.join(folders.menu, ICON)));
});

it.each([
  ['there is none', []],
  ['it is in a folder of the desktop', [`desktop/old/${ICON}`]],
  ['a folder has its name', [`menu/${ICON}/readme.txt`]],
])('not found where %s', (_, files) => {
  const folders = commonWith(...files);
  expect(consoleIn(folders, trusting)).toMatchObject({
    failure: { code: 'product.noLink', folders: [folders.desktop, folders.menu] },
  });
});

it('a folder that is a link to elsewhere is not followed', () => {
  const folders = commonWith(`elsewhere/${ICON}`, 'menu/readme.txt');
  symlinkSync(path.join(folders.root, 'elsewhere'), path.join(folders.menu, 'Backup'), 'junction');
  expect(consoleIn(folders, trusting)).toMatchObject({ kind: 'failed' });
});

it('elsewhere than on Windows nothing is looked for', () => {
  expect(findConsoleOf('linux', trusting)).toBeNull();
});
