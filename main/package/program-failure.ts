import type { Failure } from '../../app/failure.ts';
import { assertNever } from '../../app/assert-never.ts';
import type { ProgramResult } from '../system/run-program.ts';

/** What a program's end means when it had to exit with 0: null, or the failure. */
export function failureOf(program: string, end: ProgramResult): Failure | null {
  const ended = (
    ending: 'exitCode' | 'killed' | 'silent' | 'tooLong' | 'notStarted',
    exitCode: number | null,
    reason: string | null,
  ): Failure => ({
    code: 'package.extractorEnded',
    program,
    ending,
    exitCode,
    reason,
  });
  switch (end.kind) {
    case 'exited':
      return end.exitCode === 0 ? null : ended('exitCode', end.exitCode, null);
    case 'signalled':
      return ended('killed', null, end.signal);
    case 'silent':
      return ended('silent', null, null);
    case 'timedOut':
      return ended('tooLong', null, null);
    case 'notStarted':
      return ended('notStarted', null, end.reason);
    case 'stopped':
      return { code: 'stopped' };
    default:
      return assertNever(end);
  }
}
