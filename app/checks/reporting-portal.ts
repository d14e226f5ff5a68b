import { defineReportingSetting } from './own-reporting.ts';

/** W8: the virtual directory of the web portal. */
export const reportingPortal = defineReportingSetting({
  name: 'Reporting.PortalDirectory',
  code: 'S020',
  read: ({ portalDirectory }) => portalDirectory,
  required: (instance) => `Reports_${instance}`,
  vendorIds: [812, 824],
});
