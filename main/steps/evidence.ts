import { assertNever } from '../../app/assert-never.ts';
import { compareVersions } from '../../app/checks/versions.ts';
import type { Fact } from '../../app/machine/fact.ts';
import type { MachineFacts } from '../../app/machine/facts.ts';
import type { Evidence } from '../../app/plan/step.ts';
import { isFile } from '../system/is-file.ts';
import type { ReadingDoors, RegistryValue } from '../system/system.ts';
import { textOfAttempt } from './earlier-log.ts';

/** The evidence that is not there; empty when all of it holds. */
export async function missingEvidence(evidence: readonly Evidence[], system: ReadingDoors): Promise<readonly Evidence[]> {
  let gathered: Promise<MachineFacts> | null = null;
  const texts = new Map<string, string>();
  const asked: Asked = {
    facts: () => (gathered ??= system.facts.gather()),
    textOf: (log) => {
      const text = texts.get(log) ?? textOfAttempt(log);
      texts.set(log, text);
      return text;
    },
  };
  const held = await Promise.all(evidence.map((each) => holds(each, system, asked)));
  return evidence.filter((_, index) => held[index] === false);
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
  readonly textOf: (log: string) => string;
}

type InRegistry = Extract<Evidence, { kind: 'registry' | 'registryGone' | 'notOlder' }>;

async function holds(evidence: Evidence, system: ReadingDoors, { facts, textOf }: Asked): Promise<boolean> {
  switch (evidence.kind) {
    case 'registry':
    case 'notOlder':
    case 'registryGone':
      return agrees(evidence, await system.registry.read(evidence.key, evidence.name));
    case 'service': {
      const service = await system.services.find(evidence.name);
      return service.kind === 'known' && service.value !== null;
    }
    case 'feature': {
      const { hyperV } = await facts();
      const state = evidence.name === 'Microsoft-Hyper-V' ? 'role' : 'powerShell';
      return hyperV.kind === 'known' && hyperV.value[state] === 'enabled';
    }
    case 'backupServer': {
      const { backupServer } = await facts();
      if (backupServer.kind === 'unknown' || backupServer.value.kind !== 'server') return false;
      return backupServer.value.version?.startsWith(evidence.startsWith) === true;
    }
    case 'agentVersion': {
      const agent = await system.recoveryAgent();
      if (agent.kind === 'unknown' || agent.value.kind === 'none' || agent.value.version === null) return false;
      return compareVersions(agent.value.version, evidence.atLeast) >= 0;
    }
    case 'file':
      return system.files.exists(evidence.path);
    case 'hostFile':
      return isFile(evidence.path);
    case 'logLine':
      return textOf(evidence.path).includes(evidence.contains);
    case 'noLogLine':
      return !afterLast(evidence.after, textOf(evidence.path)).includes(evidence.contains);
    default:
      return assertNever(evidence);
  }
}

/** Whether a value of the registry is as it should be. One that could not be read is neither there nor gone, and no older version. */
function agrees(evidence: InRegistry, read: Fact<RegistryValue | null>): boolean {
  const value = read.kind === 'known' ? read.value : undefined;
  switch (evidence.kind) {
    case 'registry':
      return value !== null && value !== undefined && (evidence.equals === undefined || evidence.equals === String(value));
    case 'registryGone':
      return value === null;
    case 'notOlder':
      return value === null || value === undefined || compareVersions(String(value), evidence.version) >= 0;
    default:
      return assertNever(evidence);
  }
}

/** What comes after the last time that these words stand in a text; nothing where they never do. */
function afterLast(words: string, text: string): string {
  const at = text.lastIndexOf(words);
  return at === -1 ? '' : text.slice(at + words.length);
}
