import { defineUpgradedInstanceCheck } from './upgraded-instance.ts';
import { majorOf } from './versions.ts';

/** U3: the instance of the backup server has a release that the package upgrades in place. `found` is empty where it is not here. */
export const upgradeSqlVersion = defineUpgradedInstanceCheck({
  name: 'Sql.UpgradeVersion',
  code: 'S036',
  severity: 'critical',
  judge: (instance, name, { product: { upgrade } }) => {
    const isUpgradable = instance !== undefined && upgrade.sqlFrom.includes(majorOf(instance.version));
    const required = upgrade.sqlFrom.map((major) => `${String(major)}.x`);
    return { kind: isUpgradable ? 'passed' : 'failed', values: { name, found: instance?.version ?? '', required } };
  },
  vendorIds: [],
});
