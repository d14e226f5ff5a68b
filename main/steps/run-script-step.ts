import { appendFileSync, mkdirSync } from 'node:fs';
import path from 'node:path';
import { assertNever } from '../../app/assert-never.ts';
import { commandOf } from '../../app/plan/step-command.ts';
import type { StepOf } from '../../app/plan/step.ts';
import { killTree } from '../system/kill-tree.ts';
import type { ProgramResult } from '../system/run-program.ts';
import checkConnection from '../system/script/check-connection.ps1?raw';
import configureReporting from '../system/script/configure-reporting.ps1?raw';
import { runPowerShell } from '../system/script/power-shell.ts';
import { makeRoomFor } from './earlier-log.ts';
import { stepFailed, type RunContext, type StepEnd, type StepRunner } from './run-context.ts';

const PROGRAM = 'powershell.exe';

/** The texts of the scripts; what differs from server to server reaches them by their environment. */
const scripts = { 'configure-reporting': configureReporting, 'check-connection': checkConnection } as const;

/** Runs a fixed script in Windows PowerShell; what it says goes into the step's log, where the evidence is looked for. */
export const runScriptStep: StepRunner<'run-script'> = async (step, context) => {
  mkdirSync(path.dirname(step.log), { recursive: true });
  makeRoomFor(step.log);
  const result = await runPowerShell(context.system.programs.run, {
    script: scripts[step.script],
    variables: { ...step.values, SETUP_SCRIPT: step.script },
    limitMs: step.limitMinutes * 60_000,
    signal: context.signal,
    onStarted: (pid) => {
      sayStarted(pid, step, context);
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

/** A program that is not in the journal must not run. */
function sayStarted(pid: number, step: StepOf<'run-script'>, context: RunContext): void {
  try {
    context.say({ kind: 'programStarted', step: step.id, pid, command: [...(commandOf(step) ?? [])] });
  } catch (error) {
    killTree(pid);
    throw error;
  }
}

function judge(result: ProgramResult, step: StepOf<'run-script'>): StepEnd {
  const named = { step: step.id, program: PROGRAM };
  switch (result.kind) {
    case 'exited':
      return result.exitCode === 0
        ? { kind: 'done', restart: 'none' }
        : stepFailed({ code: 'run.exitCode', ...named, exitCode: result.exitCode });
    case 'stopped':
      return { kind: 'stopped' };
    case 'signalled':
      return stepFailed({ code: 'run.programKilled', ...named, signal: result.signal });
    case 'timedOut':
    case 'silent':
      return stepFailed({ code: 'run.programHangs', ...named, minutes: step.limitMinutes });
    case 'notStarted':
      return stepFailed({ code: 'run.programNotStarted', ...named, reason: result.reason });
    default:
      return assertNever(result);
  }
}
