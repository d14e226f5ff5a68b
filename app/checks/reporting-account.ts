import { defineReportingSetting } from './own-reporting.ts';

/** Network Service as Windows writes it in our languages, without blanks, and its security identifier. */
const NETWORK_SERVICE = ['ntauthority\\networkservice', 'networkservice', 'autoritent\\serviceréseau', 's-1-5-20'];

/** W8: Reporting Services runs as Network Service. */
export const reportingAccount = defineReportingSetting({
  name: 'Reporting.ServiceAccount',
  code: 'S017',
  read: ({ serviceAccount }) => serviceAccount,
  required: () => 'NT AUTHORITY\\NETWORK SERVICE',
  accepts: (found) => NETWORK_SERVICE.includes(found.toLowerCase().replaceAll(' ', '')),
  /** 4012 and 4384: another account than Network Service. */
  vendorIds: [4012, 4384],
});
