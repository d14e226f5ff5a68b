import * as z from 'zod';
import { fact, laterFact } from './fact.ts';
import { identityFacts } from './identity-facts.ts';
import { networkFacts } from './network-facts.ts';
import { softwareFacts } from './software-facts.ts';
import { reportingService, sqlInstance, sqlTools } from './sql-facts.ts';
import { featureState, installed } from './values.ts';

/** Name as the network knows it and the language Windows was installed in (LCID in hex, `040c` = French). */
const computer = z.strictObject({ name: z.string(), installLanguage: z.string() });

/** `build` is CurrentBuildNumber: 14393 = Windows Server 2016, 17763 = 2019, 20348 = 2022. */
const operatingSystem = z.strictObject({
  platform: z.enum(['windows', 'linux', 'macos']),
  name: z.string(),
  build: z.int(),
  /** EditionID as in the registry: `ServerStandard`, `ServerDatacenter`, `ServerSolution` (Essentials) … */
  edition: z.string(),
  installation: z.enum(['server', 'serverCore', 'hyperVServer', 'client']),
  architecture: z.enum(['x64', 'arm64', 'x86']),
});

/** `name` is empty for a workgroup whose name nobody could read. */
const domain = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('domain'), name: z.string() }),
  z.strictObject({ kind: z.literal('workgroup'), name: z.string() }),
]);

/** `root` is a drive with its backslash (`C:\`) on Windows, a mount point elsewhere. Sizes in bytes. */
const volume = z.strictObject({
  root: z.string(),
  fileSystem: z.string(),
  type: z.enum(['fixed', 'removable', 'network', 'optical']),
  totalBytes: z.number(),
  freeBytes: z.number(),
});

/** Where a pending restart is written down, and what it names there (files, packages). */
const restartSource = z.strictObject({
  source: z.enum(['componentServicing', 'windowsUpdate', 'fileRename', 'computerRename', 'domainJoin', 'configurationManager']),
  names: z.array(z.string()),
});

/** Azure Backup Server or Data Protection Manager: the server, only its protection agent, or neither; version null where nothing tells it. */
const backupServer = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('agent'), version: z.string().nullable() }),
  z.strictObject({ kind: z.literal('server'), version: z.string().nullable() }),
]);

/** Schema of everything probes can learn about a machine: plain data, no judgement. */
export const machineFacts = z.strictObject({
  computer: fact(computer),
  operatingSystem: fact(operatingSystem),
  /** ProductOptions\ProductType: WinNT, ServerNT, LanmanNT. */
  productType: fact(z.enum(['workstation', 'server', 'domainController'])),
  domain: fact(domain),
  /** Whether this process may change the machine (administrator, elevated). */
  elevated: fact(z.boolean()),
  processor: fact(z.strictObject({ cores: z.int() })),
  memory: fact(z.strictObject({ bytes: z.number() })),
  azureVm: fact(z.boolean()),
  volumes: fact(z.array(volume)),
  pendingRestart: fact(z.array(restartSource)),
  /** NDP\v4\Full\Release, 0 when .NET 4.5+ is absent; 394802 = 4.6.2, 528040 = 4.8. */
  dotNetRelease: fact(z.int()),
  powerShell: fact(z.strictObject({ version: z.string() })),
  hyperV: fact(z.strictObject({ role: featureState, powerShell: featureState })),
  clusterNode: fact(z.boolean()),
  exchange: fact(installed),
  operationsManagerServer: fact(z.boolean()),
  applicationServerRole: fact(z.boolean()),
  backupServer: fact(backupServer),
  recoveryAgent: fact(installed),
  sqlInstances: fact(z.array(sqlInstance)),
  reportingServices: fact(z.array(reportingService)),
  firewallService: fact(z.strictObject({ running: z.boolean() })),
  // Since version 2 of the facts file; what comes later is added below, with `laterFact`.
  ...identityFacts,
  /** Clock of the first processor in MHz (`CentralProcessor\\0\\~MHz`). */
  processorClock: laterFact(z.strictObject({ mhz: z.int() })),
  ...softwareFacts,
  sqlTools: laterFact(sqlTools),
  ...networkFacts,
});

/** See {@link machineFacts}. */
export type MachineFacts = z.infer<typeof machineFacts>;

/** The name of a fact. */
export type FactName = keyof MachineFacts;

/** The value of a fact when it is known. */
export type FactValue<F extends FactName> = Extract<MachineFacts[F], { kind: 'known' }>['value'];

/** All fact names, in a stable order. */
export const factNames = Object.keys(machineFacts.shape) as readonly FactName[];

/** One drive or mount point. */
export type Volume = z.infer<typeof volume>;

/** Which backup server is installed, without its version. */
export type InstalledServer = Pick<FactValue<'backupServer'>, 'kind'>;
