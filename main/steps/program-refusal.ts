import type { Failure } from '../../app/failure.ts';
import { judgeAuthenticode } from '../../app/package/authenticode.ts';
import type { StepOf } from '../../app/plan/step.ts';
import { askAuthenticode } from '../package/ask-authenticode.ts';
import { isFile } from '../system/is-file.ts';
import type { ReadingDoors } from '../system/system.ts';
import type { RunContext } from './run-context.ts';

type ProgramStep = StepOf<'run-program'>;

/** Why the program of a step must not be started; null where nothing speaks against it. A tool of Windows is Windows' own matter. */
export async function programRefusal(file: string, step: ProgramStep, context: RunContext): Promise<Failure | null> {
  if (step.from === 'windows') return null;
  if (!(await isThere(file, step, context.system))) return { code: 'run.programMissing', step: step.id, program: step.program };
  if (step.from !== undefined) return signatureRefusal(file, step, context, 'run.programNotTrusted');
  const changed = await changeRefusal(file, step, context);
  return changed === null && context.isAdopted ? signatureRefusal(file, step, context, 'run.packageNotTrusted') : changed;
}

/** What an earlier setup left is a file of the machine; all else lies on the computer this program runs on. */
export async function isThere(file: string, { from }: Pick<ProgramStep, 'from'>, { files }: Pick<ReadingDoors, 'files'>): Promise<boolean> {
  return from === 'server' ? (await files.exists(file)) === true : isFile(file);
}

/** Hashed again right before it runs: between extraction and now anybody may have changed it (DESIGN 4.6). */
async function changeRefusal(file: string, step: ProgramStep, context: RunContext): Promise<Failure | null> {
  const expected = context.programHashes.get(step.program);
  if (expected === undefined) return { code: 'run.programMissing', step: step.id, program: step.program };
  const hashes = await context.hashFiles([file]);
  if (hashes.kind === 'failed') return hashes.failure;
  return hashes.value.get(file) === expected ? null : { code: 'run.programChanged', step: step.id, program: step.program };
}

/**
 * Media of the administrator, or what another setup left, has no hash of ours, and that of a package which somebody else extracted is
 * only what we found: Windows is asked for the vendor's signature, and where it cannot tell, nothing runs.
 */
async function signatureRefusal(
  file: string,
  step: ProgramStep,
  { system }: RunContext,
  code: 'run.programNotTrusted' | 'run.packageNotTrusted',
): Promise<Failure | null> {
  const { verdict, signer } = judgeAuthenticode(await askAuthenticode(system.programs.run, file));
  return verdict === 'valid' ? null : { code, step: step.id, program: step.program, verdict, signer };
}
