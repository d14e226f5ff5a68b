import { defineCheck } from './check.ts';

/** NetBIOS and DNS know the computer by the same name: at most 15 characters. A warning: error 832 comes of names that differ. */
export const computerName = defineCheck({
  name: 'Identity.ComputerName',
  code: 'P028',
  category: 'identity',
  severity: 'warning',
  stage: 'server',
  needs: ['names'],
  judge: ({ names: { netBios, dnsHost } }) => ({
    kind: netBios.toLowerCase() === dnsHost.toLowerCase() ? 'passed' : 'failed',
    values: { netBios, dnsHost },
  }),
  /** 832: no access to the database for an account of that name. */
  vendorIds: [832],
});
