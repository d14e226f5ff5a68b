import { known, unknown } from '../../app/machine/fact.ts';
import { childEnvironment } from './child-environment.ts';
import type { RunProgram } from './run-program.ts';
import type { ServicesDoor } from './system.ts';
import { systemFolder } from './windows-folder.ts';

/** sc.exe's code for "no such service" (winerror.h, ERROR_SERVICE_DOES_NOT_EXIST). */
const NO_SUCH_SERVICE = 1060;
/** SERVICE_RUNNING in the state line of `sc query`; the number is the same in every language. */
const RUNNING = /^\s*\S+\s*:\s*4\s/mu;

/** The services of this machine, through `sc.exe query` by its absolute path. Elsewhere than on Windows: unknown. */
export function realServices(run: RunProgram): ServicesDoor {
  return {
    find: async (name) => {
      if (process.platform !== 'win32') return unknown('notWindows');
      const system = systemFolder();
      const result = await run({
        file: `${system}\\sc.exe`,
        args: ['query', name],
        cwd: system,
        environment: childEnvironment(),
        totalLimitMs: 10_000,
      });
      if (result.kind !== 'exited') return unknown('unreadable', result.kind);
      if (result.exitCode === NO_SUCH_SERVICE) return known(null);
      return result.exitCode === 0 ? known({ running: RUNNING.test(result.output) }) : unknown('unreadable', String(result.exitCode));
    },
  };
}
