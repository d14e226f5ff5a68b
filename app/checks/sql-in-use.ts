import { hasBegun } from './begun.ts';
import { defineInstanceCheck, sameName } from './own-sql.ts';

/** The instance serves no other backup server. An upgrade and a session that goes on find their own. */
export const sqlInUse = defineInstanceCheck({
  name: 'Sql.InUse',
  code: 'S023',
  severity: 'critical',
  needs: ['backupDatabase'],
  appliesTo: (context) => context.mode !== 'upgrade' && !hasBegun(context, 'install-server'),
  judge: ({ name }, _context, { backupDatabase: found }) => ({
    kind: found !== null && sameName(found.instance, name) ? 'failed' : 'passed',
    values: { name, found: found?.database ?? '' },
  }),
  /** 4516: the instance is used by a backup server already. */
  vendorIds: [4516],
});
