import { exitTable } from '../exit-codes.ts';
import type { UpgradeContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';
import { SQL_KEY, SQL_SETUP_LOG } from '../steps/install-sql.ts';

/**
 * Upgrades the instance in place with the setup of the package (`/ACTION=Upgrade`). Name, collation, accounts and databases stay. The
 * instance gets a new id, `MSSQL14.<NAME>`: it is given, so that the registry can tell the old from the new.
 */
export function upgradeSql(context: UpgradeContext): StepOf<'run-program'> {
  const { product, database } = context;
  const evidence = [
    { kind: 'registry', key: SQL_KEY, name: database.instance, equals: `MSSQL${String(product.upgrade.sqlTo)}.${database.instance}` },
    { kind: 'service', name: `MSSQL$${database.instance}` },
    { kind: 'service', name: `SQLAgent$${database.instance}` },
  ] as const;
  return {
    kind: 'run-program',
    id: 'upgrade-sql',
    weight: 1200,
    detect: [...evidence],
    evidence: [...evidence],
    program: product.programs.sql,
    arguments: [
      '/Q',
      '/ACTION=Upgrade',
      `/INSTANCENAME=${database.instance}`,
      `/INSTANCEID=${database.instance}`,
      '/IACCEPTSQLSERVERLICENSETERMS',
      '/SUPPRESSPRIVACYSTATEMENTNOTICE',
      '/UPDATEENABLED=False',
      '/INDICATEPROGRESS',
    ],
    stdin: null,
    answerFile: null,
    log: SQL_SETUP_LOG,
    exitCodes: exitTable(product.exitCodes),
    limitMinutes: 90,
    settleSeconds: 0,
  };
}
