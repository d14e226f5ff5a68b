import path from 'node:path';
import { loadWin32 } from './win32-library.ts';

/** What a try to open a file gave: a handle to give back, or the Win32 error. */
export type Opened = { readonly kind: 'opened'; readonly close: () => void } | { readonly kind: 'refused'; readonly win32Error: number };

/** The part of Windows that opens files with a share mode, which Node does not offer. */
export interface Win32Files {
  /** Opens for reading, so that until `close` others can read and run the file and nothing else. */
  readonly openShared: (file: string) => Opened;
}

/** From the Windows SDK: winnt.h and fileapi.h. */
const [GENERIC_READ, FILE_SHARE_READ, OPEN_EXISTING, INVALID_HANDLE] = [0x8000_0000, 1, 3, -1];

/** Loads the door. */
export async function loadWin32Files(): Promise<Win32Files> {
  const call = await loadWin32('kernel32');
  const createFile = call('CreateFileW', 'intptr_t', ['str16', 'uint32_t', 'uint32_t', 'void *', 'uint32_t', 'uint32_t', 'intptr_t']) as (
    file: string,
    access: number,
    share: number,
    security: null,
    how: number,
    flags: number,
    template: number,
  ) => number;
  const closeHandle = call('CloseHandle', 'bool', ['intptr_t']) as (handle: number) => boolean;
  const lastError = call('GetLastError', 'uint32_t', []) as () => number;
  return {
    openShared: (file) => {
      const handle = createFile(path.win32.toNamespacedPath(file), GENERIC_READ, FILE_SHARE_READ, null, OPEN_EXISTING, 0, 0);
      if (handle === INVALID_HANDLE) return { kind: 'refused', win32Error: lastError() };
      return { kind: 'opened', close: () => void closeHandle(handle) };
    },
  };
}
