import { defineCheck } from './check.ts';
import { sameName } from './own-sql.ts';

/** The names of the domain agree: NetBIOS, DNS suffix of the computer, Active Directory. Setup cannot add members to groups in a disjoint namespace (KB4323). */
export const domainNamespace = defineCheck({
  name: 'Identity.Namespace',
  code: 'P029',
  category: 'identity',
  severity: 'critical',
  stage: 'server',
  needs: ['names'],
  judge: ({ names: { dnsDomain, netBiosDomain, activeDirectoryDomain } }) => {
    if (dnsDomain === null && activeDirectoryDomain === null) return { kind: 'skipped', reason: 'earlierCheckFailed' };
    if (dnsDomain === null || netBiosDomain === null || activeDirectoryDomain === null)
      return { kind: 'unknown', fact: 'names', reason: 'notFound', detail: dnsDomain ?? activeDirectoryDomain };
    const label = activeDirectoryDomain.split('.', 1)[0] ?? '';
    const agree = sameName(dnsDomain, activeDirectoryDomain) && sameName(netBiosDomain, label);
    return { kind: agree ? 'passed' : 'failed', values: { dnsDomain, netBiosDomain, activeDirectoryDomain } };
  },
  /** 4323: a member could not be added to a group. */
  vendorIds: [4323],
});
