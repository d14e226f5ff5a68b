import type { PlanContext } from '../plan-context.ts';
import { exitTable } from '../exit-codes.ts';
import type { StepOf } from '../step.ts';

const SQL_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server\\Instance Names\\SQL';

/** Its detail log goes to standard output (`/INDICATEPROGRESS`); the summary names the result (setup facts 3.4). */
const SETUP_LOG = 'C:\\Program Files\\Microsoft SQL Server\\*\\Setup Bootstrap\\Log\\*\\Summary*.txt';

/**
 * Installs the SQL Server engine of the package as a new named instance. The collation is always given: setup's
 * default follows the language of Windows, and a French server would get one that MABS refuses (setup facts 3.2).
 * Services run as SYSTEM, so no account password is needed; BUILTIN\Administrators becomes sysadmin.
 */
export function installSql({ product }: PlanContext): StepOf<'run-program'> {
  const instance = product.defaults.sqlInstance;
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
    program: product.programs.sql,
    arguments: switchesFor(instance, product.sql.collation),
    stdin: null,
    answerFile: null,
    log: SETUP_LOG,
    exitCodes: exitTable(product.exitCodes),
    limitMinutes: 60,
    settleSeconds: 0,
  };
}

/** The switches of an unattended engine setup; values never need quotes, since arguments are passed one by one. */
function switchesFor(instance: string, collation: string): string[] {
  return [
    '/Q',
    '/ACTION=Install',
    '/IACCEPTSQLSERVERLICENSETERMS',
    '/SUPPRESSPRIVACYSTATEMENTNOTICE',
    '/FEATURES=SQLENGINE',
    `/INSTANCENAME=${instance}`,
    `/INSTANCEID=${instance}`,
    `/SQLCOLLATION=${collation}`,
    '/SQLSVCACCOUNT=NT AUTHORITY\\SYSTEM',
    '/SQLSVCSTARTUPTYPE=Automatic',
    '/AGTSVCACCOUNT=NT AUTHORITY\\SYSTEM',
    '/AGTSVCSTARTUPTYPE=Automatic',
    '/SQLSYSADMINACCOUNTS=BUILTIN\\Administrators',
    '/TCPENABLED=1',
    '/NPENABLED=1',
    '/BROWSERSVCSTARTUPTYPE=Automatic',
    '/UPDATEENABLED=False',
    '/INDICATEPROGRESS',
  ];
}
