import { defineCheck } from './check.ts';

/** Kerberos' own limit ("Maximum tolerance for computer clock synchronization"), in seconds. */
const LIMIT = 300;

/** The clock is right to five minutes: what Kerberos allows, and what a registration survives. */
export const clock = defineCheck({
  name: 'Security.Clock',
  code: 'P043',
  category: 'security',
  severity: 'warning',
  stage: 'server',
  needs: ['clock'],
  judge: ({ clock: { offsetSeconds } }) => ({
    kind: Math.abs(offsetSeconds) <= LIMIT ? 'passed' : 'failed',
    values: { found: offsetSeconds, limit: LIMIT },
  }),
  command: () => ({ shell: 'cmd', text: 'w32tm.exe /resync /rediscover' }),
  /** 34513: the vault credentials are refused, for a clock that is wrong. */
  vendorIds: [34513],
  help: 'agent',
});
