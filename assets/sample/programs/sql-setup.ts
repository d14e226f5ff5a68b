import { readFileSync } from 'node:fs';
import { appendThrough, writeAtomically } from './shared/atomic-file.ts';
import type { Stage } from './shared/evidence.ts';
import { parseOptions } from './shared/ini.ts';
import type { Ending, Job } from './shared/job.ts';
import { namedPath, pathOn } from './shared/machine.ts';
import { runProgram, type Call, type Prepared } from './shared/run-program.ts';
import {
  hasInstance,
  hasOldReporting,
  instanceEvidence,
  olderInstanceId,
  upgradeEvidence,
  type NewInstance,
} from './shared/sql-instance.ts';
import { localTime, runFolder, SQL_LOG_FOLDER, writeSummary } from './shared/sql-summary.ts';
import { SQL_SECRETS, SQL_SWITCHES, sqlProblem } from './shared/sql-switches.ts';
import { describeProblem, parseSwitches } from './shared/switches.ts';

/** 0x84B40000, bad command line value; 0x84B40002, nothing to install; 0x84B30001, a feature failed (setup facts 3.4). */
const BAD_VALUE = -2068578304;
const NOTHING_TO_DO = -2068578302;
const FEATURE_FAILED = -2068643839;
/** 0x84B10001: a rule is broken. */
const BROKEN_RULE = -2068774911;
/** ERROR_REBOOT_REQUIRED: done, but Windows has to be restarted. */
const RESTART_NEEDED = 3010;

type Settings = ReadonlyMap<string, string>;

void runProgram({ id: 'SQLSVR2017/setup.exe', seconds: 5, prepare });

function prepare(call: Call): Prepared {
  const started = new Date();
  const settings = settingsOf(call);
  if (typeof settings === 'string') return refuse(call, started, new Map(), BAD_VALUE, settings);
  const problem = sqlProblem(settings);
  if (problem !== undefined) return refuse(call, started, settings, problem.exitCode, problem.message);
  if (settings.get('action')?.toLowerCase() === 'upgrade') return prepareUpgrade(call, started, settings);
  const instance = instanceOf(settings);
  if (hasInstance(call.machine, instance.name)) {
    return refuse(call, started, settings, NOTHING_TO_DO, 'No features were installed. The requested features may already be installed.');
  }
  return {
    kind: 'job',
    job: jobOf(call, started, settings, stagesOf(instance)),
  };
}

/** An instance of an older release is upgraded in place, unless it still has Reporting Services as a feature. */
function prepareUpgrade(call: Call, started: Date, settings: Settings): Prepared {
  const name = settings.get('instancename') ?? '';
  const oldId = olderInstanceId(call.machine, name);
  if (oldId === undefined) return refuse(call, started, settings, NOTHING_TO_DO, 'There are no features that can be upgraded.');
  if (hasOldReporting(call.machine, name)) {
    return refuse(call, started, settings, BROKEN_RULE, 'Reporting Services has to be uninstalled before this instance is upgraded.');
  }
  const { files, registry } = upgradeEvidence(call.machine, name, oldId);
  const stages: readonly Stage[] = [
    { lines: ['Running Action: GlobalRules', 'Running Action: UpgradeRules'] },
    { lines: ['Running Action: Upgrade_sql_engine_core_inst_Cpu64_Action', 'Copying files'], evidence: files },
    { lines: ['Running Action: SqlEngineConfigAction_upgrade_confignonrc_Cpu64'] },
    { lines: [`Starting service MSSQL$${name}`, `Starting service SQLAgent$${name}`], evidence: registry },
  ];
  return { kind: 'job', job: jobOf(call, started, settings, stages) };
}

/** The switches, over those of the configuration file; or why they are refused. */
function settingsOf(call: Call): Settings | string {
  const parsed = parseSwitches(joinLists(call.argv), SQL_SWITCHES);
  if (parsed.kind === 'refused') return describeProblem(parsed.problem);
  const named = parsed.values.get('configurationfile');
  if (named === undefined) return parsed.values;
  const path = namedPath(call.machine, named);
  if (path === undefined) return 'The path of the configuration file is not absolute.';
  const file = parseOptions(readOrNothing(path));
  if (file.kind !== 'parsed') return 'The configuration file cannot be used.';
  const stranger = [...file.values.keys()].find((key) => SQL_SWITCHES[key] === undefined);
  return stranger === undefined ? new Map([...file.values, ...parsed.values]) : `The setting ${stranger} is not known.`;
}

