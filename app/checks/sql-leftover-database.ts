import { hasBegun } from './begun.ts';
import { defineInstanceCheck, judgeAsked } from './own-sql.ts';

/** The instance holds no database of an earlier backup server. */
export const sqlLeftoverDatabase = defineInstanceCheck({
  name: 'Sql.LeftoverDatabase',
  code: 'S024',
  severity: 'critical',
  appliesTo: (context) => context.mode !== 'upgrade' && !hasBegun(context, 'install-server'),
  judge: (instance) =>
    judgeAsked(instance, instance.backupDatabases, (found) => ({ kind: found.length === 0 ? 'passed' : 'failed', values: { found } })),
  /** 4005, 4017, 4019 and 4374: the database exists already, or cannot be made. */
  vendorIds: [4005, 4017, 4019, 4374],
});
