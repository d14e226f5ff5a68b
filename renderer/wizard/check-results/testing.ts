import type { CheckResult, CheckRun } from '../../../app/checks/result.ts';

/** For tests: the memory check (`warning`), with 4 of 8 GB unless told otherwise. */
export function memoryResult(change: Partial<CheckResult> = {}): CheckResult {
  return {
    name: 'Hardware.Memory',
    code: 'P002',
    category: 'hardware',
    stage: 'server',
    severity: 'warning',
    status: 'failed',
    blocking: false,
    values: { found: 4 * 1024 ** 3, required: 8 * 1024 ** 3 },
    skipped: null,
    unknown: null,
    command: null,
    restartAfterFix: false,
    vendorIds: [],
    needs: ['memory'],
    ...change,
  };
}

/** For tests: the domain check, which blocks, failed unless told otherwise. */
export function domainResult(change: Partial<CheckResult> = {}): CheckResult {
  return memoryResult({
    name: 'Os.DomainJoined',
    code: 'P006',
    category: 'identity',
    severity: 'critical',
    blocking: true,
    values: { joined: false, name: 'WORKGROUP' },
    needs: ['domain'],
    command: { shell: 'powershell', text: 'Add-Computer -DomainName <domain> -Restart' },
    restartAfterFix: true,
    ...change,
  });
}

/** For tests: a run of these results. */
export function runOf(verdict: CheckRun['verdict'], results: CheckResult[]): CheckRun {
  const count = (status: CheckResult['status']): number => results.filter((result) => result.status === status).length;
  return {
    schemaVersion: 1,
    product: { id: 'sample', name: 'Sample', version: '1', rulesVersion: '1', sample: true },
    host: { name: 'MABS01', system: 'Windows Server 2019' },
    factsVersion: 1,
    // Just now: what is older than an hour is marked.
    gatheredAt: new Date().toISOString(),
    finishedAt: '2026-11-23T08:00:01.000Z',
    stages: ['server'],
    verdict,
    counts: {
      passed: count('passed'),
      failed: count('failed'),
      skipped: count('skipped'),
      notApplicable: count('notApplicable'),
      unknown: count('unknown'),
    },
    blocking: results.filter((result) => result.blocking).length,
    warnings: results.filter((result) => result.severity === 'warning' && result.status === 'failed').length,
    results,
    facts: {
      memory: { kind: 'known', value: { bytes: 4 * 1024 ** 3 } },
      domain: { kind: 'known', value: { kind: 'workgroup', name: 'WORKGROUP' } },
    },
  };
}
