import type { FactName, FactValue, MachineFacts } from '../../app/machine/facts.ts';
import type { World } from '../../app/machine/world.ts';

type Values = { readonly [F in FactName]?: FactValue<F> };
type OperatingSystem = FactValue<'operatingSystem'>;
type Volume = FactValue<'volumes'>[number];
type Instance = FactValue<'sqlInstances'>[number];
type Reporting = FactValue<'reportingServices'>[number];

const GB = 1024 ** 3;

const instance: Instance = {
  name: 'BACKUP',
  version: '14.0.3381.3',
  edition: 'Standard Edition (64-bit)',
  architecture: 'x64',
  collation: 'SQL_Latin1_General_CP1_CI_AS',
  tcpEnabled: true,
  namedPipesEnabled: true,
  running: true,
  agentStart: 'automatic',
  administratorsAreSysadmin: true,
};

const reporting: Reporting = {
  name: 'SSRS',
  version: '14.0.601.20',
  initialized: true,
  serviceAccount: 'NT AUTHORITY\\NetworkService',
  webServiceDirectory: 'ReportServer_BACKUP',
  database: 'ReportServer$BACKUP',
  portalDirectory: 'Reports_BACKUP',
};

/** All worlds by name: the ready server of the sample, changed only where the name says. The files beside this one hold them. */
export function worldsFrom(ready: World): readonly World[] {
  return Object.entries({ ...serverWorlds(ready.facts), ...sqlWorlds }).map(([name, values]) => {
    const changed = Object.fromEntries(Object.entries(values).map(([fact, value]) => [fact, { kind: 'known', value }]));
    return { ...ready, name, facts: { ...ready.facts, ...changed } };
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
};

const softwareWorlds: Readonly<Record<string, Values>> = {
  'not-elevated': { elevated: false },
  'pending-restart-windows-update': { pendingRestart: [{ source: 'windowsUpdate', names: [] }] },
  'pending-restart-components': { pendingRestart: [{ source: 'componentServicing', names: [] }] },
  'pending-restart-computer-rename': { pendingRestart: [{ source: 'computerRename', names: ['MABS02'] }] },
  'pending-file-rename-by-antivirus': {
    pendingRestart: [{ source: 'fileRename', names: ['C:\\ProgramData\\Fabrikam Antivirus\\Updates\\engine.tmp'] }],
  },
  'old-dot-net': { dotNetRelease: 379_893 },
  'old-powershell': { powerShell: { version: '2.0' } },
  'no-hyper-v': { hyperV: { role: 'disabled', powerShell: 'disabled' } },
  'hyper-v-enable-pending': { hyperV: { role: 'enablePending', powerShell: 'enabled' } },
  'dpm-agent-found': { backupServer: { kind: 'agent', version: '5.1.363.0' } },
  'mabs-v2-found': { backupServer: { kind: 'server', version: '12.0.332.0' } },
  'firewall-service-stopped': { firewallService: { running: false } },
};

const sqlWorlds: Readonly<Record<string, Values>> = {
  'instance-name-taken': { sqlInstances: [{ ...instance, name: 'MSDPM2017' }] },
  'own-sql-2017-ready': ownSql(),
  'default-instance-only': ownSql(
    { name: 'MSSQLSERVER' },
    { webServiceDirectory: 'ReportServer', database: 'ReportServer', portalDirectory: 'Reports' },
  ),
  'french-collation': { ...ownSql({ collation: 'French_CI_AS' }), computer: { name: 'MABS01', installLanguage: '040c' } },
  'express-edition': ownSql({ edition: 'Express Edition (64-bit)' }),
  'sql-2014-without-service-pack': ownSql({ version: '12.0.2000.8' }),
  'sql-2019': ownSql({ version: '15.0.4335.1' }),
  'sql-32-bit': ownSql({ version: '12.0.6024.0', edition: 'Standard Edition', architecture: 'x86' }),
  'sql-stopped': ownSql({ running: false }),
  'sql-tcp-off': ownSql({ tcpEnabled: false }),
  'sql-named-pipes-off': ownSql({ namedPipesEnabled: false }),
  'sql-agent-manual': ownSql({ agentStart: 'manual' }),
  'sql-administrators-without-sysadmin': ownSql({ administratorsAreSysadmin: false }),
  'sql-could-not-be-asked': ownSql({ administratorsAreSysadmin: null }),
  'no-reporting-services': { ...ownSql(), reportingServices: [] },
  'reporting-not-configured': ownSql({}, { initialized: false, webServiceDirectory: '', database: '', portalDirectory: '' }),
  'reporting-other-settings': ownSql(
    {},
    { serviceAccount: 'CONTOSO\\ssrs', webServiceDirectory: 'ReportServer', database: 'ReportServer', portalDirectory: 'Reports' },
  ),
};

function ownSql(change: Partial<Instance> = {}, reportingChange: Partial<Reporting> = {}): Values {
  return { sqlInstances: [{ ...instance, ...change }], reportingServices: [{ ...reporting, ...reportingChange }] };
}
