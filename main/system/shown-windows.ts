import type { ShownWindow } from '../../app/plan/shown-window.ts';
import { loadWin32, type Win32Library } from './win32-library.ts';

/** From the Windows SDK (winuser.h): the message that asks for a text, and "do not wait for a program that hangs". */
const [WM_GETTEXT, SMTO_ABORTIFHUNG] = [0x0d, 0x02];
/** How long a window is given for its answer, in milliseconds. */
const ANSWER_MS = 200;
/** Characters of a text that are read: a message, not a document. */
const TEXT_CHARACTERS = 400;
/** More windows, and more controls in one, are not looked at. */
const MOST = 2000;
/** The class of dialogs and message boxes, and of the words in them: never of fields, which may hold what somebody typed. */
const [DIALOG, WORDS] = ['#32770', 'Static'];
/** The class of the window of a console program: it shows what the program prints, and asks nothing. */
const CONSOLE = 'ConsoleWindowClass';

/** The windows of processes, as Windows tells them. */
export interface Win32Windows {
  /** Top-level windows of these processes that are visible, and dialogs that are not. */
  readonly of: (pids: ReadonlySet<number>) => readonly ShownWindow[];
}

/** Loads the door to user32; koffi has native code and is needed on Windows only. */
export async function loadWin32Windows(): Promise<Win32Windows> {
  const call = await loadWin32('user32');
  const next = call('FindWindowExW', 'intptr_t', ['intptr_t', 'intptr_t', 'void *', 'void *']);
  const ownerOf = call('GetWindowThreadProcessId', 'uint32_t', ['intptr_t', 'void *']);
  const isVisible = call('IsWindowVisible', 'bool', ['intptr_t']);
  const { classOf, captionOf, wordsOf } = textsOf(call);
  const pidOf = (window: unknown): number => {
    const pid = Buffer.alloc(4);
    ownerOf(window, pid);
    return pid.readUInt32LE();
  };
  const inside = (parent: unknown): readonly unknown[] => {
    const found: unknown[] = [];
    for (let one = next(parent, 0, null, null); one !== 0 && found.length < MOST; one = next(parent, one, null, null)) found.push(one);
    return found;
  };
  const isShown = (window: unknown): boolean => {
    const name = classOf(window);
    return name === DIALOG || (name !== CONSOLE && isVisible(window) === true);
  };
  const textIn = (window: unknown): string => {
    const words = inside(window).filter((control) => classOf(control) === WORDS);
    return words
      .map(wordsOf)
      .filter((each) => each !== '')
      .join(' ');
  };
  return {
    of: (pids) =>
      inside(0)
        .filter((window) => pids.has(pidOf(window)) && isShown(window))
        .map((window): ShownWindow => ({ title: captionOf(window), text: textIn(window) }))
        .filter(({ title, text }) => title !== '' || text !== ''),
  };
}

type TextOf = (window: unknown) => string;

/** The three texts of a window: what kind it is, its title, and what a control in it says. */
function textsOf(call: Win32Library): { readonly classOf: TextOf; readonly captionOf: TextOf; readonly wordsOf: TextOf } {
  const className = call('GetClassNameW', 'int', ['intptr_t', 'void *', 'int']);
  const caption = call('GetWindowTextW', 'int', ['intptr_t', 'void *', 'int']);
  const send = call('SendMessageTimeoutW', 'intptr_t', ['intptr_t', 'uint32_t', 'uintptr_t', 'void *', 'uint32_t', 'uint32_t', 'void *']);
  const textBy = (ask: (buffer: Buffer) => unknown): string => {
    const buffer = Buffer.alloc(2 * TEXT_CHARACTERS);
    ask(buffer);
    return buffer.toString('utf16le').split('\0')[0]?.trim() ?? '';
  };
  return {
    classOf: (window) => textBy((buffer) => className(window, buffer, TEXT_CHARACTERS)),
    captionOf: (window) => textBy((buffer) => caption(window, buffer, TEXT_CHARACTERS)),
    wordsOf: (control) =>
      textBy((buffer) => send(control, WM_GETTEXT, TEXT_CHARACTERS, buffer, SMTO_ABORTIFHUNG, ANSWER_MS, Buffer.alloc(8))),
  };
}
