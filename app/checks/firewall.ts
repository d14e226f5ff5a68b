import { defineCheck } from './check.ts';

/** The Windows firewall's service runs: setup writes its rules and stops without it. */
export const firewall = defineCheck({
  name: 'Network.FirewallService',
  code: 'P025',
  category: 'network',
  severity: 'critical',
  stage: 'server',
  needs: ['firewallService'],
  judge: ({ firewallService: { running } }) => ({ kind: running ? 'passed' : 'failed', values: { found: running } }),
  command: () => ({ shell: 'cmd', text: 'sc.exe config MpsSvc start= auto && sc.exe start MpsSvc' }),
  /** 4056: the firewall service does not run. */
  vendorIds: [4056],
});
