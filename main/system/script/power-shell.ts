import type * as z from 'zod';
import { unknown, type Fact } from '../../../app/machine/fact.ts';
import { parseJson } from '../../../app/parse-json.ts';
import { childEnvironment } from '../child-environment.ts';
import { endCode, type ProgramResult, type RunProgram } from '../run-program.ts';
import { systemFolder } from '../windows-folder.ts';

/** A script for Windows PowerShell. */
export interface PowerShellScript {
  readonly script: string;
  /** Variables of the environment that the script reads: values never stand in its text. */
  readonly variables?: Readonly<Record<string, string>>;
  /** A secret for the script, its first argument inside PowerShell. It comes on standard input too, before the text. */
  readonly secret?: string;
  readonly limitMs: number;
  /** Each line of the standard output. */
  readonly onLine: (line: string) => void;
  readonly signal?: AbortSignal | undefined;
  readonly onStarted?: (pid: number) => void;
}

/** Ends the secret on standard input: no secret holds it, and no script of ours. */
const SEPARATOR = '\u001e';

/**
 * Modules come from places of the machine alone. Where the environment names none, Windows PowerShell looks in the user's own folder first
 * (about_PSModulePath), where an unelevated program may leave a module that then runs elevated; given from outside it puts that folder in
 * front again. What products added for the machine (backup server, agent, SQL Server) stays.
 */
const modules =
  "$env:PSModulePath = $PSHOME + '\\Modules;' + $env:ProgramFiles + '\\WindowsPowerShell\\Modules;' + [Environment]::GetEnvironmentVariable('PSModulePath', 'Machine'); ";

const plain = modules + '& ([scriptblock]::Create([Console]::In.ReadToEnd()))';
const withSecret = modules + '$given = [Console]::In.ReadToEnd().Split([char]30); & ([scriptblock]::Create($given[1])) $given[0]';

/** Where Windows PowerShell is. */
export function powerShellFile(): string {
  return `${systemFolder()}\\WindowsPowerShell\\v1.0\\powershell.exe`;
}

/** Runs a script in Windows PowerShell, by its absolute path and from standard input: no file is written, no profile read. */
export function runPowerShell(
  run: RunProgram,
  { script, variables = {}, secret, limitMs, onLine, signal, onStarted }: PowerShellScript,
): Promise<ProgramResult> {
  const system = systemFolder();
  return run({
    file: powerShellFile(),
    args: ['-NoLogo', '-NoProfile', '-NonInteractive', '-Command', secret === undefined ? plain : withSecret],
    cwd: system,
    environment: childEnvironment(variables),
    input: secret === undefined ? script : `${secret}${SEPARATOR}${script}`,
    totalLimitMs: limitMs,
    ...(signal === undefined ? {} : { signal }),
    ...(onStarted === undefined ? {} : { onStarted }),
    onLine: (line, stream) => {
      if (stream === 'stdout') onLine(line);
    },
  });
}

/** Codes (HRESULT) for a lack of rights: E_ACCESSDENIED, ERROR_ELEVATION_REQUIRED (what DISM says), WMI's own. */
const DENIED: readonly number[] = [0x80070005, 0x800702e4, 0x80041003];

/** What is known of a question that ended in an exception inside PowerShell: `hresult` is its code, as the signed number .NET has. */
export function refused(hresult: number): Fact<never> {
  const code = hresult >>> 0;
  return unknown(DENIED.includes(code) ? 'accessDenied' : 'unreadable', `0x${code.toString(16).padStart(8, '0')}`);
}

/** What is known of a question that PowerShell ended without answering. */
export function unanswered(result: ProgramResult): Fact<never> {
  if (result.kind === 'timedOut') return unknown('timeout', endCode(result));
  return unknown('unreadable', result.kind === 'exited' ? `powershell.exe: ${String(result.exitCode)}` : endCode(result));
}

/** What a script told line by line, and what is known where that is not enough. */
export interface ToldLines<T> {
  readonly lines: readonly T[];
  readonly unanswered: Fact<never>;
}

/** Runs a script that tells by lines of JSON; whatever else it prints, as a shell that greets does, is not heard. */
export async function tellLines<T>(
  run: RunProgram,
  { line, ...script }: Omit<PowerShellScript, 'onLine'> & { readonly line: z.ZodType<T> },
): Promise<ToldLines<T>> {
  const lines: T[] = [];
  const end = await runPowerShell(run, {
    ...script,
    onLine: (text) => {
      const parsed = line.safeParse(parseJson(text));
      if (parsed.success) lines.push(parsed.data);
    },
  });
  return { lines, unanswered: script.signal?.aborted === true ? unknown('stopped') : unanswered(end) };
}
