import { instancesOf, nameOf, reportingValues } from '../../answers/sql.ts';
import type { SetupContext } from '../plan-context.ts';
import { scriptStep } from '../script-step.ts';
import type { StepOf } from '../step.ts';

/**
 * Gives Reporting Services of an own SQL Server 2017 or later the four values that setup wants to find. The script leaves
 * what is initialized alone, and says at the end what it read anew: that line is the evidence (setup facts 3.3).
 */
export function configureReporting(context: SetupContext): StepOf<'run-script'> {
  return scriptStep(context, {
    id: 'configure-reporting',
    weight: 60,
    says: ['IsInitialized: True'],
    values: reportingVariables(context, instanceOf(context)),
    limitMinutes: 15,
  });
}

/** What scripts that set up Reporting Services read in their environment: the instance that keeps their database, and the values for them. */
export function reportingVariables({ server }: Pick<SetupContext, 'server'>, instance: string): Readonly<Record<string, string>> {
  const values = reportingValues(instance);
  return {
    SETUP_SQL_SERVER: `${server.name}\\${instance}`,
    SETUP_DATABASE: values.database,
    SETUP_WEB_SERVICE: values.webServiceDirectory,
    SETUP_PORTAL: values.portalDirectory,
  };
}

/** An upgrade has no other to configure than that of an own instance. */
function instanceOf(context: SetupContext): string {
  if (context.mode !== 'upgrade') return instancesOf(context.answers.sql, context.product.defaults).sql;
  return context.answers.sql.kind === 'existing' ? nameOf(context.answers.sql.instance) : context.database.instance;
}
