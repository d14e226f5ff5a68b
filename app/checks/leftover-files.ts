import { hasBegun } from './begun.ts';
import { defineCheck } from './check.ts';

/** No database files of an earlier backup server where setup puts its own. An upgrade keeps them, and so does a session that goes on. */
export const leftoverFiles = defineCheck({
  name: 'Storage.LeftoverFiles',
  code: 'P046',
  category: 'storage',
  severity: 'critical',
  stage: 'server',
  needs: ['leftoverFiles'],
  appliesTo: (context) => context.mode !== 'upgrade' && !hasBegun(context, 'install-server'),
  judge: ({ leftoverFiles: found }) => ({ kind: found.length === 0 ? 'passed' : 'failed', values: { found } }),
  /** 889: database files are left at the place of installation. */
  vendorIds: [889],
});
