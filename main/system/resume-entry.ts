import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { systemCode } from './system-code.ts';

/** What opens this program again after a restart of the machine. There is one a machine, and it holds no secret. */
export interface ResumeEntry {
  /** Whether the machine runs it at the next sign-in; the sample's stand-in is only kept. */
  readonly isRun: boolean;
  /** Writes it in the place of what was there. */
  readonly write: (commandLine: string) => Promise<Outcome<null>>;
  /** The command line that stands there; null where none does. */
  readonly read: () => Promise<Outcome<string | null>>;
  /** Nothing to remove is no failure. */
  readonly remove: () => Promise<Outcome<null>>;
}

/** The entry of a sample machine: a file that nobody runs. */
export function fileResumeEntry(file: string): ResumeEntry {
  const unwritable = (error: unknown): Outcome<null> => failed({ code: 'file.unwritable', path: file, reason: systemCode(error) });
  return {
    isRun: false,
    write: async (commandLine) => {
      try {
        await mkdir(path.dirname(file), { recursive: true });
        await writeFile(file, commandLine);
        return ok(null);
      } catch (error) {
        return unwritable(error);
      }
    },
    read: async () => {
      try {
        return ok(await readFile(file, 'utf8'));
      } catch (error) {
        const reason = systemCode(error);
        return reason === 'ENOENT' ? ok(null) : failed({ code: 'file.unreadable', path: file, reason });
      }
    },
    remove: () => rm(file, { force: true }).then(() => ok(null), unwritable),
  };
}
