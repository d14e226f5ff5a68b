import type { Evidence } from '../plan/step.ts';

/** What the log of Setup.exe says of a success: its package was installed, and no error came once it began to configure (setup facts 2.3). */
export function serverLogOfSuccess(log: string): readonly Evidence[] {
  return [
    { kind: 'logLine', path: log, contains: 'MsiInstallProduct returned 0.' },
    { kind: 'noLogLine', path: log, contains: '*** Error :', after: 'Start configuration.' },
  ];
}
