import { expect, test, vi } from 'vitest';
import { windowsFolder } from './windows-folder.ts';

test.each<[string, () => string, string]>([
  ['what Windows says', () => 'D:\\WINNT', 'D:\\WINNT'],
  ['the usual one where it says nothing', () => '', 'C:\\Windows'],
  [
    'the usual one where it cannot be asked',
    () => {
      throw new Error('koffi does not load');
    },
    'C:\\Windows',
  ],
])('the Windows folder is %s', (_what, ask, folder) => {
  expect(windowsFolder('win32', ask)).toBe(folder);
});

test('the environment is not asked, which an unelevated user sets', () => {
  vi.stubEnv('SystemRoot', 'C:\\Evil');
  vi.stubEnv('windir', 'C:\\Evil');
  expect(windowsFolder('win32', () => '')).toBe('C:\\Windows');
  expect(windowsFolder('linux')).toBe('C:\\Windows');
  vi.unstubAllEnvs();
});