/** A list such as /SQLSYSADMINACCOUNTS="a" "b" arrives as several arguments. */
function joinLists(argv: readonly string[]): readonly string[] {
  return argv.reduce<readonly string[]>((joined, argument) => {
    const last = joined[joined.length - 1];
    const continues = !argument.startsWith('/') && last !== undefined && /^\/SQLSYSADMINACCOUNTS=/iu.test(last);
    return continues ? [...joined.slice(0, -1), `${last} ${argument}`] : [...joined, argument];
  }, []);
}

function instanceOf(settings: Settings): NewInstance {
  const name = settings.get('instancename') ?? '';
  const start = settings.get('agtsvcstartuptype')?.toLowerCase();
  return {
    name,
    id: settings.get('instanceid') ?? name,
    collation: settings.get('sqlcollation') ?? 'Latin1_General_CI_AS',
    tcp: settings.get('tcpenabled') === '1',
    namedPipes: settings.get('npenabled') === '1',
    agentStart: start === 'automatic' || start === 'disabled' ? start : 'manual',
  };
}

function stagesOf(instance: NewInstance): readonly Stage[] {
  const evidence = instanceEvidence(instance);
  return [
    {
      lines: ['Running Action: GlobalRules', 'Running Action: ValidateFeatureSettings'],
    },
    {
      lines: ['Running Action: Install_sql_common_core_Cpu64_Action', 'MSI (s): Installing sql_common_core.msi'],
    },
    {
      lines: ['Running Action: Install_sql_engine_core_inst_Cpu64_Action', 'MSI (s): Installing sql_engine_core_inst.msi'],
    },
    { lines: ['Copying files'], evidence: evidence.files },
    {
      lines: ['Running Action: SqlEngineConfigAction_install_confignonrc_Cpu64'],
    },
    {
      lines: [`Starting service MSSQL$${instance.name}`],
      evidence: evidence.services,
    },
    {
      lines: [`Starting service SQLAgent$${instance.name}`],
      evidence: evidence.registry,
    },
  ];
}

function jobOf(call: Call, started: Date, settings: Settings, stages: readonly Stage[]): Job {
  const detail = pathOn(call.machine, `${SQL_LOG_FOLDER}\\${runFolder(started)}\\Detail.txt`);
  writeAtomically(detail, `(00) ${localTime(started)} Slp: SQL Server 2017 setup (sample)\r\n`);
  const say = (line: string): void => {
    const stamped = `(01) ${localTime(new Date())} Slp: ${line}`;
    appendThrough(detail, `${stamped}\r\n`);
    if (settings.has('indicateprogress')) call.print(stamped);
  };
  const conclude = (ending: Ending): number => {
    const exitCode = ending.exitCode ?? usualCode(ending);
    const message = messageOf(ending, exitCode);
    if (message !== undefined) say(message);
    report(call, started, settings, exitCode, message);
    return exitCode;
  };
  return { stages, say, conclude };
}

function messageOf(ending: Ending, exitCode: number): string | undefined {
  if (ending.kind === 'failed') return `${ending.error.message} ID: ${String(ending.error.id)}.`;
  return exitCode === 0 || exitCode === RESTART_NEEDED ? undefined : 'One or more features reported a problem.';
}

function usualCode(ending: Ending): number {
  if (ending.kind === 'failed') return ending.error.id < 0 ? ending.error.id : FEATURE_FAILED;
  return ending.kind === 'restart' ? RESTART_NEEDED : 0;
}

function refuse(call: Call, started: Date, settings: Settings, exitCode: number, message: string): Prepared {
  call.print(`The following error occurred: ${message}`);
  call.print(`Error result: ${String(exitCode)}`);
  report(call, started, settings, exitCode, message);
  return { kind: 'refused', exitCode };
}

function report(call: Call, started: Date, settings: Settings, exitCode: number, message: string | undefined): void {
  const shown = [...settings].map(([name, value]) => [name.toUpperCase(), SQL_SECRETS.has(name) ? '*****' : value] as const);
  writeSummary(call.machine, {
    action: settings.get('action') ?? 'Install',
    started,
    exitCode,
    message,
    settings: shown,
  });
}

function readOrNothing(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
