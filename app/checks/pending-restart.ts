import { defineCheck } from './check.ts';

/**
 * No restart is pending that would stop a setup half-way. Files waiting to be renamed are another check: virus
 * scanners and printers leave them all the time (setup facts 7), so that they only warn.
 */
export const pendingRestart = defineCheck({
  name: 'Software.PendingRestart',
  code: 'P015',
  category: 'software',
  severity: 'critical',
  stage: 'server',
  needs: ['pendingRestart'],
  judge: ({ pendingRestart: sources }) => {
    const found = sources.filter(({ source }) => source !== 'fileRename');
    const values = { sources: found.map(({ source }) => source), names: found.flatMap(({ names }) => names) };
    return { kind: found.length === 0 ? 'passed' : 'failed', values };
  },
  command: () => ({ shell: 'powershell', text: 'Restart-Computer' }),
  restartAfterFix: true,
  /** 847, 4362 and 4386: a restart is pending; 4319 and 4342: a restart is needed to go on. */
  vendorIds: [847, 4319, 4342, 4362, 4386],
});
