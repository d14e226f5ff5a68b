import type { StepOf } from '../../../app/plan/step.ts';
import backupDatabase from './backup-database.ps1?raw';
import backupKeys from './backup-keys.ps1?raw';
import backupServerShell from './backup-server-shell.ps1?raw';
import checkConnection from './check-connection.ps1?raw';
import configureReporting from './configure-reporting.ps1?raw';
import desktopIcons from './desktop-icons.ps1?raw';
import listAgents from './list-agents.ps1?raw';
import optInUpdates from './opt-in-updates.ps1?raw';
import reporting from './reporting.ps1?raw';
import restoreKeys from './restore-keys.ps1?raw';
import setAgentProxy from './set-agent-proxy.ps1?raw';
import sql from './sql.ps1?raw';
import stepHead from './step-head.ps1?raw';
import stopBackups from './stop-backups.ps1?raw';

/** The texts of the scripts of steps, each with what it shares with others; fixed, since values reach them by their environment. */
export const stepScripts: Readonly<Record<StepOf<'run-script'>['script'], string>> = {
  'configure-reporting': joined(sql, reporting, configureReporting),
  'check-connection': joined(backupServerShell, checkConnection),
  'desktop-icons': joined(desktopIcons),
  'list-agents': joined(backupServerShell, listAgents),
  'opt-in-updates': joined(optInUpdates),
  'set-agent-proxy': joined(setAgentProxy),
  'stop-backups': joined(stopBackups),
  'backup-database': joined(sql, backupDatabase),
  'backup-keys': joined(backupKeys),
  'restore-keys': joined(sql, reporting, restoreKeys),
};

function joined(...parts: readonly string[]): string {
  return [stepHead, ...parts].join('\n');
}
