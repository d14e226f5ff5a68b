import type { Failure, FailureOf } from '../failure.ts';
import { stepIds, type StepId } from '../plan/step.ts';
import type { Language } from '../texts/texts.ts';
import { explain, type Explanation } from './explain.ts';

/** The diagnosis of a failure that a program's end or lines explain; null for every other failure. */
export function explainFailure(failure: Failure, language: Language): Explanation | null {
  if (failure.code === 'run.exitCode') return explainExit(failure, language);
  if (failure.code === 'run.evidenceMissing' || failure.code === 'run.programHangs' || failure.code === 'run.programKilled') {
    const { step, heard } = failure;
    if (heard === undefined || !isStep(step)) return null;
    const program = 'program' in failure ? failure.program : step;
    const told = explain({ step, program, exitCode: null, ...heard }, language);
    return told.id === null ? null : told;
  }
  return null;
}

/** Explains an exit code, with what was heard of its program. Journals of earlier versions only have `vendorId`. */
export function explainExit(failure: FailureOf<'run.exitCode'>, language: Language): Explanation {
  const { step, program, exitCode, vendorId, vendorMessage, heard } = failure;
  const source = vendorId !== undefined && (vendorId >= 100_000 || (vendorId >= 32_500 && vendorId < 40_000)) ? 'azure' : 'dpm';
  const older = vendorId === undefined ? [] : [{ source, id: vendorId, message: vendorMessage ?? null } as const];
  const findings = heard?.findings ?? older;
  return explain({ step: isStep(step) ? step : 'install-server', program, exitCode, findings, lines: heard?.lines ?? [] }, language);
}

function isStep(text: string): text is StepId {
  return stepIds.some((id) => id === text);
}
