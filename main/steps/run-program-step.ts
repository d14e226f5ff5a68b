import path from 'node:path';
import { withPlaceholders, withSecrets } from '../../app/plan/fragments.ts';
import type { ShownWindow } from '../../app/plan/shown-window.ts';
import type { Fragment, StepOf } from '../../app/plan/step.ts';
import { hear, nothingHeard, type Heard } from '../../app/logs/heard.ts';
import { fractionAfter } from '../../app/logs/markers.ts';
import { childEnvironment } from '../system/child-environment.ts';
import type { ProgramRequest, ProgramResult } from '../system/run-program.ts';
import { makeRoomFor } from './earlier-log.ts';
import { judgeEnd } from './judge-end.ts';
import { leftRunning } from './left-running.ts';
import { followLog } from './log-tail.ts';
import { programFile } from './program-file.ts';
import { programRefusal } from './program-refusal.ts';
import { watchSilence } from './silence-watch.ts';
import { stepFailed, type RunContext, type StepEnd, type StepRunner } from './run-context.ts';
import { sayEnded } from './say-ended.ts';
import { sayStarted, sayStarting } from './say-started.ts';
import { withCopy } from './with-copy.ts';
import { isLeaving } from './wait.ts';
import { withSecretFile } from './with-secret-file.ts';

type ProgramStep = StepOf<'run-program'>;

/** What the program said so far. */
interface Listener {
  heard: Heard;
}

/** Runs one of the vendor's programs: checked again right before, followed while it runs, judged by its exit code. */
export const runProgramStep: StepRunner<'run-program'> = async (step, context) => {
  const file = programFile(step, context.packageFolder);
  const refusal = await programRefusal(file, step, context);
  if (refusal !== null) return stepFailed(refusal);
  const input = textOf(step.stdin, context);
  if (input.kind === 'failed') return input;
  const answers = textOf(step.answerFile?.content ?? null, context);
  if (answers.kind === 'failed') return answers;
  const run = (): Promise<StepEnd> => withCopy(step, context, () => runAndJudge(file, step, input.text, context));
  if (step.answerFile === null || answers.text === null) return run();
  return withSecretFile(step.answerFile.path, answers.text, step.id, context, run);
};

function textOf(
  fragments: readonly Fragment[] | null,
  context: RunContext,
): { readonly kind: 'ok'; readonly text: string | null } | Extract<StepEnd, { kind: 'failed' }> {
  if (fragments === null) return { kind: 'ok', text: null };
  const text = withSecrets(fragments, context.secrets);
  if (text.kind === 'missing') return { kind: 'failed', failure: { code: 'run.secretMissing', secret: text.secret } };
  return { kind: 'ok', text: text.text };
}

async function runAndJudge(file: string, step: ProgramStep, input: string | null, context: RunContext): Promise<StepEnd> {
  const listener: Listener = { heard: nothingHeard };
  if (step.log !== null) makeRoomFor(step.log);
  const { result, windows, left } = await follow(file, step, input, context, (line) => {
    listen(line, step, context, listener);
  });
  const end = left === null ? judgeEnd(result, step, { heard: listener.heard, windows }) : leftEnd(left, file, step, context);
  sayEnded(step.id, result, end, context);
  return end;
}

/** How the program ended, the windows it showed when it was silent, and the number of what it left running. */
interface Followed {
  readonly result: ProgramResult;
  readonly windows: readonly ShownWindow[];
  readonly left: number | null;
}

/** Follows the program to its end; the lines of its output and of its log are told as they come. */
async function follow(
  file: string,
  step: ProgramStep,
  input: string | null,
  context: RunContext,
  onLine: (line: string) => void,
): Promise<Followed> {
  let signOfLife = (): void => undefined;
  const silence = watchSilence(step.id, context);
  const onAnyLine = (line: string): void => {
    silence.heard();
    onLine(line);
  };
  const onLogLine = (line: string): void => {
    signOfLife();
    onAnyLine(line);
  };
  const tail = step.log === null ? null : followLog(step.log, onLogLine);
  try {
    sayStarting(step.id, file, context);
    const result = await context.system.programs.run({
      ...requestOf(file, step, input),
      onWatch: (alive) => {
        signOfLife = alive;
      },
      signal: context.signal,
      onStarted: (pid) => {
        silence.began(pid);
        sayStarted(step.id, pid, [step.program, ...step.arguments, ...stdinNote(step)], context);
      },
      onLine: onAnyLine,
    });
    const windows = silence.end();
    const limit = Date.now() + Math.min(context.patience.waitMs, step.limitMinutes * 60_000);
    return { result, windows, left: result.kind === 'exited' ? await leftRunning(step, 'itsProcesses', limit, context) : null };
  } finally {
    silence.end();
    await tail?.stop();
  }
}

/** What is run, and how long it may be silent. */
function requestOf(file: string, step: ProgramStep, input: string | null): ProgramRequest {
  return {
    file,
    args: step.arguments,
    cwd: step.from === 'windows' || step.from === 'server' ? path.win32.dirname(file) : path.dirname(file),
    environment: childEnvironment(),
    ...(input === null ? {} : { input }),
    outlivesUs: true,
    // Of silence, never of work: an installer that still writes its log is left alone however long it takes.
    silenceLimitMs: step.limitMinutes * 60_000,
  };
}

function leftEnd(pid: number, file: string, step: ProgramStep, context: RunContext): StepEnd {
  if (isLeaving(context)) return { kind: 'stopped' };
  return stepFailed({ code: 'run.programStillRuns', step: step.id, program: path.basename(file), pid });
}

/** What the journal says of the standard input: the document with placeholders, never its secrets. */
function stdinNote(step: ProgramStep): readonly string[] {
  return step.stdin === null ? [] : [`< ${withPlaceholders(step.stdin)}`];
}

function listen(line: string, step: ProgramStep, context: RunContext, listener: Listener): void {
  const fraction = fractionAfter(step.id, line);
  if (fraction !== null) context.say({ kind: 'stepProgress', step: step.id, fraction });
  const text = context.redact(line);
  listener.heard = hear(listener.heard, text);
  context.say({ kind: 'logLine', step: step.id, text });
}
