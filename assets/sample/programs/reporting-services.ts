import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { appendThrough } from './shared/atomic-file.ts';
import { runningService, type Evidence, type Stage } from './shared/evidence.ts';
import type { Ending, Job } from './shared/job.ts';
import { hasReporting, RS_NAMES_KEY, RS_SETTINGS_KEY, RS_VERSION, SQL_KEY } from './shared/sql-instance.ts';
import { namedPath, registryText, type Machine } from './shared/machine.ts';
import { runProgram, type Call, type Prepared } from './shared/run-program.ts';
import { describeProblem, parseSwitches, type SwitchTable } from './shared/switches.ts';
import { errorLines } from './shared/vendor-log.ts';
import { isWindowsPath, joinWindows } from './shared/windows-path.ts';

const SWITCHES: SwitchTable = {
  quiet: 'flag',
  passive: 'flag',
  norestart: 'flag',
  iacceptlicenseterms: 'flag',
  uninstall: 'flag',
  edition: 'value',
  pid: 'value',
  log: 'nextValue',
  installfolder: 'value',
};

const EDITIONS: Readonly<Record<string, string | undefined>> = {
  dev: 'SQL Server Developer',
  eval: 'SQL Server Evaluation',
  expradv: 'SQL Server Express',
};

/** MSI codes: 1639 bad command line, 1603 failed, 1605 not installed. */
const BAD_COMMAND_LINE = 1639;
const FAILED = 1603;
const NOT_INSTALLED = 1605;
const DEFAULT_FOLDER = 'C:\\Program Files\\Microsoft SQL Server Reporting Services';
const SETUP_KEY = `${SQL_KEY}\\SSRS\\Setup`;
const VERSION_KEY = `${SQL_KEY}\\SSRS\\MSSQLServer\\CurrentVersion`;

void runProgram({
  id: 'SSRS2017/SQLServerReportingServices.exe',
  seconds: 2,
  prepare,
});

function prepare(call: Call): Prepared {
  const parsed = parseSwitches(call.argv, SWITCHES);
  if (parsed.kind === 'refused') return refuse(call, BAD_COMMAND_LINE, describeProblem(parsed.problem));
  const { values } = parsed;
  const problem = problemOf(values);
  if (problem !== undefined) return refuse(call, BAD_COMMAND_LINE, problem);
  const log = namedPath(call.machine, values.get('log') ?? 'C:\\Windows\\Temp\\SSRS\\setup.log');
  if (log === undefined) return refuse(call, BAD_COMMAND_LINE, 'The path of the log is not absolute.');
  const installed = hasReporting(call.machine);
  if (values.has('uninstall') && !installed) return refuse(call, NOT_INSTALLED, 'Reporting Services is not installed.');
  const stages = values.has('uninstall') ? [removal(call.machine)] : installed ? [] : installation(values);
  return { kind: 'job', job: jobOf(log, stages) };
}

function problemOf(values: ReadonlyMap<string, string>): string | undefined {
  if (!values.has('quiet') && !values.has('passive')) return 'The sample has no window: give /quiet.';
  if (values.has('uninstall')) return undefined;
  if (!values.has('iacceptlicenseterms')) return 'The licence terms are not accepted.';
  const edition = values.get('edition');
  const key = values.get('pid');
  if ((edition === undefined) === (key === undefined)) return 'Give either an edition or a product key.';
  if (edition !== undefined && EDITIONS[edition.toLowerCase()] === undefined) return 'The edition is not known.';
  if (key !== undefined && !/^[A-Z0-9]{5}(?:-[A-Z0-9]{5}){4}$/iu.test(key)) return 'The product key is not of the right form.';
  return isWindowsPath(values.get('installfolder') ?? DEFAULT_FOLDER) ? undefined : 'The folder is not an absolute path.';
}

function installation(values: ReadonlyMap<string, string>): readonly Stage[] {
  const root = joinWindows(values.get('installfolder') ?? DEFAULT_FOLDER, 'SSRS');
  const edition = EDITIONS[values.get('edition')?.toLowerCase() ?? ''] ?? 'SQL Server Standard';
  const server = joinWindows(root, 'ReportServer');
  return [
    { lines: ['Detected 0 packages', 'Planned: install'] },
    {
      lines: ['Applying execute package: SSRS'],
      evidence: {
        files: {
          [joinWindows(server, 'bin\\ReportingServicesService.exe')]: `Sample ${RS_VERSION}\n`,
          [joinWindows(server, 'rsreportserver.config')]: '<Configuration />\n',
        },
      },
    },
    {
      lines: ['Registering the service'],
      evidence: {
        services: {
          SQLServerReportingServices: runningService('SQL Server Reporting Services'),
        },
      },
    },
    {
      lines: ['Writing the registry'],
      evidence: {
        registry: registryOf(root, edition),
      },
    },
  ];
}

function registryOf(root: string, edition: string): NonNullable<Evidence['registry']> {
  return {
    [SETUP_KEY]: {
      InstallRootDirectory: root,
      ServiceName: 'SQLServerReportingServices',
      RsConfigFilePath: joinWindows(root, 'ReportServer\\rsreportserver.config'),
      Edition: edition,
      Version: RS_VERSION,
    },
    [VERSION_KEY]: { CurrentVersion: RS_VERSION, ProductVersion: RS_VERSION },
    [RS_SETTINGS_KEY]: { IsInitialized: 0, WindowsServiceIdentityActual: 'NT SERVICE\\SQLServerReportingServices' },
    [RS_NAMES_KEY]: { SSRS: 'SSRS' },
  };
}

function removal(machine: Machine): Stage {
  const root = registryText(machine, SETUP_KEY, 'InstallRootDirectory') ?? joinWindows(DEFAULT_FOLDER, 'SSRS');
  return {
    lines: ['Planned: uninstall'],
    evidence: {
      files: { [root]: null },
      registry: {
        [RS_NAMES_KEY]: null,
        [SETUP_KEY]: null,
        [VERSION_KEY]: null,
        [RS_SETTINGS_KEY]: null,
      },
      services: { SQLServerReportingServices: null },
    },
  };
}

function jobOf(log: string, stages: readonly Stage[]): Job {
  mkdirSync(dirname(log), { recursive: true });
  writeFileSync(log, '');
  const say = (line: string): void => {
    appendThrough(log, `[${new Date().toISOString()}]i000: ${line}\r\n`);
  };
  const conclude = (ending: Ending): number => {
    if (ending.kind === 'failed') errorLines(ending.error).forEach(say);
    const usual = ending.kind === 'failed' ? FAILED : ending.kind === 'restart' ? 3010 : 0;
    const exitCode = ending.exitCode ?? usual;
    say(`Exit code: 0x${(exitCode >>> 0).toString(16)}, restarting: No`);
    return exitCode;
  };
  return {
    stages: stages.length > 0 ? stages : [{ lines: ['Detected: this version is already installed'] }],
    say,
    conclude,
  };
}

function refuse(call: Call, exitCode: number, words: string): Prepared {
  call.print(words);
  return { kind: 'refused', exitCode };
}
