import { readFile } from 'node:fs/promises';
import { assertNever } from '../../app/assert-never.ts';
import { withSecrets } from '../../app/plan/fragments.ts';
import type { StepOf } from '../../app/plan/step.ts';
import { stepFailed, type RunContext, type StepRunner } from './run-context.ts';
import { keepSecretFile } from './secret-file.ts';

/**
 * Writes a file the admin asked for that holds a secret (the saved passphrase). It stays, and an existing one is never
 * replaced: it may be the only copy of the passphrase that restores earlier backups.
 */
export const runWriteSecretFile: StepRunner<'write-secret-file'> = (step, { secrets, places }) => {
  const text = withSecrets(step.content, secrets);
  switch (text.kind) {
    case 'missing':
      return Promise.resolve(stepFailed({ code: 'run.secretMissing', secret: text.secret }));
    case 'text': {
      const written = keepSecretFile(step.path, text.text, places);
      return Promise.resolve(written.kind === 'ok' ? { kind: 'done', restart: 'none' } : stepFailed(written.failure));
    }
    default:
      return assertNever(text);
  }
};

/** Whether the file holds exactly the secret that this run uses: only then the step is done already. */
export async function holdsTheSecret(step: StepOf<'write-secret-file'>, { secrets }: RunContext): Promise<boolean> {
  const text = withSecrets(step.content, secrets);
  const held = await readFile(step.path, 'utf8').catch(() => null);
  return text.kind === 'text' && held === text.text;
}
