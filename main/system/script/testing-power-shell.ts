import type { ProgramRequest, ProgramResult, RunProgram } from '../run-program.ts';

/** A PowerShell that came to its end. */
export const ended: ProgramResult = { kind: 'exited', exitCode: 0, output: '' };

/** For tests: a PowerShell that prints these lines and ends so, and what it was asked. */
export function printing(
  lines: readonly string[],
  end: ProgramResult = ended,
): { readonly requests: readonly ProgramRequest[]; readonly run: RunProgram } {
  const requests: ProgramRequest[] = [];
  const run: RunProgram = (request) => {
    requests.push(request);
    for (const line of lines) request.onLine?.(line, 'stdout');
    return Promise.resolve(end);
  };
  return { requests, run };
}
