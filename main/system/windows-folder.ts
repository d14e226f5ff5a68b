import { nativePackage } from './native-package.ts';

/** Where Windows is in nearly every case, and what anything else than Windows says for it. */
const USUAL = 'C:\\Windows';
/** windows.h: MAX_PATH. */
const MAX_PATH = 260;

/**
 * The Windows folder, as Windows says it (`GetSystemWindowsDirectoryW`). Not by `SystemRoot`: an elevated process has the environment that
 * the unelevated user set, and from this folder come the programs and libraries that run with an administrator's rights.
 */
export function windowsFolder(platform: NodeJS.Platform = process.platform, ask: () => string = askWindows): string {
  if (platform !== 'win32') return USUAL;
  try {
    const told = ask();
    return told === '' ? USUAL : told;
  } catch {
    return USUAL;
  }
}

/** The folder of its own programs and libraries. */
export function systemFolder(): string {
  return `${windowsFolder()}\\System32`;
}

/** By its bare name: kernel32 is in every process already, so that nothing is looked for. */
function askWindows(): string {
  const ask = nativePackage('koffi')
    .load('kernel32.dll')
    .func('__stdcall', 'GetSystemWindowsDirectoryW', 'uint32_t', ['void *', 'uint32_t']);
  const text = Buffer.alloc(2 * MAX_PATH);
  const length: unknown = ask(text, MAX_PATH);
  return typeof length === 'number' && length < MAX_PATH ? text.toString('utf16le', 0, 2 * length) : '';
}
