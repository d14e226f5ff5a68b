import type { FactName } from '../../app/machine/facts.ts';
import { account } from './account.ts';
import { applicationServerRole } from './application-server-role.ts';
import { azureVm } from './azure-vm.ts';
import { backupDatabase } from './backup-database.ts';
import { backupServer } from './backup-server.ts';
import { clock } from './clock.ts';
import { clusterNode } from './cluster-node.ts';
import { computer } from './computer.ts';
import { domainReach } from './domain-reach.ts';
import { domain } from './domain.ts';
import { dotNet35 } from './dot-net-35.ts';
import { dotNetRelease } from './dot-net-release.ts';
import { elevated } from './elevated.ts';
import { endpoints } from './endpoints.ts';
import { exchange } from './exchange.ts';
import { firewallService } from './firewall-service.ts';
import { hyperV } from './hyper-v.ts';
import { installationInProgress } from './installation-in-progress.ts';
import { leftoverFiles } from './leftover-files.ts';
import { managementService } from './management-service.ts';
import { memory } from './memory.ts';
import { names } from './names.ts';
import { operatingSystem } from './operating-system.ts';
import { operationsManagerServer } from './operations-manager-server.ts';
import { passwordPolicy } from './password-policy.ts';
import { pendingRestart } from './pending-restart.ts';
import { powerShell } from './power-shell.ts';
import type { Probe } from './probe.ts';
import { processorClock } from './processor-clock.ts';
import { processor } from './processor.ts';
import { productType } from './product-type.ts';
import { proxy } from './proxy.ts';
import { recoveryAgent } from './recovery-agent.ts';
import { registeredVault } from './registered-vault.ts';
import { reportingServices } from './reporting-services.ts';
import { singleInstanceStorage } from './single-instance-storage.ts';
import { sqlInstances } from './sql-instances.ts';
import { sqlTools } from './sql-tools.ts';
import { temporaryFiles } from './temporary-files.ts';
import { tls } from './tls.ts';
import { updatePolicy } from './update-policy.ts';
import { virtualMachineManager } from './virtual-machine-manager.ts';
import { visualCpp } from './visual-cpp.ts';
import { volumes } from './volumes.ts';
import { windowsInstaller } from './windows-installer.ts';

/** A probe for every fact: a fact without one does not compile. */
export type Probes = { readonly [F in FactName]: Probe<F> };

/** All probes, one file a fact. */
export const probes: Probes = {
  computer,
  operatingSystem,
  productType,
  domain,
  elevated,
  processor,
  memory,
  azureVm,
  volumes,
  pendingRestart,
  dotNetRelease,
  powerShell,
  hyperV,
  clusterNode,
  exchange,
  operationsManagerServer,
  applicationServerRole,
  backupServer,
  recoveryAgent,
  sqlInstances,
  reportingServices,
  firewallService,
  names,
  domainReach,
  account,
  passwordPolicy,
  processorClock,
  dotNet35,
  windowsInstaller,
  visualCpp,
  singleInstanceStorage,
  virtualMachineManager,
  installationInProgress,
  backupDatabase,
  leftoverFiles,
  registeredVault,
  temporaryFiles,
  managementService,
  updatePolicy,
  sqlTools,
  proxy,
  endpoints,
  clock,
  tls,
};

/**
 * Limits of their own, in milliseconds: longer for facts that need PowerShell, whose module for features alone takes seconds and which took more
 * than 20 on a machine with eight times as much to do as it can, as a server may be after a restart; without them nothing can be
 * installed. Shorter for the network, where each address has 8 seconds (`network.ts`).
 */
export const limits: Readonly<Partial<Record<FactName, number>>> = {
  ...Object.fromEntries(
    (
      [
        'names',
        'domain',
        'account',
        'volumes',
        'pendingRestart',
        'hyperV',
        'applicationServerRole',
        'backupServer',
        'recoveryAgent',
        'sqlInstances',
        'reportingServices',
        'windowsInstaller',
        'singleInstanceStorage',
        'sqlTools',
      ] as const satisfies readonly FactName[]
    ).map((name) => [name, 60_000]),
  ),
  endpoints: 10_000,
};
