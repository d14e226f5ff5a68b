import type { SecretName } from '../answers/secrets.ts';
import type { Failure } from '../failure.ts';
import { explainFailure } from './explain-failure.ts';
import { knownError } from './finding.ts';

/** The secret that a failure says is not the right one; null where it says nothing of any. */
export function refusedSecret(failure: Failure | null): SecretName | null {
  // The language matters to the words alone.
  const explanation = failure === null ? null : explainFailure(failure, 'en');
  const { source = null, id = null } = explanation ?? {};
  if (source === null || id === null) return null;
  return knownError({ source, id })?.cause === 'keyPassword' ? 'keyPassword' : null;
}
