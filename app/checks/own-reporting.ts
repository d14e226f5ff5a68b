import { nameOf } from '../answers/sql.ts';
import type { ReportingService } from '../machine/sql-facts.ts';
import { type Check, type CheckContext, type CheckDefinition, defineCheck, type Verdict } from './check.ts';
import { chosenOwn, sameName, unlessOwnInstance } from './own-sql.ts';
import { majorOf } from './versions.ts';

/** Since SQL Server 2017 Reporting Services is a product of its own, which somebody has to configure (W8). */
const FIRST_SEPARATE_MAJOR = 14;

/** What a check of the chosen reporting instance declares; {@link defineReportingCheck} knows the rest. */
type ReportingCheck = Omit<CheckDefinition<never>, 'needs' | 'judge' | 'skip' | 'stage' | 'category'> & {
  readonly judge: (service: ReportingService, context: CheckContext) => Verdict;
};

/** Declares a check of the chosen reporting instance. It does not apply to the older ones that come with the engine. */
export function defineReportingCheck({ judge, ...definition }: ReportingCheck): Check {
  return defineCheck({
    ...definition,
    category: 'reporting',
    stage: 'sql',
    needs: ['reportingServices'],
    skip: unlessOwnInstance,
    judge: ({ reportingServices }, context) => {
      const found = reportingServices.find(({ name }) => sameName(name, nameOf(chosenOwn(context).reportingInstance)));
      if (found === undefined) return { kind: 'skipped', reason: 'earlierCheckFailed' };
      return majorOf(found.version) < FIRST_SEPARATE_MAJOR ? { kind: 'notApplicable' } : judge(found, context);
    },
  });
}

/** One of the four settings of W8: skipped until Reporting Services is configured at all. */
interface SettingCheck {
  readonly name: string;
  readonly code: string;
  readonly vendorIds: readonly number[];
  readonly read: (service: ReportingService) => string | null;
  /** What it must be; `instance` is the name of the chosen SQL instance. */
  readonly required: (instance: string) => string;
  /** Default: the texts are equal, capitals aside. */
  readonly accepts?: (found: string, required: string) => boolean;
}

/** Declares the check of one setting that setup expects as it would have made it. */
export function defineReportingSetting({ read, required, accepts = sameName, ...definition }: SettingCheck): Check {
  return defineReportingCheck({
    ...definition,
    severity: 'critical',
    judge: (service, context) => {
      if (service.initialized === false) return { kind: 'skipped', reason: 'earlierCheckFailed' };
      const found = read(service);
      if (found === null) return { kind: 'unknown', fact: 'reportingServices', reason: 'unreadable', detail: service.name };
      const wanted = required(nameOf(chosenOwn(context).instance));
      return { kind: accepts(found, wanted) ? 'passed' : 'failed', values: { found, required: wanted } };
    },
  });
}
