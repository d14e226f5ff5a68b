import { defineReportingCheck } from './own-reporting.ts';

/** W8: Reporting Services is configured: setup leaves it alone where its property IsInitialized is True. */
export const reportingInitialized = defineReportingCheck({
  name: 'Reporting.Initialized',
  code: 'S016',
  severity: 'critical',
  judge: ({ name, initialized }) =>
    initialized === null
      ? { kind: 'unknown', fact: 'reportingServices', reason: 'unreadable', detail: name }
      : { kind: initialized ? 'passed' : 'failed', values: { name, found: initialized } },
  /** 812 reports could not be set up, 824 their address does not answer. */
  vendorIds: [812, 824],
});
