import type { StepId } from '../../app/plan/step.ts';
import { stepFailed, type RunContext, type StepEnd } from './run-context.ts';
import { removeSecretFile, writeSecretFile } from './secret-file.ts';

/** A file with secrets that a program needs: journaled before it is created and removed whatever happens after. */
export async function withSecretFile(
  file: string,
  content: string | Buffer,
  step: StepId,
  context: RunContext,
  work: () => Promise<StepEnd>,
): Promise<StepEnd> {
  context.say({ kind: 'secretFileOpened', step, path: file });
  try {
    const written = writeSecretFile(file, content, context.places);
    return written.kind === 'failed' ? stepFailed(written.failure) : await work();
  } finally {
    const isGone = await removeSecretFile(file, context.patience.heldPauseMs);
    context.say(isGone ? { kind: 'secretFileRemoved', step, path: file } : { kind: 'secretFileLeft', path: file });
  }
}
