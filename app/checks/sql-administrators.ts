import { defineInstanceCheck } from './own-sql.ts';

/** W7: `BUILTIN\Administrators` is sysadmin on master. */
export const sqlAdministrators = defineInstanceCheck({
  name: 'Sql.Administrators',
  code: 'S014',
  severity: 'critical',
  judge: ({ name, administratorsAreSysadmin: found }) =>
    found === null
      ? { kind: 'unknown', fact: 'sqlInstances', reason: 'notGathered', detail: name }
      : { kind: found ? 'passed' : 'failed', values: { name, found } },
  command: () => ({
    shell: 'tsql',
    text: "IF SUSER_ID(N'BUILTIN\\Administrators') IS NULL CREATE LOGIN [BUILTIN\\Administrators] FROM WINDOWS;\nALTER SERVER ROLE sysadmin ADD MEMBER [BUILTIN\\Administrators];",
  }),
  /** 4306 no login, 4364 no sysadmin, 4366 neither sysadmin nor administrator. */
  vendorIds: [4306, 4364, 4366],
});
