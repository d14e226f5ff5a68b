import path from 'node:path';
import { assertNever } from '../../app/assert-never.ts';
import type { Finding } from '../../app/errors/finding.ts';
import type { Failure } from '../../app/failure.ts';
import { linesOf, type Heard } from '../../app/logs/heard.ts';
import { exitVerdict } from '../../app/plan/exit-codes.ts';
import type { ShownWindow } from '../../app/plan/shown-window.ts';
import type { StepOf } from '../../app/plan/step.ts';
import type { ProgramResult } from '../system/run-program.ts';
import { endWithoutExitCode } from './no-exit-code.ts';
import { stepFailed, type StepEnd } from './run-context.ts';

type ProgramStep = StepOf<'run-program'>;

/** What is known of a program besides how it ended. */
export interface Known {
  readonly heard: Heard;
  readonly windows: readonly ShownWindow[];
}

/** Judges the end of a program by its exit code and by what it named; its evidence is asked afterwards. */
export function judgeEnd(result: ProgramResult, step: ProgramStep, { heard, windows }: Known): StepEnd {
  if (result.kind === 'exited') return judgeExit(result.exitCode, step, heard);
  const program = path.win32.basename(step.program);
  return endWithoutExitCode(result, { step: step.id, program, minutes: step.limitMinutes, heard: toldBy(heard), windows });
}

function judgeExit(exitCode: number, step: ProgramStep, heard: Heard): StepEnd {
  const verdict = exitVerdict(step.exitCodes, exitCode);
  const named = (ids: ReadonlySet<number>): boolean => heard.findings.some(({ source, id }) => source === 'dpm' && ids.has(id));
  switch (verdict) {
    case 'success':
      return { kind: 'done', restart: named(RESTART_IDS) ? 'toFinish' : 'none' };
    case 'restartToFinish':
      return { kind: 'done', restart: 'toFinish' };
    case 'restartBegun':
      return { kind: 'restartBegun' };
    case 'restartFirst':
      // A tool of Windows that asks for a restart did what it was told to.
      return { kind: 'restartFirst', reason: step.from === 'windows' ? null : exitFailure(exitCode, step, heard) };
    case 'busy':
      return { kind: 'busy', failure: exitFailure(exitCode, step, heard) };
    case 'cancelled':
    case 'failure':
      return named(RESTART_FIRST_IDS)
        ? { kind: 'restartFirst', reason: exitFailure(exitCode, step, heard) }
        : stepFailed(exitFailure(exitCode, step, heard));
    default:
      return assertNever(verdict);
  }
}

/** DPM's "restart to finish" (DESIGN 4.9). */
const RESTART_IDS: ReadonlySet<number> = new Set([4319]);
/** DPM's "restart, then run setup again" (DESIGN 4.9). */
const RESTART_FIRST_IDS: ReadonlySet<number> = new Set([4304, 4362, 4386, 4508]);

function exitFailure(exitCode: number, step: ProgramStep, heard: Heard): Failure {
  const last = heard.findings.filter(({ source }) => source === 'dpm' || source === 'azure' || source === 'sql').at(-1);
  return {
    code: 'run.exitCode',
    step: step.id,
    program: path.win32.basename(step.program),
    exitCode,
    ...(last === undefined ? {} : { vendorId: last.id }),
    ...(last === undefined || last.message === null ? {} : { vendorMessage: last.message }),
    heard: toldBy(heard),
  };
}

/** What goes into the journal of what was heard. */
export function toldBy(heard: Heard): { findings: Finding[]; lines: string[] } {
  return { findings: [...heard.findings], lines: [...linesOf(heard)] };
}
