import type { SwitchTable } from './switches.ts';

/** What SQL Server's setup takes, as far as a wizard needs it (setup facts 3.2). */
export const SQL_SWITCHES: SwitchTable = {
  q: 'flag',
  qs: 'flag',
  indicateprogress: 'flag',
  iacceptsqlserverlicenseterms: 'flag',
  suppressprivacystatementnotice: 'flag',
  action: 'value',
  configurationfile: 'value',
  features: 'value',
  instancename: 'value',
  instanceid: 'value',
  instancedir: 'value',
  sqlcollation: 'value',
  sqlsvcaccount: 'value',
  sqlsvcpassword: 'value',
  sqlsvcstartuptype: 'value',
  agtsvcaccount: 'value',
  agtsvcpassword: 'value',
  agtsvcstartuptype: 'value',
  browsersvcstartuptype: 'value',
  sqlsysadminaccounts: 'value',
  sqluserdbdir: 'value',
  sqluserdblogdir: 'value',
  installsqldatadir: 'value',
  securitymode: 'value',
  sapwd: 'value',
  pid: 'value',
  tcpenabled: 'value',
  npenabled: 'value',
  updateenabled: 'value',
};

/** Values that no log may show. */
export const SQL_SECRETS: ReadonlySet<string> = new Set(['sqlsvcpassword', 'agtsvcpassword', 'sapwd', 'pid']);

/** Why settings are refused: the code SQL Server's setup ends with, and words for its summary. */
export interface SqlProblem {
  readonly exitCode: number;
  readonly message: string;
}

/** 0x84B40000, bad value; 0x84B10001, a rule of the command line is broken. */
const BAD_VALUE = -2068578304;
const BROKEN_RULE = -2068774911;

/** The first thing that SQL Server's setup would refuse in these settings; undefined when it takes them. */
export function sqlProblem(settings: ReadonlyMap<string, string>): SqlProblem | undefined {
  const action = settings.get('action')?.toLowerCase();
  if (action !== 'install' && action !== 'upgrade') return badValue('ACTION must be Install or Upgrade.');
  if (!settings.has('q') && !settings.has('qs')) return badValue('The sample has no window: give /Q or /QS.');
  if (!settings.has('iacceptsqlserverlicenseterms')) {
    return {
      exitCode: BROKEN_RULE,
      message: 'The /IACCEPTSQLSERVERLICENSETERMS command line parameter is missing or is not set to true.',
    };
  }
  if (action === 'upgrade') return settings.has('features') ? badValue('FEATURES is not taken by an upgrade.') : instanceProblem(settings);
  const features = settings.get('features')?.toUpperCase().split(',') ?? [];
  if (!features.includes('SQLENGINE') && !features.includes('SQL')) return badValue('FEATURES must name SQLENGINE.');
  return instanceProblem(settings) ?? flagProblem(settings) ?? folderProblem(settings);
}

function instanceProblem(settings: ReadonlyMap<string, string>): SqlProblem | undefined {
  const name = settings.get('instancename');
  if (name === undefined) return badValue('INSTANCENAME is missing.');
  const id = settings.get('instanceid') ?? name;
  const legal = [name, id].every((text) => /^[A-Za-z][A-Za-z0-9$]{0,15}$/u.test(text));
  const reserved = ['MSSQLSERVER', 'DEFAULT'].includes(name.toUpperCase());
  return legal && !reserved ? undefined : badValue('The instance name is not one that Azure Backup Server can use.');
}

function flagProblem(settings: ReadonlyMap<string, string>): SqlProblem | undefined {
  const wrong = ['tcpenabled', 'npenabled'].find((name) => !['0', '1', undefined].includes(settings.get(name)));
  return wrong === undefined ? undefined : badValue(`${wrong.toUpperCase()} must be 0 or 1.`);
}

function folderProblem(settings: ReadonlyMap<string, string>): SqlProblem | undefined {
  const folder = settings.get('instancedir');
  return folder !== undefined && folder === settings.get('sqluserdbdir')
    ? badValue('INSTANCEDIR and SQLUSERDBDIR must differ.')
    : undefined;
}

function badValue(message: string): SqlProblem {
  return { exitCode: BAD_VALUE, message };
}
