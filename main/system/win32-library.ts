import type { TypeObject } from 'koffi';
import { nativePackage } from './native-package.ts';
import { systemFolder } from './windows-folder.ts';

/** A function of Windows. What it takes and gives is unknown here: the caller wrote its types down by the name of the function. */
type Win32Call = (...values: unknown[]) => unknown;

/** Makes a function of a library callable, by its types in koffi's words for those of C. */
export type Win32Library = (name: string, result: string, args: readonly (string | TypeObject)[]) => Win32Call;

/** Loads a library of Windows' own folder, `kernel32`; a rejection where it, or what calls it, does not load. */
export function loadWin32(library: string): Promise<Win32Library> {
  return Promise.resolve().then(() => {
    const loaded = nativePackage('koffi').load(`${systemFolder()}\\${library}.dll`);
    return (name, result, args) => loaded.func('__stdcall', name, result, [...args]) as Win32Call;
  });
}
