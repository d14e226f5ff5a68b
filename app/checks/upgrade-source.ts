import { hasBegun } from './begun.ts';
import { defineCheck } from './check.ts';

/** U1: the backup server that is there can be upgraded to this version. */
export const upgradeSource = defineCheck({
  name: 'Software.UpgradeSource',
  code: 'P048',
  category: 'software',
  severity: 'critical',
  stage: 'server',
  needs: ['backupServer'],
  /** An upgrade that goes on may find its own work. */
  appliesTo: (context) => context.mode === 'upgrade' && !hasBegun(context, 'upgrade-server'),
  judge: ({ backupServer: found }, { product }) => {
    const required = [...product.upgradesFrom];
    if (found.kind !== 'server') return { kind: 'failed', values: { found: '', required } };
    const { version } = found;
    if (version === null) return { kind: 'unknown', fact: 'backupServer', reason: 'notGathered', detail: null };
    return { kind: required.some((start) => version.startsWith(start)) ? 'passed' : 'failed', values: { found: version, required } };
  },
  /** 871 a newer one is installed, 890 an older one, 4103 one that cannot be upgraded, 4105 one that needs an update first. */
  vendorIds: [871, 890, 4103, 4105],
});
