import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { quotedArgument } from '../../app/session/resume-command.ts';
import { nativePackage } from './native-package.ts';
import { loadWin32 } from './win32-library.ts';

/** Starts a program with an administrator's rights, for which Windows asks; answers once it was started or refused. */
export type Elevate = (start: ElevatedStart) => Promise<Outcome<null>>;

/** What is started so. */
export interface ElevatedStart {
  readonly file: string;
  readonly args: readonly string[];
  readonly folder: string;
  /** HWND of the window that the prompt belongs to; 0 for none. */
  readonly window: bigint;
}

/** shellapi.h: the caller may end at once, and says itself what went wrong; winuser.h. */
const [SEE_MASK_NOASYNC, SEE_MASK_FLAG_NO_UI, SW_SHOWNORMAL] = [0x100, 0x400, 1];
/** SHELLEXECUTEINFOW on 64-bit Windows. */
const INFO_BYTES = 112;

/** By ShellExecuteExW with the verb `runas`, which alone brings up the prompt (win32 docs). Waits in it, as the whole desktop does. */
export const elevate: Elevate = async ({ file, args, folder, window }) => {
  const koffi = nativePackage('koffi');
  const info = koffi.struct({
    cbSize: 'uint32_t',
    fMask: 'uint32_t',
    hwnd: 'intptr_t',
    lpVerb: 'str16',
    lpFile: 'str16',
    lpParameters: 'str16',
    lpDirectory: 'str16',
    nShow: 'int',
    others: koffi.array('intptr_t', 7),
  });
  const [shell, kernel] = await Promise.all([loadWin32('shell32'), loadWin32('kernel32')]);
  const execute = shell('ShellExecuteExW', 'bool', [koffi.pointer(info)]);
  const lastError = kernel('GetLastError', 'uint32_t', []) as () => number;
  const isStarted = execute({
    cbSize: INFO_BYTES,
    fMask: SEE_MASK_NOASYNC | SEE_MASK_FLAG_NO_UI,
    hwnd: window,
    lpVerb: 'runas',
    lpFile: file,
    lpParameters: args.map(quotedArgument).join(' '),
    lpDirectory: folder,
    nShow: SW_SHOWNORMAL,
    others: [0, 0, 0, 0, 0, 0, 0],
  }) as boolean;
  return isStarted ? ok(null) : failed({ code: 'elevation.refused', win32Error: lastError() });
};
