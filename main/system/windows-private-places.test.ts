import path from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Win32Access } from './win32-access.ts';
import { windowsPrivatePlaces } from './windows-private-places.ts';

const user = 'S-1-5-21-1-2-3-1001';
const toAdministrators = 'D:P(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)';
const state = 'C:\\State';

/** A Windows of folders by path; `isAdministrator` says whom it lets make Administrators the owner. */
function windows(there: Readonly<Record<string, string>>, isAdministrator = true, keepsLists = true) {
  const places = new Map([...Object.entries(there), ['C:\\safe', 'O:BAD:AI(A;;FA;;;BU)'] as const]);
  const make = (place: string, sddl: string): number => {
    if (!isAdministrator && sddl.startsWith('O:BA')) return 1307;
    if (places.has(place)) return 183;
    if (!places.has(path.win32.dirname(place)) && path.win32.dirname(place) !== 'C:\\') return 3;
    const owned = isAdministrator ? sddl : `O:${user}${sddl}`;
    places.set(place, keepsLists ? owned : 'O:BAD:(A;OICI;FA;;;WD)');
    return 0;
  };
  const win32: Win32Access = {
    createFolder: make,
    createFile: make,
    isAdministrator: () => isAdministrator,
    removeFolder: (place) => void places.delete(place),
    read: (place) => {
      const sddl = places.get(place);
      return sddl === undefined ? { kind: 'refused', win32Error: 2 } : { kind: 'read', sddl, isFolder: true, isLink: false };
    },
  };
  return { places, opened: windowsPrivatePlaces(() => win32) };
}

const refused = (reason: string) => ({ kind: 'failed', failure: { code: 'folder.notPrivate', path: state, reason } });

describe('on Windows', () => {
  it('an administrator’s folder is given to Administrators and SYSTEM', () => {
    const { places, opened } = windows({});
    expect(opened.openFolder(state).kind).toBe('ok');
    expect(places.get(state)).toBe(`O:BA${toAdministrators}`);
  });

  it('folders above it that are not there are made the same way', () => {
    const { places, opened } = windows({});
    expect(opened.openFolder('C:\\New\\Deep\\State').kind).toBe('ok');
    expect(['C:\\New', 'C:\\New\\Deep'].map((folder) => places.get(folder))).toEqual([
      `O:BA${toAdministrators}`,
      `O:BA${toAdministrators}`,
    ]);
  });

  it('who is no administrator gets in besides them', () => {
    const { places, opened } = windows({}, false);
    expect([opened.openFolder(state), opened.openFolder(state).kind]).toEqual([{ kind: 'ok', value: null }, 'ok']);
    expect(places.get(state)).toBe(`O:${user}D:P(A;OICI;FA;;;OW)(A;OICI;FA;;;BA)(A;OICI;FA;;;SY)`);
  });

  it('a file of secrets hands nothing down, since nothing is below it', () => {
    const { places, opened } = windows({});
    expect(opened.createFile('C:\\safe\\passphrase.txt', 'Canary').kind).toBe('ok');
    expect(places.get('C:\\safe\\passphrase.txt')).toBe('O:BAD:P(A;;FA;;;BA)(A;;FA;;;SY)');
  });

  it('a file system that takes every list and keeps none is no place for it', () => {
    expect(windows({}, true, false).opened.openFolder(state)).toEqual(refused('othersGetIn'));
  });

  it.each([
    ['one of Administrators', `O:BA${toAdministrators}`, null],
    ['one that an installer took over', 'O:BAG:SYD:PAI(A;OICI;FA;;;SY)(A;OICI;FA;;;BA)', null],
    ['one of another account', `O:${user}${toAdministrators}`, 'ownedByOther'],
    ['one with the rights of ProgramData', 'O:BAD:AI(A;OICIID;FA;;;SY)(A;CIID;DCLCRPCR;;;BU)', 'othersGetIn'],
  ])('of folders that are there: %s', (_, sddl, reason) => {
    const { places, opened } = windows({ [state]: sddl });
    const expected = reason === null ? { kind: 'ok', value: null } : refused(reason);
    expect([opened.openFolder(state), opened.judgeFolder(state)]).toEqual([expected, expected]);
    expect([...places.keys()]).toEqual([state, 'C:\\safe']);
  });

  it.each([
    ['that others may read', 'O:BAD:AI(A;OICIID;FA;;;BA)(A;OICIID;0x1200a9;;;BU)', null, null],
    ['that any user may change', 'O:BAD:AI(A;OICIID;FA;;;BA)(A;ID;0x1301bf;;;AU)', 'othersGetIn', null],
    ['that another account owns', `O:${user}${toAdministrators}`, 'ownedByOther', null],
  ])('of folders of programs: one %s, judged with and without an administrator’s rights', (_, sddl, elevated, not) => {
    const judged = [true, false].map((isAdministrator) => windows({ [state]: sddl }, isAdministrator).opened.changeableByOthers(state));
    expect(judged).toEqual([elevated, not]);
    expect(windows({}).opened.changeableByOthers(state)).toBe(null);
  });
});
