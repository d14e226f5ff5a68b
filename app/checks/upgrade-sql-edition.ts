import { defineUpgradedInstanceCheck } from './upgraded-instance.ts';

/**
 * The package holds a Standard edition, and SQL Server's setup never upgrades to a lower one ("Supported version and edition
 * upgrades"; from memory). The other editions are for the vendor's setup to judge.
 */
export const upgradeSqlEdition = defineUpgradedInstanceCheck({
  name: 'Sql.UpgradeEdition',
  code: 'S037',
  severity: 'critical',
  judge: (instance) =>
    instance === undefined
      ? { kind: 'skipped', reason: 'earlierCheckFailed' }
      : { kind: instance.edition.startsWith('Enterprise') ? 'failed' : 'passed', values: { found: instance.edition } },
  vendorIds: [],
});
