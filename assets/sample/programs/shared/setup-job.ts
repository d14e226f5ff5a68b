import { instanceEvidence } from './sql-instance.ts';
import { agentFolder, registrationEvidence } from './agent.ts';
import { copiedEvidence, databaseEvidence, serviceEvidence, type NewServer } from './backup-server.ts';
import type { Stage } from './evidence.ts';
import { computerName, type Machine } from './machine.ts';
import type { VaultCredentials } from './vault-credentials.ts';

/** What setup has to do besides installing the server. */
export interface SetupWork {
  readonly server: NewServer;
  /** Whether the instance is to be installed from the package first. */
  readonly installsInstance: boolean;
  /** Whether an older server is there: its version changes last, so that setup can be run again until then. */
  readonly upgrades: boolean;
  /** The vault to register with; undefined when the server is registered. */
  readonly vault: VaultCredentials | undefined;
}

/** The stages of setup, with the lines of DPM's log. The phase markers are `MsiInstallProduct…`, `End install.`, `Start configuration.`. */
export function setupStages(machine: Machine, work: SetupWork): readonly Stage[] {
  const { server } = work;
  const copied = copiedEvidence(machine, server);
  const instance = server.sqlInstance;
  return [
    {
      lines: ['Information : Check if the media is removable', 'Data : Folder Path = C:\\', 'Data : Drive Type = 3'],
    },
    {
      lines: [IGNORED_EXCEPTION, 'Information : All prerequisite checks have passed.'],
    },
    ...(work.vault === undefined ? [] : [registration(machine, work.vault)]),
    ...(work.installsInstance ? instanceStages(instance) : []),
    {
      lines: ['Information : Start install.', 'Information : Call MsiInstallProduct'],
    },
    { lines: msiLines('CopyFiles'), evidence: copied.files },
    { lines: msiLines('WriteRegistryValues'), ...(work.upgrades ? {} : { evidence: copied.setup }) },
    {
      lines: ['Information : MsiInstallProduct returned 0.', 'Information : End install.'],
    },
    {
      lines: ['Information : Start configuration.', starting(machine, `MSSQL$${instance}`), starting(machine, `SQLAgent$${instance}`)],
    },
    {
      lines: [addUser(machine), IGNORED_EXCEPTION],
      evidence: serviceEvidence(),
    },
    {
      lines: ['Information : Creating the database', 'Information : Deploying the reports'],
    },
    {
      lines: ['Information : Starting Service:MSDPM', 'Information : End configuration.'],
      evidence: databaseEvidence(machine, server),
    },
    ...(work.upgrades ? [{ lines: ['Information : The upgrade is complete.'], evidence: copied.setup }] : []),
  ];
}

/** Benign, and in every real log: not a sign of failure. */
const IGNORED_EXCEPTION =
  '* Exception : Ignoring the following exception intentionally => System.ArgumentException: The service does not exist.\r\n   at Microsoft.Internal.EnterpriseStorage.Dls.Setup.Wizard.BackEnd.Configure()';

function registration(machine: Machine, vault: VaultCredentials): Stage {
  return {
    lines: [`Data : Agent = ${agentFolder(machine) ?? ''}`, 'Information : Registering the server with the vault'],
    evidence: registrationEvidence(machine, vault, {}),
  };
}

function instanceStages(name: string): readonly Stage[] {
  const evidence = instanceEvidence({
    name,
    id: name,
    collation: 'SQL_Latin1_General_CP1_CI_AS',
    tcp: true,
    namedPipes: true,
    agentStart: 'automatic',
  });
  return [
    {
      lines: ['Information : Installing SQL Server'],
      evidence: evidence.files,
    },
    {
      lines: ['Information : Configuring SQL Server'],
      evidence: evidence.services,
    },
    {
      lines: ['Information : SQL Server setup returned 0.'],
      evidence: evidence.registry,
    },
  ];
}

function msiLines(action: string): readonly string[] {
  return [
    `MSI (s) (A4:10): Doing action: ${action}`,
    `Action start: ${action}.`,
    `MSI (s) (A4:10): Executing op: ActionStart(Name=${action},,)`,
    `Action ended: ${action}. Return value 1.`,
  ];
}

function starting(machine: Machine, service: string): string {
  return `Information : Starting Service:${service} on machine:${computerName(machine)} flag restart:False`;
}

function addUser(machine: Machine): string {
  const host = computerName(machine);
  return `Information : Add user: SAMPLE\\${host}$ to local group: Distributed COM Users on server: ${host}`;
}
