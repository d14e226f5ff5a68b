import { childEnvironment, windowsFolder } from '../child-environment.ts';
import type { ProgramResult, RunProgram } from '../run-program.ts';

/** A script for Windows PowerShell. */
export interface PowerShellScript {
  readonly script: string;
  /** Variables of the environment that the script reads: values never stand in its text. */
  readonly variables?: Readonly<Record<string, string>>;
  readonly limitMs: number;
  /** Each line of the standard output. */
  readonly onLine: (line: string) => void;
  readonly signal?: AbortSignal;
  readonly onStarted?: (pid: number) => void;
}

/** Where Windows PowerShell is. */
export function powerShellFile(): string {
  return `${windowsFolder(process.env)}\\System32\\WindowsPowerShell\\v1.0\\powershell.exe`;
}

/** Runs a script in Windows PowerShell, by its absolute path and from standard input: no file is written, no profile read. */
export function runPowerShell(
  run: RunProgram,
  { script, variables = {}, limitMs, onLine, signal, onStarted }: PowerShellScript,
): Promise<ProgramResult> {
  const system = `${windowsFolder(process.env)}\\System32`;
  return run({
    file: powerShellFile(),
    args: ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', '& ([scriptblock]::Create([Console]::In.ReadToEnd()))'],
    cwd: system,
    environment: childEnvironment(variables),
    input: script,
    totalLimitMs: limitMs,
    ...(signal === undefined ? {} : { signal }),
    ...(onStarted === undefined ? {} : { onStarted }),
    onLine: (line, stream) => {
      if (stream === 'stdout') onLine(line);
    },
  });
}
