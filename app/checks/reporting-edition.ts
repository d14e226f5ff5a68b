import { defineReportingCheck } from './own-reporting.ts';

/** Reporting Services is no Express edition, which takes no database of a Standard or Enterprise engine. */
export const reportingEdition = defineReportingCheck({
  name: 'Reporting.Edition',
  code: 'S034',
  severity: 'critical',
  judge: ({ name, edition: found }) => {
    if (found === null) return { kind: 'unknown', fact: 'reportingServices', reason: 'notGathered', detail: name };
    return { kind: /express/iu.test(found) ? 'failed' : 'passed', values: { found } };
  },
  vendorIds: [],
});
