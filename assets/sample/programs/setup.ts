import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { agentFolder, AGENT_CONFIG_KEY, BAD_PASSPHRASE, BAD_VAULT_FILE, registrationProblem } from './shared/agent.ts';
import { readAnswerFile } from './shared/answer-file.ts';
import {
  databaseFiles,
  installFolder,
  removalEvidence,
  SERVER_DB_KEY,
  SERVER_FOLDER,
  SERVER_SETUP_KEY,
  SERVER_VERSION,
  type NewServer,
} from './shared/backup-server.ts';
import type { Stage } from './shared/evidence.ts';
import type { Ending, Job } from './shared/job.ts';
import { namedPath, pathOn, registryText, type Machine } from './shared/machine.ts';
import { runProgram, type Call, type Prepared } from './shared/run-program.ts';
import type { VendorError } from './shared/script.ts';
import { setupStages } from './shared/setup-job.ts';
import { hasInstance, hasReporting } from './shared/sql-instance.ts';
import { describeProblem, parseSwitches, type SwitchProblem, type SwitchTable } from './shared/switches.ts';
import { isPassphrase, readVaultCredentials, type VaultCredentials } from './shared/vault-credentials.ts';
import { errorLines, openVendorLog, type VendorLog } from './shared/vendor-log.ts';
import { joinWindows } from './shared/windows-path.ts';

const SWITCHES: SwitchTable = {
  i: 'flag',
  x: 'flag',
  q: 'flag',
  f: 'nextValue',
  l: 'nextValue',
};
const SWITCH_IDS: Readonly<Record<SwitchProblem['kind'], number>> = {
  unknown: 4073,
  repeated: 4075,
  valueMissing: 4076,
};
/** The vendor's exit codes are not documented; success is told by the log and the evidence. */
const FAILED = 1;
/** Used without /l; the installed product's own place (setup facts 2.4). */
const USUAL_LOG = `${SERVER_FOLDER}\\DPM\\DPMLogs\\DpmSetup.log`;

type Answers = ReadonlyMap<string, string>;

void runProgram({ id: 'Setup.exe', seconds: 6, prepare });

function prepare(call: Call): Prepared {
  const parsed = parseSwitches(call.argv, SWITCHES);
  const named = parsed.kind === 'parsed' ? parsed.values.get('l') : undefined;
  const logPath = namedPath(call.machine, named ?? USUAL_LOG);
  const log = openVendorLog(call.machine, logPath ?? pathOn(call.machine, USUAL_LOG));
  log.line('Information : Microsoft System Center Data Protection Manager setup started.');
  log.line('Data : Mode of setup = Command line (sample)');
  log.line('Data : OSVersion = Microsoft Windows NT 10.0.17763.0');
  if (parsed.kind === 'refused')
    return refuse(call, log, {
      id: SWITCH_IDS[parsed.problem.kind],
      message: describeProblem(parsed.problem),
    });
  if (logPath === undefined)
    return refuse(call, log, {
      id: 4072,
      message: 'The path of the log is not valid.',
    });
  const { values } = parsed;
  if (values.has('i') === values.has('x')) return refuse(call, log, { id: 4073, message: 'Give either /i or /x.' });
  const stages = values.has('x') ? removalStages(call.machine) : installStages(call, values.get('f'));
  return 'id' in stages ? refuse(call, log, stages) : { kind: 'job', job: jobOf(log, stages, values.has('x')) };
}

function installStages(call: Call, answerFile: string | undefined): readonly Stage[] | VendorError {
  const { machine } = call;
  if (answerFile === undefined)
    return {
      id: 4080,
      message: 'The answer file is missing: give it with /f.',
    };
  const file = readAnswerFile(namedPath(machine, answerFile));
  if (file.kind === 'refused') return file.error;
  const answers = file.values;
  const server = serverOf(answers);
  const installsInstance = answers.get('useexistingsql') === '0' && !hasInstance(machine, server.sqlInstance);
  const problem = sourceProblem(machine, answers) ?? machineProblem(machine, server, installsInstance);
  if (problem !== undefined) return problem;
  const vault = vaultOf(call, answers);
  return vault !== undefined && 'id' in vault
    ? vault
    : setupStages(machine, { server, installsInstance, upgrades: isUpgradable(installedVersion(machine) ?? ''), vault });
}

function serverOf(answers: Answers): NewServer {
  const programFiles = answers.get('programfiles') ?? SERVER_FOLDER;
  return {
    user: answers.get('username') ?? '',
    company: answers.get('companyname') ?? '',
    programFiles,
    databaseFiles: answers.get('databasefiles') ?? joinWindows(installFolder(programFiles), 'DPMDB'),
    sqlInstance: answers.get('sqlinstancename') ?? '',
  };
}

function sourceProblem(machine: Machine, answers: Answers): VendorError | undefined {
  const source = answers.get('integratedinstallsource');
  if (source === undefined) return undefined;
  const folder = namedPath(machine, source);
  const complete = folder !== undefined && existsSync(join(folder, 'Setup.exe'));
  return complete ? undefined : { id: 4068, message: 'The folder with the setup files is not complete.' };
}

