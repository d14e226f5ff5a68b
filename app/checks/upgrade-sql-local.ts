import { defineCheck } from './check.ts';
import { isLocal } from './own-sql.ts';

/** The database of the backup server that is to be upgraded lies on this computer. `found` names its server. */
export const upgradeSqlLocal = defineCheck({
  name: 'Sql.UpgradeLocal',
  code: 'S035',
  category: 'sqlServer',
  severity: 'critical',
  stage: 'sql',
  needs: ['backupDatabase', 'computer'],
  appliesTo: ({ mode }) => mode === 'upgrade',
  judge: ({ backupDatabase, computer }) => {
    if (backupDatabase === null) return { kind: 'skipped', reason: 'earlierCheckFailed' };
    const { server } = backupDatabase;
    return { kind: isLocal(`${server}\\`, computer.name) ? 'passed' : 'failed', values: { found: server, required: computer.name } };
  },
  vendorIds: [],
});
