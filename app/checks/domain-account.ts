import { defineCheck } from './check.ts';

/** The program runs under an account of the domain. A warning: only setup itself knows whether a local one will do. */
export const domainAccount = defineCheck({
  name: 'Identity.Account',
  code: 'P027',
  category: 'identity',
  severity: 'warning',
  stage: 'server',
  needs: ['domain', 'account'],
  judge: ({ domain, account }) => {
    if (domain.kind === 'workgroup') return { kind: 'skipped', reason: 'earlierCheckFailed' };
    return { kind: account === 'domain' ? 'passed' : 'failed', values: { found: account } };
  },
  /** 806 and 3754: the user is none of the domain. */
  vendorIds: [806, 3754],
});
