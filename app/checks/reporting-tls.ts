import { defineReportingCheck } from './own-reporting.ts';

/** Reporting Services asks for no TLS. A warning: setup switches it off (4385), but a binding left on port 443 is what stops it (812). */
export const reportingTls = defineReportingCheck({
  name: 'Reporting.Tls',
  code: 'S033',
  severity: 'warning',
  judge: ({ name, secureConnectionLevel: found }) => {
    if (found === null) return { kind: 'unknown', fact: 'reportingServices', reason: 'notGathered', detail: name };
    return { kind: found === 0 ? 'passed' : 'failed', values: { found } };
  },
  /** 4385: Reporting Services asks for TLS; 812: it could not be configured. */
  vendorIds: [812, 4385],
});
