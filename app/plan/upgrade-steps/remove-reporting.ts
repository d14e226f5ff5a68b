import { exitTable } from '../exit-codes.ts';
import type { UpgradeContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';
import { REPORTING_KEY } from '../steps/install-reporting.ts';
import { SQL_SETUP_LOG } from '../steps/install-sql.ts';

/**
 * Uninstalls the Reporting Services that are a feature of SQL Server up to 2016, by the setup which that release left on the
 * server. SQL Server 2017 has none of them, and its setup upgrades no instance that still has. A program of the chain like any other, and no
 * script that starts one: its exit code, its silence and its end after ours are looked after (decision 038).
 */
export function removeReporting({ oldReporting, product }: UpgradeContext): StepOf<'run-program'> {
  const gone = [{ kind: 'registryGone', key: REPORTING_KEY, name: oldReporting.instance }] as const;
  return {
    kind: 'run-program',
    id: 'remove-reporting',
    weight: 300,
    detect: [...gone],
    evidence: [...gone],
    from: 'server',
    program: oldReporting.setup,
    arguments: ['/Q', '/ACTION=Uninstall', '/FEATURES=RS', `/INSTANCENAME=${oldReporting.instance}`, '/INDICATEPROGRESS'],
    stdin: null,
    answerFile: null,
    log: SQL_SETUP_LOG,
    exitCodes: exitTable(product.exitCodes),
    limitMinutes: 60,
    settleSeconds: 0,
  };
}
