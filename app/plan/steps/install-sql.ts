import type { SqlAnswer } from '../../answers/sql.ts';
import { bringsReporting, instancesOf } from '../../answers/sql.ts';
import { exitTable } from '../exit-codes.ts';
import { under, type PlanContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';

/** Lists the instances of the engine: name → instance id. */
export const SQL_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server\\Instance Names\\SQL';

/** Its detail log goes to standard output (`/INDICATEPROGRESS`); the summary names the result (setup facts 3.4). */
export const SQL_SETUP_LOG = 'C:\\Program Files\\Microsoft SQL Server\\*\\Setup Bootstrap\\Log\\*\\Summary*.txt';
type Command = Pick<StepOf<'run-program'>, 'program' | 'from' | 'arguments' | 'answerFile'>;

/**
 * Installs the SQL Server engine as a new named instance: of the package by switches, of the administrator's own media by a
 * ConfigurationFile. The collation is always given: setup's default follows the language of Windows, and a French server
 * would get one that MABS refuses (setup facts 3.2). Services run as SYSTEM, so no account password is needed;
 * BUILTIN\Administrators becomes sysadmin.
 */
export function installSql(context: PlanContext): StepOf<'run-program'> {
  const { answers, product } = context;
  const { sql: instance } = instancesOf(answers.sql, product.defaults);
  const evidence = [
    { kind: 'registry', key: SQL_KEY, name: instance },
    { kind: 'service', name: `MSSQL$${instance}` },
    { kind: 'service', name: `SQLAgent$${instance}` },
  ] as const;
  return {
    kind: 'run-program',
    id: 'install-sql',
    weight: 900,
    detect: [...evidence],
    evidence: [...evidence],
    ...(answers.sql.kind === 'media' ? fromMedia(answers.sql, instance, context) : fromPackage(instance, context)),
    stdin: null,
    log: SQL_SETUP_LOG,
    exitCodes: exitTable(product.exitCodes),
    limitMinutes: 60,
    settleSeconds: 0,
  };
}

/** The switches of an unattended engine setup; values never need quotes, since arguments are passed one by one. */
function fromPackage(instance: string, { product }: PlanContext): Command {
  const options = optionsFor(instance, 'SQLENGINE', product.sql.collation);
  return {
    program: product.programs.sql,
    arguments: [
      '/Q',
      '/ACTION=Install',
      '/IACCEPTSQLSERVERLICENSETERMS',
      '/SUPPRESSPRIVACYSTATEMENTNOTICE',
      ...options.map(([name, value]) => `/${name}=${value}`),
      '/INDICATEPROGRESS',
    ],
    answerFile: null,
  };
}

/**
 * By an absolute path: a relative one ends setup with -2068578304 (setup facts 3.4). The privacy switch is unknown to the
 * media of 2014 and 2016 and would end theirs.
 */
function fromMedia(sql: Extract<SqlAnswer, { kind: 'media' }>, instance: string, { product, stateFolder }: PlanContext): Command {
  const path = under(stateFolder, 'secret', 'ConfigurationFile.ini');
  const features = bringsReporting(sql.year) ? 'SQLENGINE,RS' : 'SQLENGINE';
  const lines: readonly (readonly [string, string])[] = [['ACTION', 'Install'], ...optionsFor(instance, features, product.sql.collation)];
  return {
    from: 'administrator',
    program: sql.setup,
    arguments: [
      '/Q',
      '/IACCEPTSQLSERVERLICENSETERMS',
      ...(bringsReporting(sql.year) ? [] : ['/SUPPRESSPRIVACYSTATEMENTNOTICE']),
      `/CONFIGURATIONFILE=${path}`,
      '/INDICATEPROGRESS',
    ],
    answerFile: { path, content: ['[OPTIONS]\r\n', ...lines.map(([name, value]) => `${name}="${value}"\r\n`)] },
  };
}

function optionsFor(instance: string, features: string, collation: string): readonly (readonly [string, string])[] {
  return [
    ['FEATURES', features],
    ['INSTANCENAME', instance],
    ['INSTANCEID', instance],
    ['SQLCOLLATION', collation],
    ['SQLSVCACCOUNT', 'NT AUTHORITY\\SYSTEM'],
    ['SQLSVCSTARTUPTYPE', 'Automatic'],
    ['AGTSVCACCOUNT', 'NT AUTHORITY\\SYSTEM'],
    ['AGTSVCSTARTUPTYPE', 'Automatic'],
    ['SQLSYSADMINACCOUNTS', 'BUILTIN\\Administrators'],
    ['TCPENABLED', '1'],
    ['NPENABLED', '1'],
    ['BROWSERSVCSTARTUPTYPE', 'Automatic'],
    ['UPDATEENABLED', 'False'],
  ];
}
