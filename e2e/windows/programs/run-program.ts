import path from 'node:path';
import { childEnvironment } from '../../../main/system/child-environment.ts';
import { runProgram, type ProgramEnd } from '../../../main/system/run-program.ts';
import { answer } from './answer.ts';

/** A program to run: a script on Windows' Node, where a number it prints is asked for as a process, or one of Windows' own. */
type ProgramToRun = ({ readonly script: string } | { readonly file: string }) & {
  readonly args: readonly string[];
  readonly limitMs?: number;
  readonly silenceLimitMs?: number;
};

/** Programs to run, one after the other. */
export type RunQuestion = readonly ProgramToRun[];

/** How each ended. */
export type RunAnswer = readonly (ProgramEnd & { readonly output: string; readonly ms: number; readonly alive: boolean })[];

void answer(async (question): Promise<RunAnswer> => {
  const results: RunAnswer[number][] = [];
  for (const program of question as RunQuestion) {
    const started = performance.now();
    const result = await runProgram(requestOf(program));
    results.push({ ...result, ms: performance.now() - started, alive: isAlive(Number.parseInt(result.output, 10)) });
  }
  return results;
});

function requestOf(program: ProgramToRun): Parameters<typeof runProgram>[0] {
  const { args, limitMs, silenceLimitMs } = program;
  const environment = childEnvironment();
  const limits = {
    ...(limitMs === undefined ? {} : { totalLimitMs: limitMs }),
    ...(silenceLimitMs === undefined ? {} : { silenceLimitMs }),
  };
  if ('file' in program) return { file: program.file, args, cwd: path.dirname(program.file), environment, ...limits };
  const node = process.execPath;
  return { file: node, args: ['-e', program.script, '--', ...args], cwd: path.dirname(node), environment, ...limits };
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