function machineProblem(machine: Machine, server: NewServer, installsInstance: boolean): VendorError | undefined {
  const version = installedVersion(machine);
  const upgrades = version !== undefined && isUpgradable(version);
  if (version !== undefined && !upgrades) {
    return version === SERVER_VERSION
      ? { id: 4078, message: 'Azure Backup Server is already installed.' }
      : { id: 4103, message: 'The version that is installed cannot be upgraded.' };
  }
  if (!installsInstance && !hasInstance(machine, server.sqlInstance)) {
    return {
      id: 4307,
      message: 'Setup cannot connect to the instance of SQL Server.',
    };
  }
  if (!hasReporting(machine))
    return {
      id: 4003,
      message: 'SQL Server Reporting Services is not installed.',
    };
  const leftOver = !upgrades && databaseFiles(machine, server.databaseFiles).some((path) => existsSync(pathOn(machine, path)));
  return leftOver
    ? {
        id: 4019,
        message: 'The database exists already: an earlier installation left it.',
      }
    : undefined;
}

/** The vault to register with; undefined when the server is registered and the answers name none. */
function vaultOf(call: Call, answers: Answers): VaultCredentials | VendorError | undefined {
  const { machine } = call;
  const file = answers.get('vaultcredentialfilepath');
  const registered = registryText(machine, AGENT_CONFIG_KEY, 'ServerId') !== undefined;
  if (file === undefined)
    return registered
      ? undefined
      : {
          id: 4069,
          message: 'The mandatory input vaultcredentialfilepath is missing.',
        };
  if (agentFolder(machine) === undefined)
    return {
      id: 4024,
      message: 'Installation of the Recovery Services agent failed. All changes were rolled back.',
    };
  const path = /\s/u.test(file) ? undefined : namedPath(machine, file);
  const vault = path === undefined ? undefined : readVaultCredentials(path, new Date());
  if (vault === undefined) return BAD_VAULT_FILE;
  if (!isPassphrase(answers.get('securitypassphrase'))) return BAD_PASSPHRASE;
  const save = namedPath(machine, answers.get('passphrasesavelocation') ?? '');
  const saved = save !== undefined && statSync(save, { throwIfNoEntry: false })?.isDirectory() === true;
  return saved
    ? (registrationProblem(machine, vault, call.world.online) ?? vault)
    : { id: 4072, message: 'The folder for the passphrase does not exist.' };
}

function removalStages(machine: Machine): readonly Stage[] | VendorError {
  const root = registryText(machine, SERVER_SETUP_KEY, 'InstallPath')?.replace(/\\+$/u, '');
  if (root === undefined) return { id: 4077, message: 'Azure Backup Server is not installed.' };
  const database = registryText(machine, SERVER_SETUP_KEY, 'DatabasePath') ?? joinWindows(root, 'DPMDB');
  return [
    {
      lines: ['Information : Start uninstall.', 'Information : Call MsiConfigureProduct'],
    },
    {
      lines: ['Information : MsiConfigureProduct returned 0.'],
      evidence: removalEvidence(machine, root, database),
    },
  ];
}

/** The version that is there whole; undefined where none is, or setup was ended before its database was. */
function installedVersion(machine: Machine): string | undefined {
  const noted = registryText(machine, SERVER_SETUP_KEY, 'InstallPath');
  if (noted === undefined || registryText(machine, SERVER_DB_KEY, 'DatabaseName') === undefined) return undefined;
  return registryText(machine, SERVER_SETUP_KEY, 'ProductVersion') ?? SERVER_VERSION;
}

/** Only V2 (REQUIREMENTS U1). */
function isUpgradable(version: string): boolean {
  return version.startsWith('12.0.');
}

function jobOf(log: VendorLog, stages: readonly Stage[], removes: boolean): Job {
  const say = (line: string): void => {
    (/^(?:MSI|Action) /u.test(line) ? log.plain : log.line)(line);
  };
  const conclude = (ending: Ending): number => {
    if (ending.kind === 'failed') log.error(ending.error);
    else if (ending.kind === 'restart') log.line(RESTART_NEEDED);
    else log.line(`Information : ${removes ? 'Uninstallation' : 'Installation'} completed successfully.`);
    return ending.exitCode ?? (ending.kind === 'failed' ? FAILED : 0);
  };
  return { stages, say, conclude };
}

/** DPM reports this after everything else is done; its exit code stays 0. */
const RESTART_NEEDED =
  '* Warning : The computer must be restarted to complete the installation.\r\nID: 4319. Details: The requested operation is successful. A restart is needed.';

function refuse(call: Call, log: VendorLog, error: VendorError): Prepared {
  log.error(error);
  errorLines(error).forEach(call.print);
  return { kind: 'refused', exitCode: FAILED };
}
