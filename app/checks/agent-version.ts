import { defineCheck } from './check.ts';
import { compareVersions } from './versions.ts';

/** A Recovery Services agent that is there reads today's vault credentials. Where there is none, setup installs one; an upgrade installs its own over it, and needs no credentials. */
export const agentVersion = defineCheck({
  name: 'Agent.Version',
  code: 'P038',
  category: 'agent',
  severity: 'warning',
  stage: 'server',
  needs: ['recoveryAgent'],
  appliesTo: ({ mode }) => mode !== 'upgrade',
  judge: ({ recoveryAgent: found }, { product }) => {
    if (found.kind === 'none') return { kind: 'passed', values: { found: '', required: product.agentVersion } };
    if (found.version === null) return { kind: 'unknown', fact: 'recoveryAgent', reason: 'notGathered', detail: null };
    const passed = compareVersions(found.version, product.agentVersion) >= 0;
    return { kind: passed ? 'passed' : 'failed', values: { found: found.version, required: product.agentVersion } };
  },
  /** 34513: the vault credentials cannot be read. */
  vendorIds: [34513],
  help: 'agent',
});
