const CTRL_C = '\u0003';
const BACKSPACES: ReadonlySet<string> = new Set(['\b', '\u007f']);

/** A terminal that can be read key by key. */
export type Terminal = Pick<NodeJS.ReadStream, 'on' | 'off' | 'resume' | 'pause' | 'setEncoding'> & {
  readonly setRawMode: (raw: boolean) => unknown;
};

/** Asks for a line without showing it. Null when the user gives up (Ctrl+C). */
export function askHidden(question: string, terminal: Terminal, say: (text: string) => void): Promise<string | null> {
  say(`${question} `);
  terminal.setEncoding('utf8');
  terminal.setRawMode(true);
  return new Promise((resolve) => {
    let typed: readonly string[] = [];
    const end = (answer: string | null): void => {
      terminal.off('data', onData);
      terminal.setRawMode(false);
      terminal.pause();
      say('\n');
      resolve(answer);
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
    terminal.on('data', onData);
    terminal.resume();
  });
}
