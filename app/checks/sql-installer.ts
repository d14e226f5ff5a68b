import { defineInstanceCheck, judgeAsked } from './own-sql.ts';

/** The user who installs is sysadmin of the instance. */
export const sqlInstaller = defineInstanceCheck({
  name: 'Sql.Installer',
  code: 'S029',
  severity: 'critical',
  judge: (instance) =>
    judgeAsked(instance, instance.installerIsSysadmin, (found) => ({
      kind: found ? 'passed' : 'failed',
      values: { name: instance.name, found },
    })),
  /** 4306 no login, 4364 no sysadmin, 4366 neither sysadmin nor administrator. */
  vendorIds: [4306, 4364, 4366],
});
