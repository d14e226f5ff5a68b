import { logFile, type SetupContext } from '../plan-context.ts';
import { EVALUATION } from '../evaluation.ts';
import { exitTable } from '../exit-codes.ts';
import type { StepId, StepOf } from '../step.ts';

/** Lists the instances of Reporting Services: name → instance id. */
export const REPORTING_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server\\Instance Names\\RS';

/** The id of the instance is always its name, SSRS (setup facts 3.3). */
const VERSION_KEY = 'HKLM\\SOFTWARE\\Microsoft\\Microsoft SQL Server\\SSRS\\MSSQLServer\\CurrentVersion';

/**
 * Installs SQL Server Reporting Services, a setup of its own since 2017; its instance is always called SSRS. One that is there already, with a
 * product key for example, is left as it is.
 */
export function installReporting(context: SetupContext): StepOf<'run-program'> {
  return reportingSetup('install-reporting', context);
}

/**
 * The same in an upgrade, where it must not be left: until it is done the server has no reports (U4). An older SSRS that is there already
 * is brought to the version that the vendor names. `ProductVersion` counts as its setup does; `CurrentVersion` beside it does not.
 */
export function renewReporting(context: SetupContext): StepOf<'run-program'> {
  const step = reportingSetup('renew-reporting', context);
  const { reportingVersion: version } = context.product.upgrade;
  if (version === null) return step;
  const notOlder = { kind: 'notOlder', key: VERSION_KEY, name: 'ProductVersion', version } as const;
  return { ...step, detect: [...step.detect, notOlder], evidence: [...step.evidence, notOlder] };
}

function reportingSetup(id: StepId, context: SetupContext): StepOf<'run-program'> {
  const log = logFile(context, 'reporting-services.log');
  const evidence = [
    { kind: 'registry', key: REPORTING_KEY, name: context.product.defaults.reportingInstance },
    { kind: 'service', name: 'SQLServerReportingServices' },
  ] as const;
  return {
    kind: 'run-program',
    id,
    weight: 120,
    detect: [...evidence],
    evidence: [...evidence],
    program: context.product.programs.reporting,
    arguments: ['/quiet', '/norestart', '/IAcceptLicenseTerms', EVALUATION, '/log', log],
    stdin: null,
    answerFile: null,
    log,
    exitCodes: exitTable(context.product.exitCodes),
    limitMinutes: 30,
    settleSeconds: 0,
  };
}
