import { isKnown, known, unknown, type Fact } from '../../app/machine/fact.ts';
import { childEnvironment } from './child-environment.ts';
import { MULTI_SEPARATOR, parseRegQuery, type RegistryKey } from './reg-output.ts';
import { endCode, type ProgramResult, type RunProgram } from './run-program.ts';
import { systemFolder } from './windows-folder.ts';

/** Ends a query that hangs; well under the limit of a probe. */
const LIMIT_MS = 4000;
/** The largest key we read (Session Manager with its pending renames) is a few hundred kB at worst. */
const OUTPUT_BYTES = 4 * 1024 ** 2;

/**
 * Reads keys with `reg.exe query … /reg:64` by its absolute path; null where one is absent. reg.exe ends with 1 for an absent key as for a forbidden one, and says which
 * only in the language of Windows: the key above tells, since it lists the forbidden one.
 */
export function programKeyReader(run: RunProgram): (key: string) => Promise<Fact<RegistryKey | null>> {
  const system = systemFolder();
  const query = (key: string): Promise<ProgramResult> =>
    run({
      file: `${system}\\reg.exe`,
      args: ['query', key, '/se', MULTI_SEPARATOR, '/reg:64'],
      cwd: system,
      environment: childEnvironment(),
      totalLimitMs: LIMIT_MS,
      tailBytes: OUTPUT_BYTES,
    });
  const readKey = async (key: string): Promise<Fact<RegistryKey | null>> => {
    const result = await query(key);
    if (result.kind === 'timedOut') return unknown('timeout', key);
    if (result.kind !== 'exited') return unknown('unreadable', endCode(result));
    if (result.exitCode === 0) return known(parseRegQuery(result.output, key));
    const end = key.lastIndexOf('\\');
    if (result.exitCode !== 1 || end === -1) return unknown('unreadable', `reg.exe: ${String(result.exitCode)}`);
    const above = await readKey(key.slice(0, end));
    if (!isKnown(above) || above.value === null) return above;
    const name = key.slice(end + 1).toLowerCase();
    return above.value.subkeys.some((subkey) => subkey.toLowerCase() === name) ? unknown('accessDenied', key) : known(null);
  };
  return readKey;
}
