import path from 'node:path';
import { nativePackage } from './native-package.ts';
import { systemFolder } from './windows-folder.ts';

/** What Windows says of a file or folder: owner and access list as SDDL, or the Win32 error. A link is not followed. */
export type AccessRead =
  | { readonly kind: 'read'; readonly sddl: string; readonly isFolder: boolean; readonly isLink: boolean }
  | { readonly kind: 'refused'; readonly win32Error: number };

/** The part of Windows that gives files and folders their rights, which Node does not offer. */
export interface Win32Access {
  /** Makes a folder that has this access list (SDDL) from its first moment; returns 0 or the Win32 error. */
  readonly createFolder: (folder: string, sddl: string) => number;
  /** Makes a file with this access list, writes and flushes it before anybody else can open it; returns 0 or the Win32 error. */
  readonly createFile: (file: string, sddl: string, content: Buffer) => number;
  /** Removes an empty folder. */
  readonly removeFolder: (folder: string) => void;
  readonly read: (place: string) => AccessRead;
  /** Whether this process has an administrator's rights: elevated, where Windows makes that difference. */
  readonly isAdministrator: () => boolean;
}

/** From the Windows SDK: winnt.h, fileapi.h, accctrl.h, sddl.h. */
const [GENERIC_WRITE, READ_CONTROL, FILE_READ_ATTRIBUTES] = [0x4000_0000, 0x2_0000, 0x80];
const [SHARE_NOTHING, SHARE_ALL, CREATE_NEW, OPEN_EXISTING, INVALID_HANDLE] = [0, 7, 1, 3, -1];
const [FLAG_BACKUP_SEMANTICS, FLAG_OPEN_REPARSE_POINT] = [0x200_0000, 0x20_0000];
const [ATTRIBUTE_DIRECTORY, ATTRIBUTE_REPARSE_POINT] = [0x10, 0x400];
const [SDDL_REVISION_1, SE_FILE_OBJECT, OWNER_AND_DACL] = [1, 1, 1 | 4];
/** SECURITY_ATTRIBUTES on 64-bit Windows, and where the descriptor stands in it; BY_HANDLE_FILE_INFORMATION begins with the attributes. */
const attributes = { bytes: 24, descriptor: 8 };
const INFORMATION_BYTES = 52;

/** Loads the door, at once: folders are made before Electron is ready. koffi has native code and is needed on Windows only. */
export function loadWin32Access(): Win32Access {
  const koffi = nativePackage('koffi');
  const library = (name: string) => koffi.load(`${systemFolder()}\\${name}.dll`);
  const [kernel, advapi] = [library('kernel32'), library('advapi32')];
  const call = (name: string, result: string, args: string[], from = kernel): Call => from.func('__stdcall', name, result, args) as Call;
  const doors: Doors = {
    call,
    security: (name, result, args) => call(name, result, args, advapi),
    lastError: call('GetLastError', 'uint32_t', []) as () => number,
    free: call('LocalFree', 'uintptr_t', ['uintptr_t']),
    close: call('CloseHandle', 'bool', ['intptr_t']),
    open: call('CreateFileW', 'intptr_t', ['str16', 'uint32_t', 'uint32_t', 'void *', 'uint32_t', 'uint32_t', 'intptr_t']),
  };
  const isAdministrator = call('IsUserAnAdmin', 'bool', [], library('shell32')) as () => boolean;
  return { ...makersOf(doors), read: readerOf(doors), isAdministrator };
}

type Call = (...values: unknown[]) => unknown;

interface Doors {
  readonly call: (name: string, result: string, args: string[]) => Call;
  readonly security: (name: string, result: string, args: string[]) => Call;
  readonly lastError: () => number;
  readonly free: Call;
  readonly close: Call;
  readonly open: Call;
}

