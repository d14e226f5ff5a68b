import { unknown, type Fact } from '../../app/machine/fact.ts';
import { factNames, type FactName, type MachineFacts } from '../../app/machine/facts.ts';
import type { OnFact } from '../system/system.ts';
import { fileVersions } from './file-versions.ts';
import { limits, probes, type Probes } from './index.ts';
import type { ProbeDoors } from './probe.ts';

/**
 * How long a probe may take that has no limit of its own, in milliseconds: milliseconds as a rule, but a server that is busy must not
 * look as if nothing could be learned of it.
 */
const LIMIT_MS = 30_000;

/** How facts are gathered; parameters so that tests can hang a probe without waiting. */
export interface Gathering {
  readonly limitMs?: number;
  readonly probes?: Probes;
  readonly onFact?: OnFact;
  /** Aborted: probes that have not answered are ended, and their facts unknown. */
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks all probes at once. Never throws and never hangs: a probe that breaks or takes too long makes its own fact
 * unknown, with the reason, and holds no other.
 */
export async function gatherFacts(
  doors: ProbeDoors,
  { limitMs, probes: table = probes, onFact, signal }: Gathering = {},
): Promise<MachineFacts> {
  const stop = listenTo(signal);
  const limitOf = (name: FactName): number => limitMs ?? limits[name] ?? LIMIT_MS;
  const one = async (name: FactName): Promise<readonly [FactName, MachineFacts[FactName]]> => {
    const fact = await ask({ table, name, doors, limitMs: limitOf(name), stopped: stop.stopped });
    onFact?.(name, fact);
    return [name, fact];
  };
  try {
    return Object.fromEntries(await Promise.all(factNames.map(one))) as MachineFacts;
  } finally {
    stop.release();
  }
}

/** One ear for all probes: Node warns of a leak where ten and more listen to the same signal. */
function listenTo(signal: AbortSignal | undefined): { readonly stopped: Promise<Fact<never>>; readonly release: () => void } {
  let onStop = (): void => undefined;
  const stopped = new Promise<Fact<never>>((resolve) => {
    onStop = () => {
      resolve(unknown('stopped'));
    };
  });
  signal?.addEventListener('abort', onStop);
  if (signal?.aborted === true) onStop();
  return {
    stopped,
    release: () => signal?.removeEventListener('abort', onStop),
  };
}

/** The backup server alone, under the limits of {@link gatherFacts}. */
export async function gatherBackupServer(doors: ProbeDoors): Promise<MachineFacts['backupServer']> {
  return (await askAlone('backupServer', doors)) as MachineFacts['backupServer'];
}

/** The proxy settings of Windows alone, under the same limits. */
export async function gatherProxy(doors: ProbeDoors): Promise<MachineFacts['proxy']> {
  return (await askAlone('proxy', doors)) as MachineFacts['proxy'];
}

/** The same of the Recovery Services agent, for a step that asks whether its version is there: one that was not told makes all of it unknown. */
export async function gatherRecoveryAgent(doors: ProbeDoors): Promise<MachineFacts['recoveryAgent']> {
  const agent = (await askAlone('recoveryAgent', doors)) as MachineFacts['recoveryAgent'];
  if (agent.kind === 'unknown' || agent.value.kind === 'none' || agent.value.version !== null) return agent;
  const versions = await fileVersions(doors);
  return versions.kind === 'unknown' ? versions : agent;
}

function askAlone(name: FactName, doors: ProbeDoors): Promise<MachineFacts[FactName]> {
  return ask({ table: probes, name, doors, limitMs: limits[name] ?? LIMIT_MS, stopped: listenTo(undefined).stopped });
}

interface Asking {
  readonly table: Probes;
  readonly name: FactName;
  readonly doors: ProbeDoors;
  readonly limitMs: number;
  /** Resolves when somebody stops. */
  readonly stopped: Promise<Fact<never>>;
}

async function ask({ table, name, doors, limitMs, stopped }: Asking): Promise<MachineFacts[FactName]> {
  const over = new AbortController();
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<MachineFacts[FactName]>((resolve) => {
    timer = setTimeout(() => {
      resolve(unknown('timeout', `${String(limitMs)} ms`));
    }, limitMs);
  });
  try {
    return await Promise.race([answerOf(table, name, doors, over.signal), limit, stopped]);
  } finally {
    clearTimeout(timer);
    over.abort();
  }
}

/** A probe throws only for a bug: that costs its own fact, and says what happened to whoever reads the facts. */
async function answerOf(table: Probes, name: FactName, doors: ProbeDoors, signal: AbortSignal): Promise<MachineFacts[FactName]> {
  try {
    return await table[name](doors, signal);
  } catch (error) {
    return unknown('unreadable', error instanceof Error ? error.message : String(error));
  }
}
