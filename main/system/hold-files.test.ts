import { expect, test } from 'vitest';
import { holdFiles, type HoldDoors } from './hold-files.ts';

/** Windows as the door shows it; `busy` files are written by somebody else just now. */
function windows(busy: readonly string[] = []) {
  const open: string[] = [];
  const doors: HoldDoors = {
    platform: 'win32',
    load: () =>
      Promise.resolve({
        openShared: (file) => {
          if (busy.includes(file)) return { kind: 'refused', win32Error: 32 };
          open.push(file);
          return { kind: 'opened', close: () => void open.splice(open.indexOf(file), 1) };
        },
      }),
  };
  return { open, doors };
}

test('elsewhere than on Windows nothing is held, and the type says so', async () => {
  const load = () => Promise.reject(new Error('koffi is not needed here'));
  expect(await holdFiles(['/a'], { platform: 'linux', load })).toMatchObject({ kind: 'ok', value: { held: false } });
});

test('on Windows all files are held until they are released, once', async () => {
  const { open, doors } = windows();
  const held = await holdFiles(['C:\\a', 'C:\\b'], doors);
  expect(open).toEqual(['C:\\a', 'C:\\b']);
  if (held.kind === 'ok') [1, 2].forEach(held.value.release);
  expect([held.kind, open]).toEqual(['ok', []]);
});

test('one file that cannot be held is named with the error of Windows, and lets go of the others', async () => {
  const { open, doors } = windows(['C:\\b']);
  expect(await holdFiles(['C:\\a', 'C:\\b'], doors)).toEqual({
    kind: 'failed',
    failure: { code: 'package.fileNotHeld', path: 'C:\\b', win32Error: 32 },
  });
  expect(open).toEqual([]);
});
