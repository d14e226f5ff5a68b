import { defineReportingSetting } from './own-reporting.ts';

/** W8: the virtual directory of the web service. */
export const reportingWebService = defineReportingSetting({
  name: 'Reporting.WebServiceDirectory',
  code: 'S018',
  read: ({ webServiceDirectory }) => webServiceDirectory,
  required: (instance) => `ReportServer_${instance}`,
  vendorIds: [812, 824],
});
