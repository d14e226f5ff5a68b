import type { FactName } from '../../app/machine/facts.ts';
import { applicationServerRole } from './application-server-role.ts';
import { backupServer } from './backup-server.ts';
import { clusterNode } from './cluster-node.ts';
import { computer } from './computer.ts';
import { domain } from './domain.ts';
import { dotNetRelease } from './dot-net-release.ts';
import { elevated } from './elevated.ts';
import { exchange } from './exchange.ts';
import { firewallService } from './firewall-service.ts';
import { memory } from './memory.ts';
import { operatingSystem } from './operating-system.ts';
import { operationsManagerServer } from './operations-manager-server.ts';
import { pendingRestart } from './pending-restart.ts';
import { powerShell } from './power-shell.ts';
import { notGathered, type Probe } from './probe.ts';
import { processor } from './processor.ts';
import { productType } from './product-type.ts';
import { recoveryAgent } from './recovery-agent.ts';
import { reportingServices } from './reporting-services.ts';
import { sqlInstances } from './sql-instances.ts';
import { volumes } from './volumes.ts';

/** A probe for every fact: a fact without one does not compile. */
export type Probes = { readonly [F in FactName]: Probe<F> };

/** All probes. Azure VM (SMBIOS) and Hyper-V (optional features) need Win32 or WMI, which this version does not ask. */
export const probes: Probes = {
  computer,
  operatingSystem,
  productType,
  domain,
  elevated,
  processor,
  memory,
  azureVm: notGathered,
  volumes,
  pendingRestart,
  dotNetRelease,
  powerShell,
  hyperV: notGathered,
  clusterNode,
  exchange,
  operationsManagerServer,
  applicationServerRole,
  backupServer,
  recoveryAgent,
  sqlInstances,
  reportingServices,
  firewallService,
  names: notGathered,
  domainReach: notGathered,
  account: notGathered,
  processorClock: notGathered,
  dotNet35: notGathered,
  windowsInstaller: notGathered,
  visualCpp: notGathered,
  singleInstanceStorage: notGathered,
  virtualMachineManager: notGathered,
  installationInProgress: notGathered,
  backupDatabase: notGathered,
  leftoverFiles: notGathered,
  registeredVault: notGathered,
  temporaryFiles: notGathered,
  managementService: notGathered,
  updatePolicy: notGathered,
  sqlTools: notGathered,
  proxy: notGathered,
  endpoints: notGathered,
  clock: notGathered,
  tls: notGathered,
};
