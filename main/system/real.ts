import { unknown } from '../../app/machine/fact.ts';
import { installedServer } from '../probes/backup-server.ts';
import { gatherBackupServer, gatherFacts, gatherProxy, gatherRecoveryAgent } from '../probes/gather.ts';
import { ownHost } from '../probes/host.ts';
import { databaseFilesIn } from '../probes/leftover-files.ts';
import { requestHead } from './http-request.ts';
import { existsAt } from './is-file.ts';
import { realNetwork } from './network.ts';
import { realRegistry } from './registry.ts';
import { runProgram } from './run-program.ts';
import { askAgents } from './script/ask-agents.ts';
import { askDisks } from './script/ask-disks.ts';
import { askCloudConnection } from './script/ask-cloud-connection.ts';
import { askSqlSignIn } from './script/ask-sql-sign-in.ts';
import { windowsScript } from './script/windows-script.ts';
import { realServices } from './services.ts';
import { readPasswordPolicy } from './win32-password-policy.ts';
import type { System } from './system.ts';

/** The doors to the computer this program runs on. */
export function createRealSystem(): System {
  const registry = realRegistry(runProgram);
  const services = realServices(runProgram);
  const network = { ...realNetwork, request: requestHead };
  const probeDoors = { host: ownHost(), registry, services, run: runProgram, network, passwordPolicy: readPasswordPolicy };
  const backupServer = () => gatherBackupServer({ ...probeDoors, script: windowsScript(runProgram) });
  return {
    kind: 'real',
    facts: {
      gather: (onFact, signal) =>
        gatherFacts({ ...probeDoors, script: windowsScript(runProgram) }, { signal, ...(onFact === undefined ? {} : { onFact }) }),
    },
    backupServer,
    recoveryAgent: () => gatherRecoveryAgent({ ...probeDoors, script: windowsScript(runProgram) }),
    proxy: () => gatherProxy({ ...probeDoors, script: windowsScript(runProgram) }),
    cloudConnection: (signal) => askCloudConnection(runProgram, () => installedServer(registry), signal),
    databaseFiles: (folder) => (process.platform === 'win32' ? databaseFilesIn(ownHost(), folder) : Promise.resolve(unknown('notWindows'))),
    sqlSignIn: (request, signal) => askSqlSignIn(runProgram, request, signal),
    disks: (signal) => (process.platform === 'win32' ? askDisks(runProgram, signal) : Promise.resolve(unknown('notWindows'))),
    agents: ({ refresh }, signal) => askAgents(runProgram, { backupServer, refresh, signal }),
    registry,
    services,
    files: { exists: existsAt },
    programs: { run: runProgram },
    network: realNetwork,
  };
}
