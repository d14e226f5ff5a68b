import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { ok, type Outcome } from '../app/outcome.ts';

/** Values a log line may carry; never secrets, and redacted all the same. */
export type LogValues = Readonly<Record<string, string | number | boolean | null>>;

/** The program's own log: one JSON document a line. */
export interface Log {
  readonly write: (event: string, values?: LogValues) => void;
  /** Logs a bug with its stack and returns the reference that the user is shown. */
  readonly bug: (error: unknown) => string;
}

/**
 * Makes a log that appends to a file and redacts every line. It never throws: work goes on without a log. `openFolder` opens the
 * folder that everything is kept in; where that is not to be, nothing is written.
 */
export function createLog(
  file: string,
  redact: (text: string) => string,
  now: () => Date,
  openFolder: () => Outcome<null> = () => ok(null),
): Log {
  let count = 0;
  const append = (line: object): void => {
    try {
      if (openFolder().kind === 'failed') return;
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
