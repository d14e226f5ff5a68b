import path from 'node:path';
import { exitVerdict } from '../../app/plan/exit-codes.ts';
import { withPlaceholders, withSecrets } from '../../app/plan/fragments.ts';
import type { ShownWindow } from '../../app/plan/shown-window.ts';
import type { Fragment, StepOf } from '../../app/plan/step.ts';
import { hear, nothingHeard, type Heard } from '../../app/logs/heard.ts';
import { fractionAfter } from '../../app/logs/markers.ts';
import { childEnvironment, type Environment } from '../system/child-environment.ts';
import type { ProgramRequest, ProgramResult } from '../system/run-program.ts';
import { makeRoomFor } from './earlier-log.ts';
import { judgeEnd } from './judge-end.ts';
import { awaitItsProcesses, type StartedProgram } from './its-processes.ts';
import { followLog } from './log-tail.ts';
import { withOwnTemp } from './own-temp.ts';
import { programFile } from './program-file.ts';
import { programRefusal } from './program-refusal.ts';
import { watchSilence, type SilenceWatch } from './silence-watch.ts';
import { stepFailed, type RunContext, type StepEnd, type StepRunner } from './run-context.ts';
import { sayEnded, sayRestart, sayStarted, sayStarting } from './say-started.ts';
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
  const run = (): Promise<StepEnd> =>
    withCopy(step, context, () => withOwnTemp(step.id, context, (temp) => runAndJudge(file, step, { input: input.text, temp }, context)));
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

/** What the program is given besides its arguments: the standard input, and where its temporary files go. */
interface Given {
  readonly input: string | null;
  readonly temp: Environment;
}

async function runAndJudge(file: string, step: ProgramStep, given: Given, context: RunContext): Promise<StepEnd> {
  const listener: Listener = { heard: nothingHeard };
  if (step.log !== null) makeRoomFor(step.log);
  const { result, windows, left } = await follow(file, step, given, context, (line) => {
    listen(line, step, context, listener);
  });
  const end = judgeEnd(result, step, { heard: listener.heard, windows });
  sayRestart(step.id, end, context);
  // Without a word of its end: the next run waits for it, and asks for what it left before anything is started again.
  if (left !== null) return leftEnd(left, file, step, context);
  sayEnded(step.id, result, context);
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
  given: Given,
  context: RunContext,
  onLine: (line: string) => void,
): Promise<Followed> {
  const started: StartedProgram[] = [];
  const silence = watchSilence(step.id, context);
  const ear = earFor(silence, onLine);
  const tail = step.log === null ? null : followLog(step.log, ear.onLogLine);
  try {
    sayStarting(step.id, file, context);
    const result = await context.system.programs.run({
      ...requestOf(file, step, given),
      onWatch: ear.onWatch,
      signal: context.signal,
      onStarted: (pid) => {
        silence.began(pid);
        started.push({ pid, began: sayStarted(step.id, pid, [step.program, ...step.arguments, ...stdinNote(step)], context) });
      },
      onLine: ear.onLine,
    });
    const windows = silence.end();
    const left = mayGoOn(result, step) ? await awaitItsProcesses(step, started, ear.lastHeard, context) : null;
    return { result, windows, left };
  } finally {
    silence.end();
    await tail?.stop();
  }
}

/** Hears what a program prints and what it writes into its log: a line of either is a sign of life. */
function earFor(silence: SilenceWatch, onLine: (line: string) => void) {
  let signOfLife = (): void => undefined;
  let lastHeard = Date.now();
  const onAnyLine = (line: string): void => {
    silence.heard();
    lastHeard = Date.now();
    onLine(line);
  };
  return {
    onWatch: (alive: () => void): void => {
      signOfLife = alive;
    },
    onLine: onAnyLine,
    onLogLine: (line: string): void => {
      signOfLife();
      onAnyLine(line);
    },
    lastHeard: (): number => lastHeard,
  };
}

/** Whether the work may go on after the program: not where it was ended, and not while Windows shuts down. */
function mayGoOn(result: ProgramResult, { exitCodes }: ProgramStep): boolean {
  return result.kind === 'exited' && exitVerdict(exitCodes, result.exitCode) !== 'restartBegun';
}

/** What is run, and how long it may be silent. */
function requestOf(file: string, step: ProgramStep, { input, temp }: Given): ProgramRequest {
  return {
    file,
    args: step.arguments,
    // A path of this system, or of the machine that gets the product: this one reads both.
    cwd: path.win32.dirname(file),
    environment: childEnvironment(temp),
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
