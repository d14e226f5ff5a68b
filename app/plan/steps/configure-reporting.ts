import { instancesOf, nameOf, reportingValues } from '../../answers/sql.ts';
import { logFile, type SetupContext } from '../plan-context.ts';
import type { StepOf } from '../step.ts';

/**
 * Gives Reporting Services of an own SQL Server 2017 or later the four values that setup wants to find. The script leaves
 * what is initialized alone, and says at the end what it read anew: that line is the evidence (setup facts 3.3).
 */
export function configureReporting(context: SetupContext): StepOf<'run-script'> {
  const log = logFile(context, 'configure-reporting.log');
  const sql = instanceOf(context);
  const values = reportingValues(sql);
  return {
    kind: 'run-script',
    id: 'configure-reporting',
    weight: 60,
    detect: [],
    evidence: [{ kind: 'logLine', path: log, contains: 'IsInitialized: True' }],
    script: 'configure-reporting',
    values: {
      SETUP_SQL_SERVER: `${context.server.name}\\${sql}`,
      SETUP_DATABASE: values.database,
      SETUP_WEB_SERVICE: values.webServiceDirectory,
      SETUP_PORTAL: values.portalDirectory,
    },
    log,
    limitMinutes: 15,
  };
}

/** An upgrade has no other to configure than that of an own instance. */
function instanceOf(context: SetupContext): string {
  if (context.mode !== 'upgrade') return instancesOf(context.answers.sql, context.product.defaults).sql;
  return context.answers.sql.kind === 'existing' ? nameOf(context.answers.sql.instance) : context.database.instance;
}
