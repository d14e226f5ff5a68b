import type { PartialAnswers } from '../answers/answers.ts';
import type { Fact, UnknownReason } from '../machine/fact.ts';
import type { FactName, FactValue, MachineFacts } from '../machine/facts.ts';
import type { SignedIn } from '../machine/signed-in.ts';
import type { AgentInstaller } from '../package/agent-installer.ts';
import type { StepId } from '../plan/step.ts';
import type { Product } from '../products/product.ts';
import type { HelpTopic } from './help.ts';
import type { CheckCategory, CheckStage, CheckValues, Severity, SkipReason } from './result.ts';

/** What a check judges by, besides facts. */
export interface CheckContext {
  readonly product: Product;
  /** `check` is support staff looking; `install` and `upgrade` come from the wizard or an unattended run. */
  readonly mode: 'install' | 'upgrade' | 'check';
  /** Nothing is to be done here now: somebody only looks, by the rules of that mode. */
  readonly isLook?: boolean;
  readonly answers: PartialAnswers;
  /** Steps that this session has begun: what they left is its own, and no obstacle when it goes on. */
  readonly begun?: readonly StepId[];
  /** Nobody is there to decide: what the chain mends as its own work does not block. */
  readonly isUnattended?: boolean;
  /** What was seen of a newer installer of the agent, where one was named. */
  readonly agentInstaller?: AgentInstaller;
  /** The version of the agent's installer in the package; null where Windows did not tell it, absent where nobody looked. */
  readonly packagedAgent?: string | null;
  /** Database files in the folder that was chosen for them, as full paths; absent where none was chosen, or nobody looked. */
  readonly databaseFiles?: Fact<readonly string[]>;
  /** What came of signing in to the chosen instance as the account that was answered; absent where nobody could try. */
  readonly sqlSignIn?: Fact<SignedIn>;
}

/**
 * What a check says of facts. `values` are what its texts need: found, required, names. `unknown` is for a part of
 * a fact that could not be learned; whole facts are looked after by {@link defineCheck}.
 */
export type Verdict =
  | {
      readonly kind: 'passed' | 'failed';
      readonly values: CheckValues;
      /** The step that mends it as its own work; it is in the chains of every product. Where nobody is there to decide, it does not block. */
      readonly mendedBy?: StepId;
    }
  | { readonly kind: 'skipped'; readonly reason: SkipReason }
  | { readonly kind: 'notApplicable' }
  | { readonly kind: 'unknown'; readonly fact: FactName; readonly reason: UnknownReason; readonly detail: string | null };

/** A command to copy, and the shell it is written for. */
export interface CheckCommand {
  readonly shell: 'powershell' | 'cmd' | 'tsql';
  readonly text: string;
}

/** What a check declares. It sees only the facts it names in `needs`; reading another does not compile. */
export interface CheckDefinition<N extends FactName> {
  /** Stable id, for people and files: `Os.DomainJoined`. */
  readonly name: string;
  /** Short searchable code: `P006`. */
  readonly code: string;
  readonly category: CheckCategory;
  /** How much it matters if it fails: critical blocks. */
  readonly severity: Severity;
  /** The page that shows it. */
  readonly stage: CheckStage;
  readonly needs: readonly N[];
  /** False where the check says nothing for this product, mode or answers. Default: it always applies. */
  readonly appliesTo?: (context: CheckContext) => boolean;
  /** True where it also judges a machine without Windows. Default: there it does not apply. */
  readonly anySystem?: boolean;
  /** Why these answers make it unnecessary; asked before any fact is looked at. Default: always needed. */
  readonly skip?: (context: CheckContext) => SkipReason | null;
  readonly judge: (facts: Readonly<{ [F in N]: FactValue<F> }>, context: CheckContext) => Verdict;
  /** The command that mends it, to copy (never run unasked); null where none does. */
  readonly command?: (context: CheckContext) => CheckCommand | null;
  readonly restartAfterFix?: boolean;
  /** The vendor's error ids that this check prevents. */
  readonly vendorIds: readonly number[];
  /** The article that explains it. Default: the one of the product's installation, or of its error ids. */
  readonly help?: HelpTopic;
}

/** A check as the list holds it: what it needs is its own business. */
export interface Check extends Omit<CheckDefinition<FactName>, 'judge' | 'needs'> {
  readonly needs: readonly FactName[];
  readonly judge: (facts: MachineFacts, context: CheckContext) => Verdict;
}

/** Declares a check. A needed fact that is unknown makes the verdict unknown before `judge` is asked. */
export function defineCheck<N extends FactName>(definition: CheckDefinition<N>): Check {
  return { ...definition, judge: (facts, context) => judgeKnown(definition, facts, context) };
}

function judgeKnown<N extends FactName>(definition: CheckDefinition<N>, facts: MachineFacts, context: CheckContext): Verdict {
  if (definition.appliesTo?.(context) === false) return { kind: 'notApplicable' };
  if (definition.anySystem !== true && runsOtherSystem(facts)) return { kind: 'notApplicable' };
  const skipped = definition.skip?.(context) ?? null;
  if (skipped !== null) return { kind: 'skipped', reason: skipped };
  const values: Partial<{ [F in N]: FactValue<F> }> = {};
  for (const name of definition.needs) {
    const fact: MachineFacts[FactName] = facts[name];
    if (fact.kind === 'unknown') return { kind: 'unknown', fact: name, reason: fact.reason, detail: fact.detail ?? null };
    values[name] = fact.value;
  }
  return definition.judge(values as { [F in N]: FactValue<F> }, context);
}

function runsOtherSystem({ operatingSystem }: MachineFacts): boolean {
  return operatingSystem.kind === 'known' && operatingSystem.value.platform !== 'windows';
}
