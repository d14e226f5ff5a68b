import { instancesOf } from '../answers/sql.ts';
import type { Fact } from '../machine/fact.ts';
import type { FactValue, MachineFacts } from '../machine/facts.ts';
import type { SetupContext } from '../plan/plan-context.ts';
import type { StepId } from '../plan/step.ts';

/** What facts say of the product of a step. `version` is null where nothing tells it. */
export type Detected =
  | { readonly kind: 'there'; readonly version: string | null }
  | { readonly kind: 'absent'; readonly found: string | null }
  /** It could not be learned, or facts tell nothing of what this step does. */
  | { readonly kind: 'notTold' };

/** What a setup was told, as far as it matters to what it leaves. */
export type ProofContext = Pick<SetupContext, 'product'> & { readonly answers: Pick<SetupContext['answers'], 'sql'> };

/** Looks for the product of a step in facts that were gathered after it. An upgraded instance is told by its evidence alone. */
export function detect(step: StepId, facts: MachineFacts, { answers: { sql }, product }: ProofContext): Detected {
  const instances = sql.kind === 'upgrade' ? null : instancesOf(sql, product.defaults);
  switch (step) {
    case 'enable-features':
      return told(facts.hyperV, featuresOf);
    case 'install-agent':
    case 'upgrade-agent':
      return told(facts.recoveryAgent, (agent) => (agent.kind === 'installed' ? there(agent.version) : absent(null)));
    case 'install-sql':
      return told(facts.sqlInstances, (all) => versionOf(all, instances?.sql));
    case 'install-reporting':
      return told(facts.reportingServices, (all) => versionOf(all, instances?.reporting));
    case 'renew-reporting':
      // Facts know the version of the server inside, which counts otherwise than its setup: the evidence has that one.
      return told(facts.reportingServices, (all) => withoutVersion(versionOf(all, product.defaults.reportingInstance)));
    case 'install-server':
    case 'upgrade-server':
      return told(facts.backupServer, (server) => (server.kind === 'server' ? there(server.version) : absent(null)));
    default:
      return { kind: 'notTold' };
  }
}

function featuresOf({ role, powerShell }: FactValue<'hyperV'>): Detected {
  const state = role === 'enabled' ? powerShell : role;
  return state === 'enabled' ? there(null) : absent(state);
}

/** Windows does not tell upper from lower case in names of instances. */
function versionOf(all: readonly { readonly name: string; readonly version: string }[], name: string | undefined): Detected {
  if (name === undefined) return { kind: 'notTold' };
  const instance = all.find((each) => each.name.toLowerCase() === name.toLowerCase());
  return instance === undefined ? absent(null) : there(instance.version);
}

function withoutVersion(detected: Detected): Detected {
  return detected.kind === 'there' ? there(null) : detected;
}

function told<T>(fact: Fact<T>, judge: (value: T) => Detected): Detected {
  return fact.kind === 'known' ? judge(fact.value) : { kind: 'notTold' };
}

function there(version: string | null): Detected {
  return { kind: 'there', version: version === '' ? null : version };
}

function absent(found: string | null): Detected {
  return { kind: 'absent', found };
}
