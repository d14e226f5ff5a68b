import { assertNever } from '../../app/assert-never.ts';
import type { Failure } from '../../app/failure.ts';
import type { ShownWindow } from '../../app/plan/shown-window.ts';
import type { StepId } from '../../app/plan/step.ts';
import type { ProgramResult } from '../system/run-program.ts';
import { stepFailed, type StepEnd } from './run-context.ts';

/** Which program of which step, how long it may take, and what was heard of it. */
export interface Ended {
  readonly step: StepId;
  readonly program: string;
  readonly minutes: number;
  readonly heard?: Extract<Failure, { readonly code: 'run.programHangs' }>['heard'];
  /** Windows it showed at last. */
  readonly windows?: readonly ShownWindow[];
}

/** How a step ends whose program has no exit code: stopped, killed, hanging, or never started. */
export function endWithoutExitCode(
  result: Exclude<ProgramResult, { kind: 'exited' }>,
  { step, program, minutes, heard, windows = [] }: Ended,
): StepEnd {
  const named = { step, program };
  const told = heard === undefined ? {} : { heard };
  switch (result.kind) {
    case 'stopped':
      return { kind: 'stopped' };
    case 'signalled':
      return stepFailed({ code: 'run.programKilled', ...named, signal: result.signal, ...told });
    case 'timedOut':
    case 'silent':
      return stepFailed({
        code: 'run.programHangs',
        ...named,
        minutes,
        ...told,
        ...(windows.length === 0 ? {} : { windows: [...windows] }),
      });
    case 'notStarted':
      return stepFailed({ code: 'run.programNotStarted', ...named, reason: result.reason });
    default:
      return assertNever(result);
  }
}
