import type { StepId } from '../plan/step.ts';
import type { ErrorSource, Finding } from './finding.ts';
import { knownError } from './finding.ts';

/** SQL Server setup's facilities: their results carry a Windows code in the lower half (setup facts 3.4). */
const SQL_FACILITIES: ReadonlySet<number> = new Set([0x84bb, 0x84bc, 0x84bd, 0x84be]);
/** FACILITY_WIN32: an HRESULT made of a system code (winerror.h). */
const WIN32_HRESULT = 0x8007;

/** What an exit code says by itself; null where the catalogue knows nothing of it. */
export function exitFinding(step: StepId, exitCode: number): Finding | null {
  const code = exitCode | 0;
  const sources: readonly ErrorSource[] = step === 'install-sql' || step === 'upgrade-sql' ? ['sql', 'windows'] : ['windows'];
  const direct = sources.map((source) => found(source, code)).find((each) => each !== null);
  return direct ?? insideResult(code);
}

/** The system code inside a result: `0x80070643` is 1603. */
export function insideResult(code: number): Finding | null {
  const high = code >>> 16;
  return high === WIN32_HRESULT || SQL_FACILITIES.has(high) ? found('windows', code & 0xffff) : null;
}

function found(source: ErrorSource, id: number): Finding | null {
  const finding = { source, id, message: null };
  return knownError(finding) === null ? null : finding;
}
