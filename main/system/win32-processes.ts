import { loadWin32, type Win32Library } from './win32-library.ts';
import type { EndWatch } from './processes.ts';

/** A process of Windows as a snapshot shows it. */
export interface Win32Process {
  readonly pid: number;
  readonly parent: number;
}

/** The part of Windows that lists and ends processes. */
export interface Win32Processes {
  readonly list: () => readonly Win32Process[];
  /** When it began, in Windows' own ticks; null when it is gone or not ours to ask. */
  readonly startedAt: (pid: number) => bigint | null;
  readonly end: (pid: number) => void;
  /** Holds a process, so that its exit code outlives it; null when it is gone or not ours to ask. */
  readonly watch: (pid: number) => EndWatch | null;
  /** Path of the program it runs; null when it is gone or not ours to ask. */
  readonly imageOf: (pid: number) => string | null;
  /** Whether a mutex of this name exists: somebody holds or opened it. */
  readonly hasMutex: (name: string) => boolean;
}

/** From the Windows SDK: tlhelp32.h and winnt.h. */
const [SNAP_PROCESS, PROCESS_TERMINATE, PROCESS_QUERY_LIMITED, NO_SNAPSHOT, SYNCHRONIZE] = [2, 1, 0x1000, -1, 0x10_0000];
/** What GetExitCodeProcess says of a process that runs (minwinbase.h). */
const STILL_ACTIVE = 259;
/** The longest path that Windows knows, in characters. */
const LONGEST_PATH = 32_767;
/** PROCESSENTRY32W on 64-bit Windows: its size, and where the numbers of process and parent stand in it. */
const entry = { bytes: 568, pid: 8, parent: 32 };

/** Loads the door; koffi has native code and is needed on Windows only. */
export async function loadWin32Processes(): Promise<Win32Processes> {
  const call = await loadWin32('kernel32');
  const snapshot = call('CreateToolhelp32Snapshot', 'intptr_t', ['uint32_t', 'uint32_t']);
  const first = call('Process32FirstW', 'bool', ['intptr_t', 'void *']);
  const next = call('Process32NextW', 'bool', ['intptr_t', 'void *']);
  const handles = handlesOf(call);
  const { close, withProcess } = handles;
  const times = call('GetProcessTimes', 'bool', ['intptr_t', 'void *', 'void *', 'void *', 'void *']);
  const terminate = call('TerminateProcess', 'bool', ['intptr_t', 'uint32_t']);
  return {
    list: () => {
      const shot = snapshot(SNAP_PROCESS, 0);
      if (shot === NO_SNAPSHOT) return [];
      const buffer = Buffer.alloc(entry.bytes);
      buffer.writeUInt32LE(entry.bytes, 0);
      const found: Win32Process[] = [];
      for (let there = first(shot, buffer); there === true; there = next(shot, buffer))
        found.push({ pid: buffer.readUInt32LE(entry.pid), parent: buffer.readUInt32LE(entry.parent) });
      close(shot);
      return found;
    },
    startedAt: (pid) =>
      withProcess(pid, PROCESS_QUERY_LIMITED, (handle) => {
        const [created, ...others] = [0, 1, 2, 3].map(() => Buffer.alloc(8));
        return times(handle, created, ...others) === true ? (created?.readBigUInt64LE() ?? null) : null;
      }),
    end: (pid) => void withProcess(pid, PROCESS_TERMINATE, (handle) => terminate(handle, 1)),
    watch: watcher(call, handles),
    ...namesOf(call, handles),
  };
}

/** Handles of processes: each that is opened has to be closed. */
interface Handles {
  /** Null where there is none to be had. */
  readonly open: (pid: number, access: number) => unknown;
  readonly close: (handle: unknown) => unknown;
  readonly withProcess: <T>(pid: number, access: number, use: (handle: unknown) => T) => T | null;
}

function handlesOf(call: Win32Library): Handles {
  const openProcess = call('OpenProcess', 'intptr_t', ['uint32_t', 'bool', 'uint32_t']);
  const close = call('CloseHandle', 'bool', ['intptr_t']);
  const open: Handles['open'] = (pid, access) => {
    const handle = openProcess(access, false, pid);
    return handle === 0 ? null : handle;
  };
  const withProcess: Handles['withProcess'] = (pid, access, use) => {
    const handle = open(pid, access);
    if (handle === null) return null;
    try {
      return use(handle);
    } finally {
      close(handle);
    }
  };
  return { open, close, withProcess };
}

function watcher(call: Win32Library, { open, close }: Handles): Win32Processes['watch'] {
  const askCode = call('GetExitCodeProcess', 'bool', ['intptr_t', 'void *']);
  const exitCodeBy = (handle: unknown): number | null => {
    const code = Buffer.alloc(4);
    return askCode(handle, code) === true && code.readUInt32LE() !== STILL_ACTIVE ? code.readUInt32LE() : null;
  };
  return (pid) => {
    const handle = open(pid, PROCESS_QUERY_LIMITED);
    return handle === null ? null : { exitCode: () => exitCodeBy(handle), release: () => void close(handle) };
  };
}

/** What is asked by name: the program of a process, and mutexes. */
function namesOf(call: Win32Library, { close, withProcess }: Handles): Pick<Win32Processes, 'imageOf' | 'hasMutex'> {
  const imageName = call('QueryFullProcessImageNameW', 'bool', ['intptr_t', 'uint32_t', 'void *', 'void *']);
  const openMutex = call('OpenMutexW', 'intptr_t', ['uint32_t', 'bool', 'str16']);
  return {
    imageOf: (pid) =>
      withProcess(pid, PROCESS_QUERY_LIMITED, (handle) => {
        const [text, size] = [Buffer.alloc(2 * LONGEST_PATH), Buffer.alloc(4)];
        size.writeUInt32LE(LONGEST_PATH);
        return imageName(handle, 0, text, size) === true ? text.toString('utf16le', 0, 2 * size.readUInt32LE()) : null;
      }),
    hasMutex: (name) => {
      const handle = openMutex(SYNCHRONIZE, false, name);
      if (handle !== 0) close(handle);
      return handle !== 0;
    },
  };
}
