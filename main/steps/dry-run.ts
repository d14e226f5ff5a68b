import type { DryRunResult } from '../../app/plan/dry-run.ts';
import { commandOf, commandText } from '../../app/plan/step-command.ts';
import type { Step, StepOf } from '../../app/plan/step.ts';
import { isFile } from '../system/is-file.ts';
import type { ReadingDoors } from '../system/system.ts';
import { missingEvidence } from './evidence.ts';
import { programFile } from './program-file.ts';
import { isThere } from './program-refusal.ts';

/** What a dry run may touch: doors that only read, and where the package is, if that is known. */
export interface DryRun {
  readonly doors: ReadingDoors;
  /** Folder of the extracted package; null where it is not known, and then its programs are not looked for. */
  readonly packageFolder: string | null;
}

/**
 * Walks the plan as a run would, and does nothing: it has no door that runs a step's program and none that writes; asking for
 * facts may start PowerShell. Asks of every step whether its work is there, and whether what it needs is.
 */
export async function dryRun(steps: readonly Step[], given: DryRun): Promise<DryRunResult[]> {
  const results: DryRunResult[] = [];
  for (const step of steps) results.push({ step: step.id, end: await endOf(step, given), what: whatOf(step) });
  return results;
}

async function endOf(step: Step, given: DryRun): Promise<DryRunResult['end']> {
  if (step.kind === 'write-secret-file') return (await isFile(step.path)) ? 'fileExists' : 'wouldRun';
  if (step.detect.length > 0 && (await missingEvidence(step.detect, given.doors)).length === 0) return 'foundDone';
  if (step.kind === 'run-script') return 'wouldRun';
  if (!(await hasProgram(step, given))) return 'programMissing';
  return step.copy === undefined || (await isFile(step.copy.from)) ? 'wouldRun' : 'fileMissing';
}

/** A tool of Windows is always there; a program of the package only where the package is known. */
function hasProgram(step: StepOf<'run-program'>, { doors, packageFolder }: DryRun): Promise<boolean> {
  if (step.from === 'windows') return Promise.resolve(true);
  if (step.from === undefined && packageFolder === null) return Promise.resolve(true);
  return isThere(programFile(step, packageFolder ?? ''), step, doors);
}

function whatOf(step: Step): string {
  return step.kind === 'write-secret-file' ? step.path : commandText(commandOf(step) ?? []);
}
