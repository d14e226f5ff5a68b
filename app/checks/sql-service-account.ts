import { defineInstanceCheck, judgeAsked } from './own-sql.ts';

/** Accounts of this computer alone: built-in ones, virtual ones, local users (`.\\x`). */
const LOCAL = /^(?:NT [^\\]+|AUTORITE NT|\.)\\/iu;

/** SQL Server runs as LocalSystem or as a user of the domain. A warning: SQL Server's own default, a virtual account, is neither. */
export const sqlServiceAccount = defineInstanceCheck({
  name: 'Sql.ServiceAccount',
  code: 'S025',
  severity: 'warning',
  judge: (instance) =>
    judgeAsked(instance, instance.serviceAccount, (found) => {
      const isSystem = ['localsystem', 'nt authority\\system'].includes(found.toLowerCase());
      const isDomain = /[\\@]/u.test(found) && !LOCAL.test(found);
      return { kind: isSystem || isDomain ? 'passed' : 'failed', values: { found } };
    }),
  /** 4006 and 4328: the service's account is none that setup takes. */
  vendorIds: [4006, 4328],
});
