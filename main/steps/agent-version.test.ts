import { readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { fold } from '../../app/plan/fold.ts';
import { planSetup } from '../../app/plan/plan.ts';
import { planContext } from '../../app/plan/plan-context.ts';
import type { Step } from '../../app/plan/step.ts';
import { sample } from '../../app/products/sample.ts';
import { journalPath } from '../journal.ts';
import { executeRun } from './execute.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';
import { recordsOf, startsOf, useBench } from './testing.ts';

const bench = useBench();
const installer = 'MARSAgent/MARSAgentInstaller.exe';

/** The agent that is there, the installer that was named, how the step ends, and whether the installer ran. Its own version is 2.0.9262.0. */
it.each<[string, string, string | null, string, boolean]>([
  ['one that cannot read the vault credentials of today is installed over', '2.0.9169.0', null, 'done', true],
  ['the oldest that can is left as it is', '2.0.9249.0', null, 'foundDone', false],
  ['one that tells no version is installed over', '', null, 'done', true],
  ['one that is older than the named installer is installed over', '2.0.9254.0', '2.0.9262.0', 'done', true],
  ['one as new as the named installer is left as it is', '2.0.9262.0', '2.0.9262.0', 'foundDone', false],
  ['a named installer that brings less than it says has not done its work', '2.0.9254.0', '2.0.9300.0', 'failed', true],
])('of agents that are there: %s', async (_, found, named, end, runs) => {
  const order = await withAgent(found);
  const started = startsOf(order).length;
  await executeRun(executionOf({ ...order, steps: agentSteps(order, named) }));
  const state = fold(recordsOf(order));
  expect([state.steps.map((step) => [step.id, step.state]), startsOf(order).length - started]).toEqual([
    [['install-agent', end]],
    runs ? 1 : 0,
  ]);
  const missing = { code: 'run.evidenceMissing', step: 'install-agent', missing: ['agentVersion:2.0.9300.0'] };
  expect(state.failure).toEqual(end === 'failed' ? missing : null);
  expect(state.proof?.items.map(({ verdict, expected, found: at }) => [verdict, expected, at])).toEqual(
    end === 'failed' ? undefined : [['holds', named ?? '2.0.9249.0', end === 'foundDone' ? found : '2.0.9262.0']],
  );
});

/** A machine on which the agent was installed some time ago, in this version. */
async function withAgent(version: string): Promise<RunOrder> {
  const order = bench.order();
  expect(await executeRun(executionOf({ ...order, steps: agentSteps(order, null) }))).toEqual({ kind: 'ok', value: 'finished' });
  rmSync(journalPath(order.stateFolder));
  const file = path.join(order.stateFolder, 'machine', 'registry.json');
  const text = readFileSync(file, 'utf8');
  expect(text).toContain('"Version": "2.0.9262.0"');
  writeFileSync(file, text.replace('"Version": "2.0.9262.0"', `"Version": "${version}"`));
  expect(startsOf(order)).toEqual([installer]);
  return order;
}

function agentSteps({ answers, world, stateFolder }: RunOrder, namedAgentVersion: string | null): readonly Step[] {
  const steps = planSetup({ ...planContext({ product: sample, answers, facts: world.facts, stateFolder }), namedAgentVersion });
  return steps.flatMap((step) => (step.id === 'install-agent' && step.kind === 'run-program' ? [{ ...step, settleSeconds: 0 }] : []));
}
