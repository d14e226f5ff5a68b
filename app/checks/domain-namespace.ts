import { defineCheck } from './check.ts';
import { sameName } from './own-sql.ts';

/** Windows cuts the NetBIOS name that it makes of a longer label here ("Naming conventions in Active Directory"). */
const NETBIOS_LENGTH = 15;

/**
 * The names of the domain agree: NetBIOS, DNS suffix of the computer, Active Directory. In a disjoint namespace setup may not find
 * an account that it adds to a group: KB 2930276 says "can occur", and names a way round that no name shows. So it only warns.
 */
export const domainNamespace = defineCheck({
  name: 'Identity.Namespace',
  code: 'P029',
  category: 'identity',
  severity: 'warning',
  stage: 'server',
  needs: ['names'],
  judge: ({ names: { dnsDomain, netBiosDomain, activeDirectoryDomain } }) => {
    if (dnsDomain === null && activeDirectoryDomain === null) return { kind: 'skipped', reason: 'earlierCheckFailed' };
    if (dnsDomain === null || netBiosDomain === null || activeDirectoryDomain === null)
      return { kind: 'unknown', fact: 'names', reason: 'notFound', detail: dnsDomain ?? activeDirectoryDomain };
    const label = (activeDirectoryDomain.split('.', 1)[0] ?? '').slice(0, NETBIOS_LENGTH);
    const agree = sameName(dnsDomain, activeDirectoryDomain) && sameName(netBiosDomain, label);
    return { kind: agree ? 'passed' : 'failed', values: { dnsDomain, netBiosDomain, activeDirectoryDomain } };
  },
  /** 4323: a member could not be added to a group. */
  vendorIds: [4323],
});
