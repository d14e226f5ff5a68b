import { describe, expect, it } from 'vitest';
import { known } from '../../app/machine/fact.ts';
import { installerExitCodes } from '../../app/plan/exit-codes.ts';
import type { RunEvent } from '../../app/plan/events.ts';
import { planSetup } from '../../app/plan/plan.ts';
import type { Step, UpgradeStepId } from '../../app/plan/step.ts';
import { mabsV3 } from '../../app/products/mabs-v3.ts';
import { plainProcesses } from '../system/processes.ts';
import type { ProgramRequest } from '../system/run-program.ts';
import { dryRun } from './dry-run.ts';
import { missingEvidence } from './evidence.ts';
import { runStep } from './index.ts';
import { executionOf } from './testing-execution.ts';
import { useBench } from './testing.ts';

const bench = useBench();
const setup = 'C:\\Program Files\\Microsoft SQL Server\\130\\Setup Bootstrap\\SQLServer2016\\setup.exe';
const valid = { status: 'Valid', signer: 'Microsoft Corporation', root: 'Microsoft Root Certificate Authority 2011' };

describe('the removal of the old Reporting Services', () => {
  it('is a program of the chain: the setup of the old release, followed by its silence, that may outlive us', async () => {
    const { end, requests } = await run({ exitCode: 0 });
    expect(end).toEqual({ kind: 'done', restart: 'none' });
    expect(requests).toMatchObject([
      {
        file: setup,
        args: ['/Q', '/ACTION=Uninstall', '/FEATURES=RS', '/INSTANCENAME=MSDPM2016', '/INDICATEPROGRESS'],
        cwd: setup.slice(0, setup.lastIndexOf('\\')),
        outlivesUs: true,
        silenceLimitMs: 60 * 60_000,
      },
    ]);
    expect(requests[0]).not.toHaveProperty('totalLimitMs');
  });

  it.each([
    [3010, { kind: 'done', restart: 'toFinish' }],
    [1641, { kind: 'restartBegun' }],
    [-2_147_021_886, { kind: 'done', restart: 'toFinish' }],
    [1618, { kind: 'busy', failure: { code: 'run.exitCode', program: 'setup.exe', exitCode: 1618 } }],
    [-2_067_919_934, { kind: 'restartFirst' }],
    [1603, { kind: 'failed', failure: { code: 'run.exitCode', exitCode: 1603 } }],
  ] as const)('that ends with %i is told by the table of exit codes', async (exitCode, expected) => {
    const { end, events } = await run({ exitCode });
    expect(end).toMatchObject(expected);
    const isRestart = Object.entries(installerExitCodes).some(
      ([code, means]) => Number(code) === exitCode && (means === 'restartToFinish' || means === 'restartBegun'),
    );
    expect(events.some(({ kind }) => kind === 'restartNeeded')).toBe(isRestart);
  });

  it('does not run a setup that somebody else signed, or that is not there', async () => {
    expect(await run({ signature: { ...valid, signer: 'Contoso' } })).toMatchObject({
      end: { kind: 'failed', failure: { code: 'run.programNotTrusted', program: setup } },
      requests: [],
    });
    expect(await run({ isThere: false })).toMatchObject({ end: { kind: 'failed', failure: { code: 'run.programMissing' } }, requests: [] });
  });

  it('is not begun anew while the setup of a run that died is still at work', async () => {
    let looks = 0;
    const { end, requests } = await run({ running: () => (looks++ < 2 ? [4711] : []) });
    expect([end.kind, requests.length, looks]).toEqual(['done', 1, 3]);
  });

  it.each([
    [true, 'wouldRun'],
    [false, 'programMissing'],
  ])('in a dry run: a setup that is there %s', async (isThere, end) => {
    const registry = registryWith({ gone: false });
    const files = { exists: () => Promise.resolve(isThere) };
    const { system } = executionOf(bench.order()).context;
    expect(await dryRun([removal()], { doors: { ...system, registry, files }, packageFolder: null })).toMatchObject([{ end }]);
  });
});

describe('evidence that something is gone', () => {
  it.each([
    ['holds where the value is not there', known(null), 0],
    ['is missing while it is', known('MSRS13.MSDPM2016'), 1],
    ['is missing where nobody can tell', { kind: 'unknown', reason: 'accessDenied' } as const, 1],
  ])('%s', async (_, value, missing) => {
    const { system } = executionOf(bench.order()).context;
    const registry = { ...system.registry, read: () => Promise.resolve(value) };
    expect(await missingEvidence(removal().evidence, { ...system, registry })).toHaveLength(missing);
  });
});

describe('evidence that a version is not older', () => {
  it.each([
    ['holds for the same', known('14.0.6827.4788'), 0],
    ['holds for a newer one', known('14.0.6981.38291'), 0],
    ['is missing for an older one', known('14.0.1016.285'), 1],
    ['holds where none is noted', known(null), 0],
  ])('%s', async (_, noted, missing) => {
    const { system } = executionOf(bench.order()).context;
    const registry = { ...system.registry, read: (key: string) => Promise.resolve(key.endsWith('CurrentVersion') ? noted : known('SSRS')) };
    const services = { find: () => Promise.resolve(known({ running: true })) };
    const { detect, evidence } = upgradeStep('renew-reporting');
    for (const asked of [detect, evidence]) expect(await missingEvidence(asked, { ...system, registry, services })).toHaveLength(missing);
  });
});

interface Given {
  readonly exitCode?: number;
  readonly signature?: object;
  readonly isThere?: boolean;
  readonly running?: () => readonly number[];
}

/** Runs the step on a machine whose setup ends so; `requests` are what was started besides the question about its signature. */
async function run({ exitCode = 0, signature = valid, isThere = true, running = () => [] }: Given) {
  const requests: ProgramRequest[] = [];
  const events: RunEvent[] = [];
  const { context } = executionOf(bench.order());
  const door = (request: ProgramRequest) => {
    if (request.environment['SETUP_SIGNED_FILE'] === setup) request.onLine?.(JSON.stringify(signature), 'stdout');
    else requests.push(request);
    return Promise.resolve({ kind: 'exited' as const, exitCode: request.file === setup ? exitCode : 0, output: '' });
  };
  const end = await runStep(removal(), {
    ...context,
    system: { ...context.system, programs: { run: door }, files: { exists: () => Promise.resolve(isThere) } },
    processes: { ...plainProcesses, running },
    say: (event) => void events.push(event),
  });
  return { end, requests, events };
}

function registryWith({ gone }: { readonly gone: boolean }) {
  const { system } = executionOf(bench.order()).context;
  return { ...system.registry, read: () => Promise.resolve(known(gone ? null : 'MSRS13.MSDPM2016')) };
}

function removal(): Step {
  return upgradeStep('remove-reporting');
}

function upgradeStep(id: UpgradeStepId): Step {
  const [step] = planSetup({
    mode: 'upgrade',
    product: { ...mabsV3, upgrade: { ...mabsV3.upgrade, chain: [id] } },
    answers: { license: { accepted: true }, sql: { kind: 'upgrade' }, updates: { microsoftUpdate: true }, connection: { kind: 'direct' } },
    server: { name: 'MABS01', domain: 'CONTOSO' },
    database: { instance: 'MSDPM2016', name: 'DPMDB_MABS01' },
    oldReporting: { instance: 'MSDPM2016', setup },
    stateFolder: 'C:\\State\\current',
  });
  if (step === undefined) throw new Error('no step');
  return step;
}
