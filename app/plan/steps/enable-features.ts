import { exitTable } from '../exit-codes.ts';
import type { StepOf } from '../step.ts';

/** Both features of Hyper-V that Azure Backup Server needs (error 4304). */
const FEATURES = ['Microsoft-Hyper-V', 'Microsoft-Hyper-V-Management-PowerShell'] as const;

/** DISM's own log (Microsoft, "DISM Global Options"), as a pattern: it is Windows' own, is followed from its present end and never put aside. */
const DISM_LOG = 'C:\\Windows\\Logs\\DISM\\dism*.log';

/**
 * Enables Hyper-V and its PowerShell by the vendor's own line of error 4304. `/norestart`, because without it DISM restarts
 * the server on the spot; 3010 means that nothing can go on before a restart.
 */
export function enableFeatures(): StepOf<'run-program'> {
  const evidence = FEATURES.map((name) => ({ kind: 'feature' as const, name }));
  return {
    kind: 'run-program',
    id: 'enable-features',
    weight: 120,
    detect: evidence,
    evidence,
    from: 'windows',
    program: 'dism.exe',
    arguments: ['/Online', '/Enable-Feature', '/All', ...FEATURES.map((name) => `/FeatureName:${name}`), '/Quiet', '/NoRestart'],
    stdin: null,
    answerFile: null,
    log: DISM_LOG,
    /** ERROR_SUCCESS_REBOOT_REQUIRED (3010), as itself and as HRESULT 0x80070BC2. */
    exitCodes: exitTable({ 0: 'success', 3010: 'restartFirst', [-2_147_021_886]: 'restartFirst' }),
    limitMinutes: 20,
    settleSeconds: 0,
  };
}
