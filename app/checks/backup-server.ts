import { hasBegun } from './begun.ts';
import { defineCheck } from './check.ts';

/**
 * No Azure Backup Server or Data Protection Manager is installed; an upgrade starts from one, and a session that goes on may find its own.
 * Who only looks at a server of this very version is told that it is there.
 */
export const backupServer = defineCheck({
  name: 'Software.BackupServer',
  code: 'P020',
  category: 'software',
  severity: 'critical',
  stage: 'server',
  needs: ['backupServer'],
  appliesTo: (context) => context.mode !== 'upgrade' && (context.isLook === true || !hasBegun(context, 'install-server')),
  judge: ({ backupServer: found }, context) => {
    if (found.kind !== 'server') return { kind: 'passed', values: { installed: false, version: '', own: false } };
    const own = hasBegun(context, 'install-server');
    return { kind: own ? 'passed' : 'failed', values: { installed: true, version: found.version ?? '', own } };
  },
  /** 4078 already installed, 871 a newer one, 890 an older one, 4103 cannot be upgraded. */
  vendorIds: [871, 890, 4078, 4103],
});
