import { copyFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lane } from './lane.ts';
import { openWindows, windowsPath, type Windows } from './windows.ts';

describe.runIf(lane !== null)('files held on Windows', () => {
  let windows: Windows;
  beforeAll(async () => {
    windows = await openWindows('2019');
    await copyFile(lane?.node ?? '', path.join(windows.folder, 'program à tenir.exe'));
  });
  afterAll(() => windows.close());

  it.each(['node', 'electron'] as const)(
    'by %s can be read and run, but not written, replaced, renamed or removed until they are released',
    async (runtime) => {
      const program = `${windows.windowsFolder}\\program à tenir.exe`;
      const question = { folder: windows.windowsFolder, node: windowsPath(lane?.node ?? ''), program };
      expect(await windows.ask('hold-files', question, runtime)).toEqual({
        held: true,
        meanwhile: { read: 'ok', write: 'EBUSY', replace: 'EPERM', rename: 'EBUSY', remove: 'EBUSY', execute: '42' },
        afterwards: { read: 'ok', write: 'ok', replace: 'ok', rename: 'ok', remove: 'ok', execute: '42' },
        // 2: ERROR_FILE_NOT_FOUND (Microsoft, "System Error Codes").
        absent: {
          kind: 'failed',
          failure: { code: 'package.fileNotHeld', path: `${windows.windowsFolder}\\absent.bin`, win32Error: 2 },
        },
        isThere: false,
      });
    },
  );
});
