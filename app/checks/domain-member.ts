import { defineCheck } from './check.ts';

/** P6: joined to a domain before anything is installed; moving later is not supported. */
export const domainMember = defineCheck({
  name: 'Os.DomainJoined',
  code: 'P006',
  category: 'identity',
  severity: 'critical',
  stage: 'server',
  needs: ['domain'],
  judge: ({ domain }) => ({
    kind: domain.kind === 'domain' ? 'passed' : 'failed',
    values: { joined: domain.kind === 'domain', name: domain.name },
  }),
  command: () => ({ shell: 'powershell', text: 'Add-Computer -DomainName <domain> -Restart' }),
  restartAfterFix: true,
  /** 806 no domain member, 4021 and 4315 domain out of reach, 4325 no domain user. */
  vendorIds: [806, 4021, 4315, 4325],
});
