import { signInOf } from '../answers/sql-account.ts';
import { defineInstanceCheck, judgeAsked } from './own-sql.ts';

/** The user who installs is sysadmin of the instance; another account is judged by {@link sqlSignIn}. */
export const sqlInstaller = defineInstanceCheck({
  name: 'Sql.Installer',
  code: 'S029',
  severity: 'critical',
  skip: ({ answers }) => (signInOf(answers.sql) === null ? null : 'otherAccountChosen'),
  judge: (instance) =>
    judgeAsked(instance, instance.installerIsSysadmin, (found) => ({
      kind: found ? 'passed' : 'failed',
      values: { name: instance.name, found },
    })),
  /** 4306 no login, 4364 no sysadmin, 4366 neither sysadmin nor administrator. */
  vendorIds: [4306, 4364, 4366],
});
