import { defineCheck } from './check.ts';

/** LocalSystem, which the agent runs as, goes through the proxy that the user goes through. For information: setup can be given its own. */
export const systemProxy = defineCheck({
  name: 'Network.SystemProxy',
  code: 'P041',
  category: 'network',
  severity: 'informational',
  stage: 'server',
  needs: ['proxy'],
  judge: ({ proxy: { user, localSystem, winHttp } }) => {
    const [ofUser, ofSystem] = [user, localSystem].map(({ server, autoConfiguration }) => server ?? autoConfiguration ?? '');
    const found = ofSystem === '' ? (winHttp.server ?? '') : (ofSystem ?? '');
    return { kind: ofUser === '' || found !== '' ? 'passed' : 'failed', values: { user: ofUser ?? '', system: found } };
  },
  /** 100050: the agent cannot reach the service, because it does not know the proxy. */
  vendorIds: [100050],
  help: 'agent',
});
