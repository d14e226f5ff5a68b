import { defineCheck } from './check.ts';

const LIMIT = 60_000;

/** Room for names in the Windows folder for temporary files: with more than 60 000 of them a registration stops ("Troubleshoot the MARS agent"). */
export const temporaryFiles = defineCheck({
  name: 'Storage.TemporaryFiles',
  code: 'P044',
  category: 'storage',
  severity: 'warning',
  stage: 'server',
  needs: ['temporaryFiles'],
  judge: ({ temporaryFiles: { count } }) => ({ kind: count < LIMIT ? 'passed' : 'failed', values: { found: count, limit: LIMIT } }),
  /** 34513: the vault credentials cannot be read. */
  vendorIds: [34513],
  help: 'agent',
});
