import { failed, ok, type Outcome } from '../../app/outcome.ts';
import { restartArguments } from '../../app/restart/restart.ts';
import { childEnvironment } from './child-environment.ts';
import { endCode, runProgram, type ProgramResult, type RunProgram } from './run-program.ts';
import { systemFolder } from './windows-folder.ts';

/** Has the machine restart in a moment; the comment is shown to whoever is signed in. */
export type RestartComputer = (comment: string) => Promise<Outcome<null>>;

/** The program of Windows only announces the restart and ends at once; in milliseconds. */
const LIMIT_MS = 30_000;

/** How this machine is restarted; null elsewhere than on Windows, where nothing here may do that. */
export function restartOf(platform: NodeJS.Platform): RestartComputer | null {
  return platform === 'win32' ? windowsRestart(runProgram) : null;
}

/** A restart by `shutdown.exe` of Windows' own folder. */
export function windowsRestart(run: RunProgram): RestartComputer {
  return async (comment) => {
    const folder = systemFolder();
    const request = { file: `${folder}\\shutdown.exe`, args: restartArguments(comment), cwd: folder, environment: childEnvironment() };
    const result = await run({ ...request, totalLimitMs: LIMIT_MS });
    return result.kind === 'exited' && result.exitCode === 0 ? ok(null) : failed({ code: 'restart.refused', end: endOf(result) });
  };
}

function endOf(result: ProgramResult): string {
  return result.kind === 'exited' ? String(result.exitCode) : endCode(result);
}
