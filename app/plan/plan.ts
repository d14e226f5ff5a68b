import { assertNever } from '../assert-never.ts';
import { secretsIn } from './fragments.ts';
import type { SecretName } from '../answers/secrets.ts';
import { bringsReporting, nameOf, type SqlAnswer } from '../answers/sql.ts';
import type { PlanContext, SetupContext, UpgradeContext } from './plan-context.ts';
import type { InstallStepId, Step, UpgradeStepId } from './step.ts';
import { checkConnection } from './steps/check-connection.ts';
import { configureReporting } from './steps/configure-reporting.ts';
import { desktopIcons } from './steps/desktop-icons.ts';
import { enableFeatures } from './steps/enable-features.ts';
import { installAgent } from './steps/install-agent.ts';
import { installReporting, renewReporting } from './steps/install-reporting.ts';
import { installServer } from './steps/install-server.ts';
import { installSql } from './steps/install-sql.ts';
import { optInUpdates } from './steps/opt-in-updates.ts';
import { registerServer } from './steps/register-server.ts';
import { savePassphrase } from './steps/save-passphrase.ts';
import { setAgentProxy, wantsAgentProxy } from './steps/set-agent-proxy.ts';
import { backupDatabase } from './upgrade-steps/backup-database.ts';
import { listAgents } from './upgrade-steps/list-agents.ts';
import { removeReporting } from './upgrade-steps/remove-reporting.ts';
import { backupKeys, restoreKeys } from './upgrade-steps/reporting-keys.ts';
import { stopBackups } from './upgrade-steps/stop-backups.ts';
import { upgradeAgent } from './upgrade-steps/upgrade-agent.ts';
import { upgradeServer } from './upgrade-steps/upgrade-server.ts';
import { upgradeSql } from './upgrade-steps/upgrade-sql.ts';

type Builders<I extends string, C> = Readonly<Record<I, (context: C) => Step>>;

/** How each step of an installation is made. A new step id without its builder does not compile. */
const builders: Builders<InstallStepId, PlanContext> = {
  'enable-features': enableFeatures,
  'save-passphrase': savePassphrase,
  'install-agent': installAgent,
  'set-agent-proxy': setAgentProxy,
  'register-server': registerServer,
  'install-sql': installSql,
  'install-reporting': installReporting,
  'configure-reporting': configureReporting,
  'install-server': installServer,
  'desktop-icons': desktopIcons,
  'opt-in-updates': optInUpdates,
  'check-connection': checkConnection,
};

/** The same for an upgrade. */
const upgradeBuilders: Builders<UpgradeStepId, UpgradeContext> = {
  'enable-features': enableFeatures,
  'stop-backups': stopBackups,
  'backup-database': backupDatabase,
  'backup-keys': backupKeys,
  'remove-reporting': removeReporting,
  'upgrade-sql': upgradeSql,
  'renew-reporting': renewReporting,
  'restore-keys': restoreKeys,
  'configure-reporting': configureReporting,
  'upgrade-agent': upgradeAgent,
  'upgrade-server': upgradeServer,
  'list-agents': listAgents,
  'opt-in-updates': optInUpdates,
  'check-connection': checkConnection,
};

/**
 * The ordered steps for these answers: exact command lines, placeholders where a secret goes. The summary page,
 * the `plan` command and the run all use this one list.
 */
export function planSetup(context: SetupContext): readonly Step[] {
  if (context.mode === 'upgrade') {
    return context.product.upgrade.chain.filter((id) => isWantedInUpgrade(id, context)).map((id) => upgradeBuilders[id](context));
  }
  return context.product.chain.filter((id) => isWanted(id, context)).map((id) => builders[id](context));
}

/** Whether these answers want the step: an own SQL Server brings its own engine; up to 2016 also its reporting. */
function isWanted(id: InstallStepId, context: PlanContext): boolean {
  const { answers } = context;
  switch (id) {
    case 'install-sql':
      return answers.sql.kind !== 'existing';
    case 'install-reporting':
      return answers.sql.kind === 'new' || (answers.sql.kind === 'media' && !bringsReporting(answers.sql.year));
    case 'configure-reporting':
      return hasOwnReporting(answers.sql);
    case 'opt-in-updates':
      return answers.updates.microsoftUpdate;
    case 'set-agent-proxy':
      return wantsAgentProxy(context);
    default:
      return true;
  }
}

/** An own SQL Server is upgraded by its owner, reports and keys with it. */
function isWantedInUpgrade(id: UpgradeStepId, { answers }: UpgradeContext): boolean {
  switch (id) {
    case 'backup-keys':
    case 'remove-reporting':
    case 'upgrade-sql':
    case 'renew-reporting':
    case 'restore-keys':
      return answers.sql.kind === 'upgrade';
    case 'configure-reporting':
      return answers.sql.kind === 'existing' && hasOwnReporting(answers.sql);
    case 'opt-in-updates':
      return answers.updates.microsoftUpdate;
    default:
      return true;
  }
}

/** Reporting Services of SQL Server 2017 or later beside an own engine: setup takes them only as they should be (setup facts 3.3). */
function hasOwnReporting(sql: SqlAnswer): boolean {
  if (sql.kind === 'media') return !bringsReporting(sql.year);
  return sql.kind === 'existing' && nameOf(sql.reportingInstance).toUpperCase() === 'SSRS';
}

/** The secrets a plan needs, each once. */
export function secretsOfPlan(steps: readonly Step[]): readonly SecretName[] {
  return [...new Set(steps.flatMap(secretsOfStep))];
}

function secretsOfStep(step: Step): readonly SecretName[] {
  switch (step.kind) {
    case 'run-program':
      return [...secretsIn(step.stdin ?? []), ...secretsIn(step.answerFile?.content ?? [])];
    case 'write-secret-file':
      return secretsIn(step.content);
    case 'run-script':
      return secretsIn(step.stdin ?? []);
    default:
      return assertNever(step);
  }
}
