import { nameOf } from '../answers/sql.ts';
import { defineCheck } from './check.ts';
import { chosenOwn, sameName, unlessOwnInstance } from './own-sql.ts';

/** The chosen reporting instance is installed here. `found` names all that are. */
export const reportingExists = defineCheck({
  name: 'Reporting.InstanceExists',
  code: 'S015',
  category: 'reporting',
  severity: 'critical',
  stage: 'sql',
  needs: ['reportingServices'],
  skip: unlessOwnInstance,
  judge: ({ reportingServices }, context) => {
    const required = nameOf(chosenOwn(context).reportingInstance);
    const found = reportingServices.map(({ name }) => name);
    return { kind: found.some((name) => sameName(name, required)) ? 'passed' : 'failed', values: { found, required } };
  },
  /** 4003: Reporting Services is not installed or not linked to the instance. */
  vendorIds: [4003],
});
