import { readFileSync } from 'node:fs';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { StepOf } from '../../app/plan/step.ts';
import { systemCode } from '../system/system-code.ts';
import { stepFailed, type RunContext, type StepEnd } from './run-context.ts';
import { withSecretFile } from './with-secret-file.ts';

/** The copy that a program needs at a path of ours: journaled before it is made and removed whatever happens after. */
export async function withCopy(step: StepOf<'run-program'>, context: RunContext, work: () => Promise<StepEnd>): Promise<StepEnd> {
  const { copy } = step;
  if (copy === undefined) return work();
  const content = bytesIn(copy.from);
  if (content.kind === 'failed') return stepFailed(content.failure);
  return withSecretFile(copy.to, content.value, step.id, context, work);
}

function bytesIn(file: string): Outcome<Buffer> {
  try {
    return ok(readFileSync(file));
  } catch (error) {
    return failed({ code: 'file.unreadable', path: file, reason: systemCode(error) });
  }
}
