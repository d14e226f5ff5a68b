import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import type { Failure } from '../../app/failure.ts';
import { withPlaceholders, withSecrets } from '../../app/plan/fragments.ts';
import { hear, nothingHeard, type Heard } from '../../app/logs/heard.ts';
import { commandOf } from '../../app/plan/step-command.ts';
import type { Fragment, StepOf } from '../../app/plan/step.ts';
import type { Environment } from '../system/child-environment.ts';
import type { ProgramResult } from '../system/run-program.ts';
import { powerShellFile, runPowerShell } from '../system/script/power-shell.ts';
import { stepScripts } from '../system/script/step-scripts.ts';
import { systemCode } from '../system/system-code.ts';
import { makeRoomFor } from './earlier-log.ts';
import { toldBy } from './judge-end.ts';
import { endWithoutExitCode } from './no-exit-code.ts';
import { withOwnTemp } from './own-temp.ts';
import { stepFailed, type RunContext, type StepEnd, type StepRunner } from './run-context.ts';
import { sayEnded, sayRestart, sayStarted, sayStarting } from './say-started.ts';

type ScriptStep = StepOf<'run-script'>;

const PROGRAM = 'powershell.exe';

/** ERROR_SUCCESS_REBOOT_REQUIRED and ERROR_SUCCESS_REBOOT_INITIATED, from a script that ran an installer. */
const [RESTART_NEEDED, RESTART_BEGUN] = [3010, 1641];

/**
 * Runs a fixed script in Windows PowerShell; what it says goes into the step's log, where the evidence is looked for. It has a limit on its
 * work and none on its silence: it can wait for nobody, and says nothing while SQL Server works for it (decision 038).
 */
export const runScriptStep: StepRunner<'run-script'> = async (step, context) => {
  const secret = step.stdin === undefined ? null : withSecrets(step.stdin, context.secrets);
  if (secret?.kind === 'missing') return stepFailed({ code: 'run.secretMissing', secret: secret.secret });
  return withOwnTemp(step.id, context, (temp) => runAndJudge(step, secret?.text ?? null, temp, context));
};

async function runAndJudge(step: ScriptStep, secret: string | null, temp: Environment, context: RunContext): Promise<StepEnd> {
  makeRoomFor(step.log);
  const log = scriptLog(step.log);
  let heard = nothingHeard;
  sayStarting(step.id, powerShellFile(), context);
  const result = await runPowerShell(context.system.programs.run, {
    script: stepScripts[step.script],
    variables: { ...step.values, SETUP_SCRIPT: step.script, ...temp },
    ...(secret === null ? {} : { secret }),
    limitMs: step.limitMinutes * 60_000,
    signal: context.signal,
    onStarted: (pid) => {
      sayStarted(step.id, pid, [...(commandOf(step) ?? []), ...stdinNote(step.stdin)], context);
    },
    onLine: (line) => {
      const text = context.redact(line);
      log.write(text);
      heard = hear(heard, text);
      context.say({ kind: 'logLine', step: step.id, text });
    },
  });
  const end = judge(result, step, heard);
  sayRestart(step.id, end, context);
  sayEnded(step.id, result, context);
  const unwritten = log.failure();
  return end.kind === 'done' && unwritten !== null ? stepFailed(unwritten) : end;
}

/** What the script says, on disk. A line that cannot be written must not fall out of the script's own stream: it is told at the end. */
function scriptLog(file: string) {
  let failure: Failure | null = null;
  return {
    write: (line: string): void => {
      try {
        append(file, `${line}\n`);
      } catch (error) {
        failure ??= { code: 'file.unwritable', path: file, reason: systemCode(error) };
      }
    },
    failure: () => failure,
  };
}

/** Where the log's folder could not be made before the script was started, it is made now, or tells why not. */
function append(file: string, text: string): void {
  try {
    appendFileSync(file, text);
  } catch (error) {
    if (systemCode(error) !== 'ENOENT') throw error;
    mkdirSync(path.dirname(file), { recursive: true });
    appendFileSync(file, text);
  }
}

function judge(result: ProgramResult, { id, limitMinutes }: StepOf<'run-script'>, heard: Heard): StepEnd {
  const named = { step: id, program: PROGRAM, heard: toldBy(heard) };
  if (result.kind !== 'exited') return endWithoutExitCode(result, { ...named, minutes: limitMinutes });
  if (result.exitCode === RESTART_BEGUN) return { kind: 'restartBegun' };
  if (result.exitCode === RESTART_NEEDED) return { kind: 'done', restart: 'toFinish' };
  return result.exitCode === 0
    ? { kind: 'done', restart: 'none' }
    : stepFailed({ code: 'run.exitCode', ...named, exitCode: result.exitCode });
}

/** What the journal says of the standard input: placeholders, never the secret. */
function stdinNote(stdin: readonly Fragment[] | undefined): readonly string[] {
  return stdin === undefined ? [] : [`< ${withPlaceholders(stdin)}`];
}
