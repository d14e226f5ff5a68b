import { defineInstanceCheck } from './own-sql.ts';
import { majorOf } from './versions.ts';

/** SQL Server 2016, the first that does without. */
const FIRST_WITHOUT = 13;

/** .NET Framework 3.5, which SQL Server before 2016 needs. A warning: an instance that runs has what it needs to run. */
export const sqlDotNet = defineInstanceCheck({
  name: 'Sql.DotNet35',
  code: 'S021',
  severity: 'warning',
  needs: ['dotNet35'],
  judge: ({ version }, _context, { dotNet35: found }) => {
    if (majorOf(version) >= FIRST_WITHOUT) return { kind: 'notApplicable' };
    return { kind: found ? 'passed' : 'failed', values: { found } };
  },
  command: () => ({ shell: 'cmd', text: 'dism.exe /Online /Enable-Feature /FeatureName:NetFx3 /All /quiet /norestart' }),
  /** 4023: a component that setup needs is missing. */
  vendorIds: [4023],
});
