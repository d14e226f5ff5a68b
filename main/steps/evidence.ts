import { assertNever } from '../../app/assert-never.ts';
import { compareVersions } from '../../app/checks/versions.ts';
import type { Fact } from '../../app/machine/fact.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import type { Evidence } from '../../app/plan/step.ts';
import { isFileAt } from '../system/is-file.ts';
import type { ReadingDoors, RegistryValue } from '../system/system.ts';
import { textOfAttempt } from './earlier-log.ts';

/** What a look at evidence gave; both empty when all of it holds. */
export interface Look {
  /** It is not there. */
  readonly missing: readonly Evidence[];
  /** Nobody could tell: Windows did not answer in time, or not as it should. */
  readonly untold: readonly Evidence[];
}

/** The evidence that is not known to be there: missing or untold; empty when all of it holds. */
export async function missingEvidence(evidence: readonly Evidence[], system: ReadingDoors): Promise<readonly Evidence[]> {
  const { missing, untold } = await lookFor(evidence, system);
  return [...missing, ...untold];
}

/** Looks for evidence, and tells what is not there from what nobody could tell. */
export async function lookFor(evidence: readonly Evidence[], system: ReadingDoors): Promise<Look> {
  let gathered: Promise<MachineFacts> | null = null;
  const texts = new Map<string, string | null>();
  const asked: Asked = {
    facts: () => (gathered ??= system.facts.gather()),
    textOf: (log) => {
      if (!texts.has(log)) texts.set(log, textOfAttempt(log));
      return texts.get(log) ?? null;
    },
  };
  const held = await Promise.all(evidence.map((each) => holds(each, system, asked)));
  return { missing: evidence.filter((_, index) => held[index] === false), untold: evidence.filter((_, index) => held[index] === null) };
}

/** A short, stable name of a piece of evidence, for journal and messages. */
export function nameOfEvidence(evidence: Evidence): string {
  switch (evidence.kind) {
    case 'registry':
      return `${evidence.key}\\${evidence.name}`;
    case 'notOlder':
      return `${evidence.key}\\${evidence.name} >= ${evidence.version}`;
    case 'registryGone':
      return `gone:${evidence.key}\\${evidence.name}`;
    case 'service':
      return `service:${evidence.name}`;
    case 'feature':
      return `feature:${evidence.name}`;
    case 'backupServer':
      return `backupServer:${evidence.startsWith}`;
    case 'agentVersion':
      return `agentVersion:${evidence.atLeast}`;
    case 'file':
    case 'hostFile':
      return evidence.path;
    case 'logLine':
      return `${evidence.path}#${evidence.contains}`;
    case 'noLogLine':
      return `${evidence.path}#no ${evidence.contains}`;
    default:
      return assertNever(evidence);
  }
}

/** What is asked once for all evidence: on a real server a PowerShell starts for the facts, and a log may be long. */
interface Asked {
  readonly facts: () => Promise<MachineFacts>;
  /** Null where it could not be read. */
  readonly textOf: (log: string) => string | null;
}

type InRegistry = Extract<Evidence, { kind: 'registry' | 'registryGone' | 'notOlder' }>;

/** Null: nobody could tell. */
async function holds(evidence: Evidence, system: ReadingDoors, { facts, textOf }: Asked): Promise<boolean | null> {
  switch (evidence.kind) {
    case 'registry':
    case 'notOlder':
    case 'registryGone':
      return agrees(evidence, await system.registry.read(evidence.key, evidence.name));
    case 'service':
      return judged(await system.services.find(evidence.name), (service) => service !== null);
    case 'feature': {
      const { hyperV } = await facts();
      const state = evidence.name === 'Microsoft-Hyper-V' ? 'role' : 'powerShell';
      return judged(hyperV, (value) => value[state] === 'enabled');
    }
    case 'backupServer':
      return judged(
        (await facts()).backupServer,
        // Its file did not tell the version, or PowerShell was too slow to read it.
        (server) => server.kind === 'server' && (server.version?.startsWith(evidence.startsWith) ?? null),
      );
    case 'agentVersion':
      return judged(
        await system.recoveryAgent(),
        (agent) => agent.kind === 'installed' && agent.version !== null && compareVersions(agent.version, evidence.atLeast) >= 0,
      );
    case 'file':
      return system.files.exists(evidence.path);
    case 'hostFile':
      return isFileAt(evidence.path);
    case 'logLine':
      return textOf(evidence.path)?.includes(evidence.contains) ?? null;
    case 'noLogLine': {
      const text = textOf(evidence.path);
      return text === null ? null : !afterLast(evidence.after, text).includes(evidence.contains);
    }
    default:
      return assertNever(evidence);
  }
}

function judged<T>(fact: Fact<T>, judge: (value: T) => boolean | null): boolean | null {
  return fact.kind === 'known' ? judge(fact.value) : null;
}

/** Whether a value of the registry is as it should be. One that could not be read is neither there nor gone, and no older version. */
function agrees(evidence: InRegistry, read: Fact<RegistryValue | null>): boolean | null {
  if (read.kind === 'unknown') return evidence.kind === 'notOlder' ? true : null;
  const { value } = read;
  switch (evidence.kind) {
    case 'registry':
      return value !== null && (evidence.equals === undefined || evidence.equals === String(value));
    case 'registryGone':
      return value === null;
    case 'notOlder':
      return value === null || compareVersions(String(value), evidence.version) >= 0;
    default:
      return assertNever(evidence);
  }
}

/** What comes after the last time that these words stand in a text; nothing where they never do. */
function afterLast(words: string, text: string): string {
  const at = text.lastIndexOf(words);
  return at === -1 ? '' : text.slice(at + words.length);
}
