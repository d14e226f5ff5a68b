import { defineReportingCheck } from './own-reporting.ts';

/**
 * W8: Reporting Services is configured: setup leaves it alone where its property IsInitialized is True. A warning, since the step
 * `configure-reporting` does what is left to do (setup facts 3.3); what it cannot do without are checks of their own: installed (S015),
 * running (S032), an edition that takes the database (S034).
 */
export const reportingInitialized = defineReportingCheck({
  name: 'Reporting.Initialized',
  code: 'S016',
  severity: 'warning',
  judge: ({ name, initialized }) =>
    initialized === null
      ? { kind: 'unknown', fact: 'reportingServices', reason: 'unreadable', detail: name }
      : { kind: initialized ? 'passed' : 'failed', values: { name, found: initialized } },
  /** 812 reports could not be set up, 824 their address does not answer. */
  vendorIds: [812, 824],
});
