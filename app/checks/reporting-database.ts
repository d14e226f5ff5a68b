import { defineReportingSetting } from './own-reporting.ts';

/** W8: the database of Reporting Services. */
export const reportingDatabase = defineReportingSetting({
  name: 'Reporting.Database',
  code: 'S019',
  read: ({ database }) => database,
  required: (instance) => `ReportServer$${instance}`,
  vendorIds: [812],
});
