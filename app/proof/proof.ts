import * as z from 'zod';
import { stepIds, type Evidence, type Step } from '../plan/step.ts';

/** Whether a product is there at the end. `unknown`: Windows could not be asked, and nothing speaks against it. */
const proofVerdict = z.enum(['holds', 'missing', 'otherVersion', 'unknown']);

const proofItem = z.strictObject({
  /** The step that should have brought it. */
  step: z.enum(stepIds),
  verdict: proofVerdict,
  /** The version it has to have at least; null where none matters. */
  expected: z.string().nullable(),
  /** The version or state that was found; null where nothing tells it. */
  found: z.string().nullable(),
  /** Names of evidence that is not there. */
  missing: z.array(z.string()),
});

/** See {@link proofItem}. */
export type ProofItem = z.infer<typeof proofItem>;

/** Schema of the look at the machine after the last step: everything that was to be installed, detected again. */
export const proof = z.strictObject({ holds: z.boolean(), items: z.array(proofItem) });

/** See {@link proof}. */
export type Proof = z.infer<typeof proof>;

/**
 * The evidence of a step that is asked again at the end. What a log says was true when it was written; the saved passphrase is
 * the administrator's to carry away meanwhile; features and the version of the agent are asked with the facts, where *unknown* is not
 * *missing*; what was removed is no product to look for.
 */
export function provable({ evidence }: Pick<Step, 'evidence'>): readonly Evidence[] {
  return evidence.filter(({ kind }) => !notAskedAgain.has(kind));
}

const notAskedAgain: ReadonlySet<Evidence['kind']> = new Set([
  'logLine',
  'noLogLine',
  'hostFile',
  'feature',
  'agentVersion',
  'registryGone',
]);
