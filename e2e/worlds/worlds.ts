import type { FactValue, MachineFacts } from '../../app/machine/facts.ts';
import type { World } from '../../app/machine/world.ts';
import { identityWorlds } from './identity-worlds.ts';
import { networkWorlds } from './network-worlds.ts';
import { sqlWorlds } from './sql-worlds.ts';
import { upgradeWorlds } from './upgrade-worlds.ts';
import type { Values } from './values.ts';

type OperatingSystem = FactValue<'operatingSystem'>;
type Volume = FactValue<'volumes'>[number];

const GB = 1024 ** 3;

/** A world as its file holds it: what differs from the ready server. */
export interface WorldFile {
  readonly schemaVersion: 1;
  readonly name: string;
  readonly base: 'ready';
  readonly facts: Readonly<Partial<MachineFacts>>;
}

/** All worlds by name: the ready server of the sample, changed only where the name says. The files beside this one hold them. */
export function worldsFrom(ready: World): readonly WorldFile[] {
  const all = { ...serverWorlds(ready.facts), ...identityWorlds, ...networkWorlds, ...sqlWorlds, ...upgradeWorlds };
  return Object.entries(all).map(([name, values]) => {
    const facts = Object.fromEntries(Object.entries(values).map(([fact, value]) => [fact, { kind: 'known', value }]));
    return { schemaVersion: 1, name, base: 'ready', facts };
  });
}

function serverWorlds({ operatingSystem, volumes }: MachineFacts): Readonly<Record<string, Values>> {
  if (operatingSystem.kind === 'unknown' || volumes.kind === 'unknown') throw new Error('The ready server knows its system and drives.');
  const system = (change: Partial<OperatingSystem>): Values => ({ operatingSystem: { ...operatingSystem.value, ...change } });
  const drive = (root: string, change: Partial<Volume>): Values => ({
    volumes: volumes.value.map((volume) => (volume.root === root ? { ...volume, ...change } : volume)),
  });
  return {
    'domain-controller': { productType: 'domainController' },
    workgroup: { domain: { kind: 'workgroup', name: 'WORKGROUP' } },
    'server-core': system({ installation: 'serverCore' }),
    'hyper-v-server': system({ name: 'Hyper-V Server 2019', installation: 'hyperVServer', edition: 'ServerHyperCore' }),
    'windows-server-2012-r2': system({ name: 'Windows Server 2012 R2 Standard', build: 9600, edition: 'ServerStandard' }),
    'windows-server-2022': system({ name: 'Windows Server 2022 Datacenter', build: 20_348 }),
    'windows-10': { ...system({ name: 'Windows 10 Pro', edition: 'Professional', installation: 'client' }), productType: 'workstation' },
    'evaluation-edition': system({ name: 'Windows Server 2019 Standard Evaluation', edition: 'ServerStandardEval' }),
    'arm64-windows': system({ architecture: 'arm64' }),
    ...roleWorlds,
    ...softwareWorlds,
    'disk-full': drive('C:\\', { freeBytes: 1 * GB }),
    'disk-nearly-full': drive('C:\\', { freeBytes: 5 * GB }),
    'refs-data-drive': drive('D:\\', { fileSystem: 'ReFS' }),
  };
}

const roleWorlds: Readonly<Record<string, Values>> = {
  'application-server-role': { applicationServerRole: true },
  'operations-manager': { operationsManagerServer: true },
  'exchange-2019': { exchange: { kind: 'installed', version: '15.2.1118.7' } },
  'cluster-node': { clusterNode: true },
  'small-memory': { memory: { bytes: 4 * GB } },
  'one-core': { processor: { cores: 1 } },
  'azure-vm': { azureVm: true },
  'azure-vm-two-cores': { azureVm: true, processor: { cores: 2 } },
  'many-cores': { processor: { cores: 24 } },
  'slow-processor': { processorClock: { mhz: 900 } },
  'virtual-machine-manager': { virtualMachineManager: { kind: 'installed', version: '4.0.2051.0' } },
};

const softwareWorlds: Readonly<Record<string, Values>> = {
  'not-elevated': { elevated: false },
  'pending-restart-windows-update': { pendingRestart: [{ source: 'windowsUpdate', names: [] }] },
  'pending-restart-components': { pendingRestart: [{ source: 'componentServicing', names: [] }] },
  'pending-restart-computer-rename': { pendingRestart: [{ source: 'computerRename', names: ['MABS02'] }] },
  'pending-restart-domain-join': { pendingRestart: [{ source: 'domainJoin', names: ['contoso.example'] }] },
  'pending-restart-configuration-manager': { pendingRestart: [{ source: 'configurationManager', names: [] }] },
  'pending-file-rename-by-antivirus': {
    pendingRestart: [{ source: 'fileRename', names: ['C:\\ProgramData\\Fabrikam Antivirus\\Updates\\engine.tmp'] }],
  },
  'old-dot-net': { dotNetRelease: 379_893 },
  'old-powershell': { powerShell: { version: '2.0' } },
  'no-hyper-v': { hyperV: { role: 'disabled', powerShell: 'disabled' } },
  'hyper-v-enable-pending': { hyperV: { role: 'enablePending', powerShell: 'enabled' } },
  'dpm-agent-found': { backupServer: { kind: 'agent', version: '5.1.363.0' } },
  'mabs-v2-found': { backupServer: { kind: 'server', version: '12.0.332.0' } },
  'mabs-v1-found': { backupServer: { kind: 'server', version: '11.0.60.0' } },
  'mabs-v3-found': { backupServer: { kind: 'server', version: '13.0.580.0' } },
  'backup-server-without-version': { backupServer: { kind: 'server', version: null } },
  'firewall-service-stopped': { firewallService: { running: false } },
  'wmi-stopped': { managementService: { running: false } },
  'old-windows-installer': { windowsInstaller: { version: '4.0.6002.18005' } },
  'no-visual-cpp': { visualCpp: [{ release: '2008', architecture: 'x86', version: null }] },
  'single-instance-storage-on': { singleInstanceStorage: 'enabled' },
  'single-instance-storage-off': { singleInstanceStorage: 'disabled' },
  'installation-going-on': { installationInProgress: true },
  'database-left-behind': { leftoverFiles: ['C:\\Program Files\\Microsoft Azure Backup Server\\DPM\\DPM\\DPMDB\\DPMDB.mdf'] },
  'old-recovery-agent': { recoveryAgent: { kind: 'installed', version: '2.0.9169.0' } },
  'recovery-agent-found': { recoveryAgent: { kind: 'installed', version: '2.0.9262.0' } },
  'recovery-agent-without-version': { recoveryAgent: { kind: 'installed', version: null } },
  'registered-with-a-vault': { registeredVault: 'contoso-vault' },
  'updates-by-policy': { updatePolicy: { server: 'http://wsus.contoso.example:8530' } },
};
