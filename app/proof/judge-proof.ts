import { assertNever } from '../assert-never.ts';
import { compareVersions, majorOf } from '../checks/versions.ts';
import type { MachineFacts } from '../machine/facts.ts';
import type { Step, StepId } from '../plan/step.ts';
import { detect, type Detected, type ProofContext } from './detect.ts';
import { provable, type Proof, type ProofItem } from './proof.ts';

/** What was looked at once all steps had run. */
export interface AfterAll {
  readonly facts: MachineFacts;
  /** Names of evidence that is not there, by step. */
  readonly missing: ReadonlyMap<StepId, readonly string[]>;
  /** Names of evidence of which nobody could tell. */
  readonly untold?: ReadonlyMap<StepId, readonly string[]>;
}

/** Judges everything that these steps should have brought. A step that leaves nothing to be detected (a test, a setting) has no item. */
export function judgeProof(steps: readonly Step[], after: AfterAll, context: ProofContext): Proof {
  const items = steps.filter(leavesSomething).map((step) => judgeItem(step, after, context));
  return { holds: items.every(({ verdict }) => verdict === 'holds' || verdict === 'unknown'), items };
}

function leavesSomething(step: Step): boolean {
  return provable(step).length > 0 || step.evidence.some(({ kind }) => kind === 'feature');
}

function judgeItem({ id: step, evidence }: Step, { facts, missing: missingOf, untold }: AfterAll, context: ProofContext): ProofItem {
  const detected = detect(step, facts, context);
  const missing = [...(missingOf.get(step) ?? [])];
  const expected = agentVersionIn(evidence) ?? expectedVersion(step, context);
  const judged = verdictOf(detected, missing, expected, step);
  // Its step had it right after its program; that Windows does not tell it now speaks against nothing.
  const verdict = judged === 'holds' && (untold?.get(step) ?? []).length > 0 ? 'unknown' : judged;
  return { step, verdict, expected, found: foundIn(detected), missing };
}

function verdictOf(detected: Detected, missing: readonly string[], expected: string | null, step: StepId): ProofItem['verdict'] {
  if (missing.length > 0) return 'missing';
  switch (detected.kind) {
    case 'absent':
      return 'missing';
    case 'there':
      return expected === null || detected.version === null || fits(detected.version, expected, step) ? 'holds' : 'otherVersion';
    case 'notTold':
      // Registry, services and files were asked and hold; features were asked with the facts alone.
      return step === 'enable-features' ? 'unknown' : 'holds';
    default:
      return assertNever(detected);
  }
}

function foundIn(detected: Detected): string | null {
  switch (detected.kind) {
    case 'there':
      return detected.version;
    case 'absent':
      return detected.found;
    case 'notTold':
      return null;
    default:
      return assertNever(detected);
  }
}

/** An update of the same release is welcome; another release is another product, but for the agent, which is the same one at any time. */
function fits(version: string, expected: string, step: StepId): boolean {
  const sameRelease = step === 'install-agent' || step === 'upgrade-agent' || majorOf(version) === majorOf(expected);
  return sameRelease && compareVersions(version, expected) >= 0;
}

function agentVersionIn(evidence: Step['evidence']): string | null {
  return evidence.flatMap((each) => (each.kind === 'agentVersion' ? [each.atLeast] : []))[0] ?? null;
}

/** Reporting Services have a number of their own. */
function expectedVersion(step: StepId, { answers: { sql }, product }: ProofContext): string | null {
  if (step === 'install-server' || step === 'upgrade-server') return product.version;
  if (step === 'renew-reporting') return product.upgrade.reportingVersion;
  if (step !== 'install-sql') return null;
  const release = sql.kind === 'media' ? product.sql.releases.find(({ year }) => year === sql.year) : product.sql.releases.at(-1);
  return release?.minimum ?? null;
}