function makersOf({ call, security, lastError, free, close, open }: Doors): Omit<Win32Access, 'read' | 'isAdministrator'> {
  const parse = security('ConvertStringSecurityDescriptorToSecurityDescriptorW', 'bool', ['str16', 'uint32_t', 'void *', 'void *']);
  const removeDirectory = call('RemoveDirectoryW', 'bool', ['str16']);
  const createDirectory = call('CreateDirectoryW', 'bool', ['str16', 'void *']);
  const write = call('WriteFile', 'bool', ['intptr_t', 'void *', 'uint32_t', 'void *', 'void *']);
  const flush = call('FlushFileBuffers', 'bool', ['intptr_t']);
  const withDescriptor = (sddl: string, use: (attributes: Buffer) => number): number => {
    const descriptor = Buffer.alloc(8);
    if (parse(sddl, SDDL_REVISION_1, descriptor, null) !== true) return lastError();
    const given = Buffer.alloc(attributes.bytes);
    given.writeUInt32LE(attributes.bytes, 0);
    descriptor.copy(given, attributes.descriptor);
    try {
      return use(given);
    } finally {
      free(descriptor.readBigUInt64LE());
    }
  };
  const fill = (handle: unknown, content: Buffer): number => {
    try {
      const done = Buffer.alloc(4);
      const isWritten = write(handle, content, content.length, done, null) === true && flush(handle) === true;
      return isWritten ? 0 : lastError();
    } finally {
      close(handle);
    }
  };
  return {
    createFolder: (folder, sddl) => withDescriptor(sddl, (given) => (createDirectory(long(folder), given) === true ? 0 : lastError())),
    removeFolder: (folder) => void removeDirectory(long(folder)),
    createFile: (file, sddl, content) =>
      withDescriptor(sddl, (given) => {
        const handle = open(long(file), GENERIC_WRITE, SHARE_NOTHING, given, CREATE_NEW, 0, 0);
        return handle === INVALID_HANDLE ? lastError() : fill(handle, content);
      }),
  };
}

function readerOf(doors: Doors): Win32Access['read'] {
  const { call, security, lastError, free, close, open } = doors;
  const information = call('GetFileInformationByHandle', 'bool', ['intptr_t', 'void *']);
  const outs = ['void *', 'void *', 'void *', 'void *', 'void *'];
  const getSecurity = security('GetSecurityInfo', 'uint32_t', ['intptr_t', 'uint32_t', 'uint32_t', ...outs]);
  const textOf = textReader(doors);
  const describe = (handle: unknown): AccessRead => {
    const [about, descriptor] = [Buffer.alloc(INFORMATION_BYTES), Buffer.alloc(8)];
    if (information(handle, about) !== true) return { kind: 'refused', win32Error: lastError() };
    const win32Error = getSecurity(handle, SE_FILE_OBJECT, OWNER_AND_DACL, null, null, null, null, descriptor);
    if (typeof win32Error !== 'number' || win32Error !== 0) return { kind: 'refused', win32Error: Number(win32Error) };
    const sddl = textOf(descriptor.readBigUInt64LE());
    const refused = sddl === null ? lastError() : 0;
    free(descriptor.readBigUInt64LE());
    if (sddl === null) return { kind: 'refused', win32Error: refused };
    const kind = about.readUInt32LE(0);
    return { kind: 'read', sddl, isFolder: (kind & ATTRIBUTE_DIRECTORY) !== 0, isLink: (kind & ATTRIBUTE_REPARSE_POINT) !== 0 };
  };
  return (place) => {
    const flags = FLAG_BACKUP_SEMANTICS | FLAG_OPEN_REPARSE_POINT;
    const handle = open(long(place), READ_CONTROL | FILE_READ_ATTRIBUTES, SHARE_ALL, null, OPEN_EXISTING, flags, 0);
    if (handle === INVALID_HANDLE) return { kind: 'refused', win32Error: lastError() };
    try {
      return describe(handle);
    } finally {
      close(handle);
    }
  };
}

/** Makes a descriptor into SDDL; null where Windows cannot. */
function textReader({ call, security, free }: Doors): (descriptor: bigint) => string | null {
  const format = security('ConvertSecurityDescriptorToStringSecurityDescriptorW', 'bool', [
    'uintptr_t',
    'uint32_t',
    'uint32_t',
    'void *',
    'void *',
  ]);
  const copy = call('RtlMoveMemory', 'void', ['void *', 'uintptr_t', 'size_t']);
  return (descriptor) => {
    const [text, length] = [Buffer.alloc(8), Buffer.alloc(4)];
    if (format(descriptor, SDDL_REVISION_1, OWNER_AND_DACL, text, length) !== true) return null;
    const characters = Buffer.alloc(2 * length.readUInt32LE());
    copy(characters, text.readBigUInt64LE(), characters.length);
    free(text.readBigUInt64LE());
    return characters.toString('utf16le').split('\0', 1)[0] ?? '';
  };
}

/** Paths beyond 260 characters too. */
function long(place: string): string {
  return path.win32.toNamespacedPath(place);
}
