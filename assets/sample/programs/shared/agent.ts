import { createHash } from 'node:crypto';
import { runningService, type Evidence } from './evidence.ts';
import { computerName, registryText, type Machine } from './machine.ts';
import type { VaultCredentials } from './vault-credentials.ts';
import type { VendorError } from './script.ts';
import { joinWindows } from './windows-path.ts';

/** Where the agent's setup notes itself (setup facts 4). */
export const AGENT_SETUP_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Setup';
/** Where the agent keeps its settings; the last one repeats the scratch folder. */
export const AGENT_CONFIG_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config';
/** See {@link AGENT_CONFIG_KEY}. */
export const AGENT_PROVIDER_KEY = `${AGENT_CONFIG_KEY}\\CloudBackupProvider`;
/** The agent of the sample is newer than 2.0.9249.0, the oldest that reads today's vault files. */
export const AGENT_VERSION = '2.0.9262.0';
/** The agent's own default. */
export const AGENT_FOLDER = 'C:\\Program Files\\Microsoft Azure Recovery Services Agent';

/** The folder the agent is installed in; undefined when it is not. */
export function agentFolder(machine: Machine): string | undefined {
  return registryText(machine, AGENT_SETUP_KEY, 'InstallPath');
}

/** What a registration leaves. The passphrase is noted only as set. */
export function registrationEvidence(machine: Machine, vault: VaultCredentials, proxy: Evidence): Evidence {
  const values = {
    ServerId: guidOf(`${computerName(machine)} ${vault.subscriptionId} ${vault.resourceName}`),
    ServiceResourceName: vault.resourceName,
    SubscriptionId: vault.subscriptionId,
    Region: vault.location,
    EncryptionPassphrase: 'set',
    ...proxy.registry?.[AGENT_CONFIG_KEY],
  };
  return { registry: { [AGENT_CONFIG_KEY]: values } };
}

/** The lines the agent's cmdlet prints after a registration. */
export function registrationLines(vault: VaultCredentials): readonly string[] {
  return [
    `CertThumbprint      : ${createHash('sha1').update(vault.certificate).digest('hex').toUpperCase()}`,
    `SubscriptionID      : ${vault.subscriptionId}`,
    `ServiceResourceName : ${vault.resourceName}`,
    `Region              : ${vault.location}`,
    '',
    'Machine registration succeeded.',
  ];
}

/** Why this server cannot be registered with this vault now; undefined when it can. */
export function registrationProblem(machine: Machine, vault: VaultCredentials, online: boolean): VendorError | undefined {
  const name = registryText(machine, AGENT_CONFIG_KEY, 'ServiceResourceName');
  const subscription = registryText(machine, AGENT_CONFIG_KEY, 'SubscriptionId');
  const sameVault = name === vault.resourceName && (subscription ?? vault.subscriptionId) === vault.subscriptionId;
  if (name !== undefined && !sameVault)
    return {
      id: 100110,
      message: 'The server is already registered with another vault.',
    };
  return online ? undefined : { id: 100050, message: 'The Azure Backup service cannot be reached.' };
}

/** The vendor's answer to a file that is not a usable vault credentials file. */
export const BAD_VAULT_FILE: VendorError = {
  id: 34513,
  message: 'The vault credentials are not valid: the file is damaged, has expired, or is not the latest one.',
};

/** The vendor's answer to a passphrase it does not take. */
export const BAD_PASSPHRASE: VendorError = {
  id: 34506,
  message: 'The encryption passphrase is not correctly configured.',
};

/** What the agent's setup leaves, in the order it leaves it. */
export function agentEvidence(folder: string, scratch: string): { readonly first: Evidence; readonly last: Evidence } {
  const bin = joinWindows(folder, 'bin');
  const sample = `Sample of CBEngine ${AGENT_VERSION}\n`;
  return {
    first: {
      files: { [joinWindows(bin, 'CBEngine.exe')]: sample },
      registry: {
        [AGENT_SETUP_KEY]: {
          InstallPath: `${folder.replace(/\\+$/u, '')}\\`,
          Version: AGENT_VERSION,
        },
      },
    },
    last: {
      files: {
        [joinWindows(bin, 'Modules\\MSOnlineBackup\\MSOnlineBackup.psd1')]: `@{ ModuleVersion = '${AGENT_VERSION}' }\n`,
        [joinWindows(scratch, 'scratch.marker')]: 'Sample of a scratch folder\n',
      },
      registry: {
        [AGENT_CONFIG_KEY]: { ScratchLocation: scratch },
        [AGENT_PROVIDER_KEY]: { ScratchLocation: scratch },
      },
      services: {
        obengine: runningService('Microsoft Azure Recovery Services Agent'),
      },
    },
  };
}

function guidOf(seed: string): string {
  const hex = createHash('sha256').update(seed).digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20, 32)].join('-');
}
