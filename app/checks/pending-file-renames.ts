import { defineCheck } from './check.ts';

/** Files wait to be renamed or deleted at the next restart. A warning: virus scanners and printers do this all the time. */
export const pendingFileRenames = defineCheck({
  name: 'Software.PendingFileRenames',
  code: 'P016',
  category: 'software',
  severity: 'warning',
  stage: 'server',
  needs: ['pendingRestart'],
  judge: ({ pendingRestart }) => {
    const found = pendingRestart.filter(({ source }) => source === 'fileRename');
    return { kind: found.length === 0 ? 'passed' : 'failed', values: { names: found.flatMap(({ names }) => names) } };
  },
  command: () => ({ shell: 'powershell', text: 'Restart-Computer' }),
  restartAfterFix: true,
  vendorIds: [847, 4362, 4386],
});
