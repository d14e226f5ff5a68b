import { assertNever } from '../../app/assert-never.ts';
import { withSecrets } from '../../app/plan/fragments.ts';
import { stepFailed, type StepRunner } from './run-context.ts';
import { writeSecretFile } from './secret-file.ts';

/** Writes a file the admin asked for that holds a secret (the saved passphrase). It stays. */
export const runWriteSecretFile: StepRunner<'write-secret-file'> = (step, { secrets }) => {
  const text = withSecrets(step.content, secrets);
  switch (text.kind) {
    case 'missing':
      return Promise.resolve(stepFailed({ code: 'run.secretMissing', secret: text.secret }));
    case 'text': {
      const written = writeSecretFile(step.path, text.text);
      return Promise.resolve(written.kind === 'ok' ? { kind: 'done', restart: 'none' } : stepFailed(written.failure));
    }
    default:
      return assertNever(text);
  }
};
