import { hasBegun } from './begun.ts';
import { defineCheck } from './check.ts';

/** No protection agent: a server that another server protects cannot become one. Setup of the server brings one too, and may have been cut off after it. */
export const protectionAgent = defineCheck({
  name: 'Software.ProtectionAgent',
  code: 'P021',
  category: 'agent',
  severity: 'critical',
  stage: 'server',
  needs: ['backupServer'],
  appliesTo: (context) => !hasBegun(context, 'install-server', 'upgrade-server'),
  judge: ({ backupServer: found }) =>
    found.kind === 'agent'
      ? { kind: 'failed', values: { installed: true, version: found.version ?? '' } }
      : { kind: 'passed', values: { installed: false, version: '' } },
  /** 882 and 4052: a protection agent is installed. */
  vendorIds: [882, 4052],
});
