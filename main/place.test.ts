import { describe, expect, it } from 'vitest';
import { placeOf, type PlaceSource } from './place.ts';

const checkout: PlaceSource = {
  isPackaged: false,
  version: '1.2.3',
  runtime: '/electron',
  dist: '/work/dist',
  root: '/work',
  platform: 'linux',
  variables: {},
  home: '/home/me',
  isAdministrator: true,
  stateRoot: null,
};

describe('the place of', () => {
  it('a checkout', () => {
    expect(placeOf(checkout)).toEqual({
      isPackaged: false,
      version: '1.2.3',
      runtime: '/electron',
      dist: '/work/dist',
      tools: '/work/node_modules',
      sample: '/work/assets/sample',
      samplePackage: '/work/.cache/sample-package',
      stateRoot: '/home/me/.local/state/backup-server-setup',
      comeBack: ['/electron', '/work', '--resume'],
    });
  });

  it('a packaged program', () => {
    expect(placeOf({ ...checkout, isPackaged: true, root: '/opt/setup/resources' })).toMatchObject({
      tools: '/opt/setup/resources/tools',
      sample: '/opt/setup/resources/sample',
      samplePackage: '/opt/setup/resources/sample-package',
    });
  });

  it('a program that comes back is itself, with the state folder it was given', () => {
    expect(placeOf({ ...checkout, isPackaged: true, root: '/opt/setup/resources' }).comeBack).toEqual(['/electron', '--resume']);
    expect(placeOf({ ...checkout, isPackaged: true, stateRoot: '/my state' }).comeBack).toEqual([
      '/electron',
      '--resume',
      '--state',
      '/my state',
    ]);
  });

  it.each<[string, Partial<PlaceSource>, string]>([
    ['given on the command line', { stateRoot: '/given', variables: { XDG_STATE_HOME: '/state' } }, '/given'],
    ['of the user', { variables: { XDG_STATE_HOME: '/state' } }, '/state/backup-server-setup'],
    ['of the user, unless that is relative', { variables: { XDG_STATE_HOME: 'state' } }, '/home/me/.local/state/backup-server-setup'],
    [
      'of Windows, whatever the user set',
      { platform: 'win32', variables: { ProgramData: 'C:\\evil', XDG_STATE_HOME: '/evil' } },
      'C:\\ProgramData\\BackupServerSetup',
    ],
    [
      'of the user, who is no administrator',
      { platform: 'win32', home: 'C:\\Users\\me', isAdministrator: false },
      'C:\\Users\\me\\AppData\\Local\\BackupServerSetup',
    ],
  ])('state is the folder %s', (_, source, stateRoot) => {
    expect(placeOf({ ...checkout, ...source }).stateRoot).toBe(stateRoot);
  });
});
