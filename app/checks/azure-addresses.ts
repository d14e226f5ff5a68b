import { defineCheck } from './check.ts';
import { endpoints } from '../connectivity/endpoints.ts';

/** A6: every address of the allow list answers. A warning: the answer on Azure Registration may still name another proxy, and is tested there. */
export const azureAddresses = defineCheck({
  name: 'Network.Endpoints',
  code: 'P040',
  category: 'network',
  severity: 'warning',
  stage: 'server',
  needs: ['endpoints'],
  judge: ({ endpoints: found }) => {
    const silent = found.filter(({ reached }) => !reached);
    const patterns = silent.map(({ id }) => endpoints.find((each) => each.id === id)?.pattern ?? id);
    const missing = endpoints.filter(({ id }) => !found.some((each) => each.id === id)).map(({ id }) => id);
    if (missing.length > 0 && silent.length === 0)
      return { kind: 'unknown', fact: 'endpoints', reason: 'notGathered', detail: missing.join(', ') };
    return { kind: silent.length === 0 ? 'passed' : 'failed', values: { patterns, total: endpoints.length } };
  },
  /** 100050: the agent cannot reach the service. */
  vendorIds: [100050],
});
