import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';

/** Values a log line may carry; never secrets, and redacted all the same. */
export type LogValues = Readonly<Record<string, string | number | boolean | null>>;

/** The program's own log: one JSON document a line. */
export interface Log {
  readonly write: (event: string, values?: LogValues) => void;
  /** Logs a bug with its stack and returns the reference that the user is shown. */
  readonly bug: (error: unknown) => string;
}

/** Makes a log that appends to a file and redacts every line. It never throws: work goes on without a log. */
export function createLog(file: string, redact: (text: string) => string, now: () => Date): Log {
  let count = 0;
  const append = (line: object): void => {
    try {
      mkdirSync(path.dirname(file), { recursive: true });
      appendFileSync(file, `${redact(JSON.stringify({ time: now().toISOString(), ...line }))}\n`, { mode: 0o600 });
    } catch {
      count += 1;
    }
  };
  return {
    write: (event, values = {}) => {
      append({ event, ...values });
    },
    bug: (error) => {
      count += 1;
      const reference = `bug-${now().getTime().toString(36)}-${String(count)}`;
      append({ event: 'bug', reference, error: error instanceof Error ? (error.stack ?? error.message) : String(error) });
      return reference;
    },
  };
}
