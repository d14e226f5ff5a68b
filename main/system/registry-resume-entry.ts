import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { loadNativeRegistry, type WritableRegistry } from './load-registry.ts';
import type { ResumeEntry } from './resume-entry.ts';

/** Of the machine, not of the user: what an unelevated program could write must not be run with an administrator's rights. */
const KEY = 'SOFTWARE\\Microsoft\\Windows\\CurrentVersion\\RunOnce';
/** The `!` keeps the value until its command has ended: a first start that is cut off loses nothing (win32 docs). */
const NAME = '!BackupServerSetup';
/** KEY_READ and KEY_WRITE in the 64-bit view (winnt.h: 0x20019 | 0x20006 | KEY_WOW64_64KEY 0x100). */
const READ_WRITE_64 = 0x2011f;

/**
 * The entry of Windows: a value of RunOnce, run by the next administrator who signs in (decision 024). Elsewhere, and where the
 * library does not load, nothing can be written.
 */
export function registryResumeEntry(load: () => Promise<WritableRegistry | null> = loadNativeRegistry): ResumeEntry {
  const withKey = async <T>(use: (native: WritableRegistry, key: object) => T): Promise<Outcome<T>> => {
    const native = await load();
    if (native === null) return refused('ENOSYS');
    try {
      const key = native.createKey(native.HKLM, KEY, READ_WRITE_64);
      try {
        return ok(use(native, key));
      } finally {
        native.closeKey(key);
      }
    } catch (error) {
      return refused(String(error instanceof Error ? Reflect.get(error, 'errno') : error));
    }
  };
  return {
    isRun: true,
    write: (commandLine) =>
      withKey((native, key) => {
        native.setValueSZ(key, NAME, commandLine);
        return null;
      }),
    read: () =>
      withKey((native, key) => {
        const value = native.queryValue(key, NAME);
        return typeof value === 'string' ? value : null;
      }),
    remove: () =>
      withKey((native, key) => {
        native.deleteValue(key, NAME);
        return null;
      }),
  };
}

function refused(reason: string): Outcome<never> {
  return failed({ code: 'file.unwritable', path: `HKLM\\${KEY}`, reason });
}
