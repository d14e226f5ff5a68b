import { under, type PlanContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';

/**
 * Saves the passphrase where the admin said, before anything is encrypted with it: without it nobody, the vendor
 * included, can restore from Azure (REQUIREMENTS I3).
 */
export function savePassphrase(context: PlanContext): StepOf<'write-secret-file'> {
  const path = under(context.answers.passphrase.saveTo, `${context.server.name}_passphrase.txt`);
  return {
    kind: 'write-secret-file',
    id: 'save-passphrase',
    weight: 1,
    detect: [],
    evidence: [{ kind: 'hostFile', path }],
    path,
    content: [{ secret: 'passphrase', as: 'plain' }, '\r\n'],
  };
}
