import { loadWin32 } from '../../../main/system/win32-library.ts';
import { answer } from './answer.ts';

/** How long to go on. */
export interface WaitsQuestion {
  readonly ms: number;
}

/** What `RegisterWaitForSingleObject` is asked for by Chromium's watchers (winbase.h): in the waiting thread, and once. */
const IN_WAIT_THREAD_ONCE = 0x4 | 0x8;
const FOREVER = 0xffffffff;

/**
 * Ends waits in the moment in which what they wait for happens, again and again. Nothing of JavaScript runs on the threads that wait:
 * functions of Windows are what is called there, each given an event.
 */
void answer(async (question) => {
  const { ms } = question as WaitsQuestion;
  const kernel = await loadWin32('kernel32');
  const createEvent = kernel('CreateEventW', 'intptr', ['intptr', 'bool', 'bool', 'intptr']);
  const setEvent = kernel('SetEvent', 'bool', ['intptr']);
  const closeHandle = kernel('CloseHandle', 'bool', ['intptr']);
  const moduleOf = kernel('GetModuleHandleW', 'intptr', ['str16']);
  const addressOf = kernel('GetProcAddress', 'intptr', ['intptr', 'str']);
  const register = kernel('RegisterWaitForSingleObject', 'bool', ['void *', 'intptr', 'intptr', 'intptr', 'uint32', 'uint32']);
  const unregister = kernel('UnregisterWaitEx', 'bool', ['intptr', 'intptr']);
  const set = addressOf(moduleOf('kernel32.dll'), 'SetEvent');

  const handle = Buffer.alloc(8);
  const registered = (event: unknown, then: unknown): unknown => {
    if (register(handle, event, set, then, FOREVER, IN_WAIT_THREAD_ONCE) !== true) throw new Error('the wait could not be registered');
    return handle.readBigInt64LE();
  };
  const until = performance.now() + ms;
  let rounds = 0;
  while (performance.now() < until) {
    const [due, ran] = [1, 2].map(() => createEvent(0, true, false, 0));
    const wait = registered(due, ran);
    setEvent(due);
    // From at once to about when the thread that waits has woken: a different moment each time.
    const moment = performance.now() + (rounds % 100) / 1000;
    while (performance.now() < moment);
    unregister(wait, -1);
    for (const event of [due, ran]) closeHandle(event);
    rounds += 1;
  }
  return { rounds };
});
