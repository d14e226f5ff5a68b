import { loadWin32 } from './win32-library.ts';

/** The reason that Windows shows while a window holds up a sign-out or shutdown. */
export interface ShutdownReason {
  /** Gives a window its reason, in the place of an earlier one; false when Windows does not take it. `window` is its HWND. */
  readonly give: (window: bigint, text: string) => boolean;
  /** The window has none any more. */
  readonly take: (window: bigint) => boolean;
}

/** Loads the door; null elsewhere than on Windows, and where koffi, which has native code, does not load. */
export async function loadShutdownReason(): Promise<ShutdownReason | null> {
  if (process.platform !== 'win32') return null;
  try {
    const call = await loadWin32('user32');
    const create = call('ShutdownBlockReasonCreate', 'bool', ['intptr_t', 'str16']) as (window: bigint, text: string) => boolean;
    const destroy = call('ShutdownBlockReasonDestroy', 'bool', ['intptr_t']) as (window: bigint) => boolean;
    return { give: create, take: destroy };
  } catch {
    return null;
  }
}
