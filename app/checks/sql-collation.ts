import { defineInstanceCheck } from './own-sql.ts';

/** The collation that the product's database is written for ("Prepare your environment for DPM"); a French Windows defaults to another. */
export const sqlCollation = defineInstanceCheck({
  name: 'Sql.Collation',
  code: 'S010',
  severity: 'critical',
  judge: ({ collation }, { product: { sql } }) => ({
    kind: collation === sql.collation ? 'passed' : 'failed',
    values: { found: collation, required: sql.collation },
  }),
  vendorIds: [],
});
