import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import type { RunRecord } from '../../app/plan/events.ts';
import { fold } from '../../app/plan/fold.ts';
import { executeRun } from './execute.ts';
import { executionOf } from './testing-execution.ts';
import { programs, recordsOf, startsOf, useBench } from './testing.ts';

const bench = useBench();

it('what went while later steps ran is missed at the end: the run fails, and the next one brings it again', async () => {
  const order = bench.order();
  const services = path.join(order.stateFolder, 'machine', 'services.json');
  const loseAgent = ({ event }: RunRecord): void => {
    if (event.kind !== 'stepFinished' || event.step !== 'install-server') return;
    const { obengine, ...others } = JSON.parse(readFileSync(services, 'utf8')) as Record<string, unknown>;
    expect(obengine).toBeDefined();
    writeFileSync(services, JSON.stringify(others));
  };
  expect(await executeRun(executionOf(order, {}, loseAgent))).toEqual({ kind: 'ok', value: 'failed' });
  const state = fold(recordsOf(order));
  expect(state).toMatchObject({ phase: 'failed', failure: { code: 'run.proofMissing', steps: ['install-agent'] } });
  expect(state.proof?.items.find(({ step }) => step === 'install-agent')).toMatchObject({
    verdict: 'missing',
    missing: ['service:obengine'],
  });
  expect(await executeRun(executionOf(order))).toEqual({ kind: 'ok', value: 'finished' });
  expect(fold(recordsOf(order)).proof?.holds).toBe(true);
  expect(startsOf(order)).toEqual([...programs, 'MARSAgent/MARSAgentInstaller.exe']);
});
