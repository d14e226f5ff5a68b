import { defineInstanceCheck } from './own-sql.ts';

/** The processor suffix of an edition, and Enterprise's second name of its licensing: `Enterprise Edition: Core-based Licensing`. */
const SUFFIX = /(?:: Core-based Licensing)?(?: \(64-bit\))?$/u;

/** W5: Standard or Enterprise. */
export const sqlEdition = defineInstanceCheck({
  name: 'Sql.Edition',
  code: 'S007',
  severity: 'critical',
  judge: ({ edition }, { product: { sql } }) => ({
    kind: sql.editions.includes(edition.replace(SUFFIX, '')) ? 'passed' : 'failed',
    values: { found: edition, required: [...sql.editions] },
  }),
  /** 4509: an evaluation edition. */
  vendorIds: [4509],
});
