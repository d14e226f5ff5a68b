import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { commandOf } from '../../app/plan/step-command.ts';
import type { StepOf } from '../../app/plan/step.ts';
import type { ProgramResult } from '../system/run-program.ts';
import checkConnection from '../system/script/check-connection.ps1?raw';
import configureReporting from '../system/script/configure-reporting.ps1?raw';
import { powerShellFile, runPowerShell } from '../system/script/power-shell.ts';
import { makeRoomFor } from './earlier-log.ts';
import { endWithoutExitCode } from './no-exit-code.ts';
import { stepFailed, type StepEnd, type StepRunner } from './run-context.ts';
import { sayStarted, sayStarting } from './say-started.ts';

const PROGRAM = 'powershell.exe';

/** The texts of the scripts; what differs from server to server reaches them by their environment. */
const scripts = { 'configure-reporting': configureReporting, 'check-connection': checkConnection } as const;

/** Runs a fixed script in Windows PowerShell; what it says goes into the step's log, where the evidence is looked for. */
export const runScriptStep: StepRunner<'run-script'> = async (step, context) => {
  mkdirSync(path.dirname(step.log), { recursive: true });
  makeRoomFor(step.log);
  sayStarting(step.id, powerShellFile(), context);
  const result = await runPowerShell(context.system.programs.run, {
    script: scripts[step.script],
    variables: { ...step.values, SETUP_SCRIPT: step.script },
    limitMs: step.limitMinutes * 60_000,
    signal: context.signal,
    onStarted: (pid) => {
      sayStarted(step.id, pid, commandOf(step) ?? [], context);
    },
    onLine: (line) => {
      const text = context.redact(line);
      appendFileSync(step.log, `${text}\n`);
      context.say({ kind: 'logLine', step: step.id, text });
    },
  });
  context.say({ kind: 'programEnded', step: step.id, outcome: result.kind, exitCode: result.kind === 'exited' ? result.exitCode : null });
  return judge(result, step);
};

function judge(result: ProgramResult, { id, limitMinutes }: StepOf<'run-script'>): StepEnd {
  const named = { step: id, program: PROGRAM };
  if (result.kind !== 'exited') return endWithoutExitCode(result, { ...named, minutes: limitMinutes });
  return result.exitCode === 0
    ? { kind: 'done', restart: 'none' }
    : stepFailed({ code: 'run.exitCode', ...named, exitCode: result.exitCode });
}
