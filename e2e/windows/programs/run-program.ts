import path from 'node:path';
import { childEnvironment } from '../../../main/system/child-environment.ts';
import { runProgram } from '../../../main/system/run-program.ts';
import { answer } from './answer.ts';

/** Programs to run on Windows' Node: what they are given and what they do; a number they print is asked for as a process. */
export type RunQuestion = readonly { readonly script: string; readonly args: readonly string[]; readonly limitMs?: number }[];

void answer(async (question) => {
  const results: unknown[] = [];
  for (const { script, args, limitMs } of question as RunQuestion) {
    const started = performance.now();
    const limit = limitMs === undefined ? {} : { totalLimitMs: limitMs };
    const base = { file: process.execPath, cwd: path.dirname(process.execPath), environment: childEnvironment(), ...limit };
    const result = await runProgram({ ...base, args: ['-e', script, '--', ...args] });
    results.push({ ...result, ms: performance.now() - started, alive: isAlive(Number.parseInt(result.output, 10)) });
  }
  return results;
});

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
