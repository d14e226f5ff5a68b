import { defineCheck } from './check.ts';

/** P6: a domain controller answers. In a workgroup there is none to ask. */
export const domainReachable = defineCheck({
  name: 'Identity.DomainReachable',
  code: 'P026',
  category: 'identity',
  severity: 'critical',
  stage: 'server',
  needs: ['domain', 'domainReach'],
  judge: ({ domain, domainReach }) => {
    if (domain.kind === 'workgroup') return { kind: 'skipped', reason: 'earlierCheckFailed' };
    return domainReach.kind === 'reached'
      ? { kind: 'passed', values: { domain: domain.name, code: '' } }
      : { kind: 'failed', values: { domain: domain.name, code: domainReach.code } };
  },
  command: () => ({ shell: 'cmd', text: 'nltest.exe /dsgetdc:%USERDNSDOMAIN% /force' }),
  /** 4021, 4315 and 4325: Active Directory cannot be reached, so that accounts and groups cannot be made. */
  vendorIds: [4021, 4315, 4325],
});
