import { defineCheck } from './check.ts';
import { compareVersions } from './versions.ts';

/**
 * The agent that the package brings reads today's vault credentials: the packages of the vendor are older than those, and setup would find out
 * when SQL Server is installed (34513). Where a newer installer was named, or an agent that is good enough is there, the package's does not run.
 */
export const packagedAgent = defineCheck({
  name: 'Agent.Packaged',
  code: 'P050',
  category: 'agent',
  severity: 'critical',
  stage: 'server',
  needs: ['recoveryAgent'],
  appliesTo: ({ mode, packagedAgent: found, answers }) =>
    mode === 'install' && found !== undefined && (answers.updates?.agentInstaller ?? null) === null,
  judge: ({ recoveryAgent: installed }, { packagedAgent: found = null, product: { agentVersion: required } }) => {
    const isEnough = (version: string | null): boolean => version !== null && compareVersions(version, required) >= 0;
    const isThere = installed.kind === 'installed' && isEnough(installed.version);
    if (isThere) return { kind: 'passed', values: { found: installed.version ?? '', required } };
    if (found === null) return { kind: 'unknown', fact: 'recoveryAgent', reason: 'unreadable', detail: 'MARSAgentInstaller.exe' };
    return { kind: isEnough(found) ? 'passed' : 'failed', values: { found, required } };
  },
  /** 34513: the vault credentials cannot be read. */
  vendorIds: [34513],
  help: 'agent',
});
