const CTRL_C = '\u0003';
const BACKSPACES: ReadonlySet<string> = new Set(['\b', '\u007f']);

/** A terminal that can be read key by key. */
export type Terminal = Pick<NodeJS.ReadStream, 'on' | 'off' | 'resume' | 'pause' | 'setEncoding'> & {
  readonly setRawMode: (raw: boolean) => unknown;
};

/** How a question is put, and until when an answer is waited for. */
export interface Asking {
  readonly say: (text: string) => void;
  readonly signal: AbortSignal;
}

/** Asks for a line without showing it. Null when there will be no answer: the user gives up (Ctrl+C), the process is asked to stop, or the terminal is gone. */
export function askHidden(question: string, terminal: Terminal, { say, signal }: Asking): Promise<string | null> {
  if (signal.aborted) return Promise.resolve(null);
  say(`${question} `);
  terminal.setEncoding('utf8');
  terminal.setRawMode(true);
  return new Promise((resolve) => {
    let typed: readonly string[] = [];
    const end = (answer: string | null): void => {
      terminal.off('data', onData).off('end', giveUp).off('error', giveUp);
      signal.removeEventListener('abort', giveUp);
      terminal.setRawMode(false);
      terminal.pause();
      say('\n');
      resolve(answer);
    };
    const giveUp = (): void => {
      end(null);
    };
    const onData = (keys: string): void => {
      for (const key of Array.from(keys)) {
        if (key === CTRL_C || key === '\r' || key === '\n') {
          end(key === CTRL_C ? null : typed.join(''));
          return;
        }
        typed = BACKSPACES.has(key) ? typed.slice(0, -1) : key < ' ' ? typed : [...typed, key];
      }
    };
    terminal.on('data', onData).on('end', giveUp).on('error', giveUp);
    signal.addEventListener('abort', giveUp);
    terminal.resume();
  });
}
