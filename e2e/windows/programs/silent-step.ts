import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { ok } from '../../../app/outcome.ts';
import type { RunEvent } from '../../../app/plan/events.ts';
import type { StepOf } from '../../../app/plan/step.ts';
import { usualPatience, type RunContext } from '../../../main/steps/run-context.ts';
import { runProgramStep } from '../../../main/steps/run-program-step.ts';
import { loadProcesses } from '../../../main/system/load-processes.ts';
import { privatePlaces } from '../../../main/system/load-private-places.ts';
import { createRealSystem } from '../../../main/system/real.ts';
import { answer } from './answer.ts';

/** An installer to run as a step runs it, with little patience for its silence. */
export interface SilentQuestion {
  /** Windows' name of it. */
  readonly program: string;
  readonly arguments: readonly string[];
  readonly silenceMs: number;
  readonly limitMs: number;
}

void answer(async (question) => {
  const { program, arguments: args, silenceMs, limitMs } = question as SilentQuestion;
  const said: RunEvent[] = [];
  const processes = await loadProcesses();
  const name = basename(program);
  const context: RunContext = {
    system: createRealSystem(),
    secrets: () => undefined,
    packageFolder: dirname(program),
    isAdopted: false,
    programHashes: new Map([[name, 'a']]),
    hashFiles: (paths) => Promise.resolve(ok(new Map(paths.map((file) => [file, 'a'])))),
    say: (event) => void said.push(event),
    redact: (text) => text,
    isStopRequested: () => false,
    processes,
    places: privatePlaces(),
    temp: join(tmpdir(), 'steps'),
    patience: { ...usualPatience, silenceMs },
    signal: new AbortController().signal,
  };
  const started = performance.now();
  const end = await runProgramStep(stepOf(name, args, limitMs), context);
  return { said, end, ms: performance.now() - started, running: processes.running(program) };
});

function stepOf(program: string, args: readonly string[], limitMs: number): StepOf<'run-program'> {
  return {
    kind: 'run-program',
    id: 'install-agent',
    weight: 1,
    detect: [],
    evidence: [],
    program,
    arguments: [...args],
    stdin: null,
    answerFile: null,
    log: null,
    exitCodes: { 0: 'success' },
    limitMinutes: limitMs / 60_000,
    settleSeconds: 0,
  };
}
