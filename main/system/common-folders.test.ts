import { expect, it } from 'vitest';
import { known, unknown } from '../../app/machine/fact.ts';
import { commonFolders } from './common-folders.ts';
import type { RegistryDoor } from './system.ts';

type Values = Readonly<Record<string, string>>;

const registryWith = (values: Values): RegistryDoor => ({
  read: (_, name) => Promise.resolve(known(values[name] ?? null)),
  valueNames: () => Promise.resolve(known([])),
  hasKey: () => Promise.resolve(known(true)),
});
const windowsHas: Values = {
  Public: '%SystemDrive%\\Users\\Public',
  ProgramData: '%SystemDrive%\\ProgramData',
  'Common Desktop': '%PUBLIC%\\Desktop',
  'Common Programs': '%ProgramData%\\Microsoft\\Windows\\Start Menu\\Programs',
};
const usual = { desktop: 'C:\\Users\\Public\\Desktop', menu: 'C:\\ProgramData\\Microsoft\\Windows\\Start Menu\\Programs' };

it.each<[string, Values, Partial<typeof usual>]>([
  ['as Windows has them', windowsHas, {}],
  ['where nothing is noted', {}, {}],
  ['profiles on another drive', { ...windowsHas, Public: 'D:\\Users\\Public' }, { desktop: 'D:\\Users\\Public\\Desktop' }],
  ['a desktop of its own', { ...windowsHas, 'Common Desktop': 'E:\\Desk' }, { desktop: 'E:\\Desk' }],
  ['on another computer', { ...windowsHas, 'Common Desktop': '\\\\FILES01\\Desk' }, {}],
  ['by a variable that is not the machine’s', { ...windowsHas, 'Common Programs': '%APPDATA%\\Menu' }, {}],
])('%s', async (_, values, differs) => {
  expect(await commonFolders(registryWith(values), 'C:\\Windows')).toEqual({ ...usual, ...differs });
});

it('what the environment says counts for nothing, nor does a registry that does not answer', async () => {
  process.env['PUBLIC'] = 'C:\\evil';
  try {
    expect(await commonFolders(registryWith(windowsHas), 'C:\\Windows')).toEqual(usual);
  } finally {
    delete process.env['PUBLIC'];
  }
  const silent: RegistryDoor = { ...registryWith({}), read: () => Promise.resolve(unknown('accessDenied')) };
  expect(await commonFolders(silent, 'C:\\Windows')).toEqual(usual);
});
