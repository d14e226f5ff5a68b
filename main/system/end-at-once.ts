import { loadWin32 } from './win32-library.ts';

/** What GetCurrentProcess gives (processthreadsapi.h): the process that asks. */
const OURSELVES = -1;

/**
 * Ends this process on Windows as it is, with an exit code from 0 to 2³² - 1: nothing is taken apart, no listener of `exit` runs. Whatever
 * has to be written is written before. Returns where Windows was not asked (another system) or refused.
 */
export async function endAtOnce(exitCode: number): Promise<void> {
  if (process.platform !== 'win32') return;
  const call = await loadWin32('kernel32');
  call('TerminateProcess', 'bool', ['intptr_t', 'uint32_t'])(OURSELVES, exitCode);
}
