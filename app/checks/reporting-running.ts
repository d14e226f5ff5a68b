import { hasBegun } from './begun.ts';
import { defineReportingCheck } from './own-reporting.ts';

/** Reporting Services runs. The step that configures it restarts it, and starts it where it was cut off in between. */
export const reportingRunning = defineReportingCheck({
  name: 'Reporting.Running',
  code: 'S032',
  severity: 'critical',
  appliesTo: (context) => !hasBegun(context, 'configure-reporting'),
  judge: ({ name, running: found }) => {
    if (found === null) return { kind: 'unknown', fact: 'reportingServices', reason: 'notGathered', detail: name };
    return { kind: found ? 'passed' : 'failed', values: { name, found } };
  },
  command: () => ({ shell: 'powershell', text: "Start-Service -Name 'SQLServerReportingServices'" }),
  /** 824: its address does not answer; 812: it could not be configured. */
  vendorIds: [812, 824],
});
