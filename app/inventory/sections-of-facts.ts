import type { Fact } from '../machine/fact.ts';
import type { MachineFacts } from '../machine/facts.ts';
import type { InventoryKind, InventorySection } from './inventory.ts';

type Entries = Readonly<Record<string, string>>;
type Described<T> = (value: T) => Entries;

/** What facts tell of products, features and pending restarts. Names are proper nouns, the same in every language. */
export function sectionsOfFacts(facts: MachineFacts): readonly InventorySection[] {
  return [
    section('product', 'backupServer', facts.backupServer, (server) =>
      server.kind === 'none' ? {} : { [server.kind === 'server' ? 'Azure Backup Server' : 'DPM protection agent']: told(server.version) },
    ),
    section('product', 'recoveryAgent', facts.recoveryAgent, (agent) =>
      agent.kind === 'none' ? {} : { 'Azure Recovery Services Agent': told(agent.version) },
    ),
    section('product', 'sqlInstances', facts.sqlInstances, (all) =>
      named(all, ({ name, version, edition }) => [`SQL Server ${name}`, `${version} ${edition}`]),
    ),
    section('product', 'reportingServices', facts.reportingServices, (all) =>
      named(all, ({ name, version }) => [`SQL Server Reporting Services ${name}`, version]),
    ),
    section('product', 'visualCpp', facts.visualCpp, (all) =>
      named(all, ({ release, architecture, version }) => [`Visual C++ ${release} ${architecture}`, told(version)]),
    ),
    section('product', 'dotNet', facts.dotNetRelease, (release) => ({ '.NET Framework 4 (release)': String(release) })),
    section('product', 'sqlTools', facts.sqlTools, ({ sqlcmd, managementStudio }) =>
      present({ sqlcmd, 'SQL Server Management Studio': managementStudio }),
    ),
    section('feature', 'hyperV', facts.hyperV, ({ role, powerShell }) => ({
      'Microsoft-Hyper-V': role,
      'Microsoft-Hyper-V-Management-PowerShell': powerShell,
    })),
    section('feature', 'singleInstanceStorage', facts.singleInstanceStorage, (state) => ({ 'SIS-Limited': state })),
    section('restart', 'pendingRestart', facts.pendingRestart, (all) =>
      named(all, ({ source, names }) => [source, told(names.join(', '))]),
    ),
  ];
}

/** Stands for a version or text that nothing tells: it is there all the same. */
function told(text: string | null): string {
  return text === null || text === '' ? '…' : text;
}

function section<T>(kind: InventoryKind, source: string, fact: Fact<T>, describe: Described<T>): InventorySection {
  return { kind, source, entries: fact.kind === 'known' ? { ...describe(fact.value) } : null };
}

function named<T>(all: readonly T[], describe: (one: T) => readonly [name: string, value: string]): Entries {
  return Object.fromEntries(all.map(describe));
}

function present(values: Readonly<Record<string, string | null>>): Entries {
  return Object.fromEntries(Object.entries(values).flatMap(([name, value]) => (value === null ? [] : [[name, value]])));
}
