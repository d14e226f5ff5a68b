import path from 'node:path';
import { expect, it } from 'vitest';
import type { Answers } from '../../app/answers/answers.ts';
import { planContext } from '../../app/plan/plan-context.ts';
import { planSetup } from '../../app/plan/plan.ts';
import type { StepId } from '../../app/plan/step.ts';
import { sample } from '../../app/products/sample.ts';
import { readSampleStore } from '../system/sample/sample-store.ts';
import { executeRun } from './execute.ts';
import { useBench } from './testing.ts';
import { executionOf, type RunOrder } from './testing-execution.ts';

const bench = useBench();
/** It notes the proxy itself where it succeeds. */
const failingRegistration = { 'MARSAgent/StartOBRegistration.exe': { exitCode: 1 } };
const ofAgent: readonly StepId[] = ['install-agent', 'set-agent-proxy', 'register-server'];
const proxy = { kind: 'proxy', host: 'proxy.example', port: 8080, user: 'CONTOSO\\backup' } as const;
const asAnswered = { ProxyServer: 'http://proxy.example', ProxyPort: 8080, ProxyUserName: 'CONTOSO\\backup', ProxyPassword: 'set' };

it.each<readonly [string, Answers['connection'], object]>([
  ['another host', { ...proxy, host: 'proxy2.example' }, { ...asAnswered, ProxyServer: 'http://proxy2.example' }],
  ['another user', { ...proxy, user: 'CONTOSO\\other' }, { ...asAnswered, ProxyUserName: 'CONTOSO\\other' }],
  ['no user', { ...proxy, user: null }, { ProxyServer: 'http://proxy.example', ProxyPort: 8080 }],
  ['no proxy', { kind: 'direct' }, {}],
])('a run that goes on after a failure tells the agent what was corrected meanwhile: %s', async (_, connection, expected) => {
  const failing = ordered(bench.order(failingRegistration), { toldProxyBefore: false });
  expect(await executeRun(executionOf(failing))).toEqual({ kind: 'ok', value: 'failed' });
  expect(proxyOf(failing)).toEqual(asAnswered);
  const answers = { ...failing.answers, connection };
  const again = ordered({ ...failing, answers }, { toldProxyBefore: true });
  expect(await executeRun(executionOf(again))).toEqual({ kind: 'ok', value: 'failed' });
  expect(proxyOf(again)).toEqual(expected);
});

it('a proxy that the agent never heard of, since it was installed without one, is told it before the server is registered', async () => {
  const order = bench.order(failingRegistration);
  const direct = ordered({ ...order, answers: { ...order.answers, connection: { kind: 'direct' } } }, { toldProxyBefore: false });
  expect(await executeRun(executionOf(direct))).toEqual({ kind: 'ok', value: 'failed' });
  expect(proxyOf(direct)).toEqual({});
  const answers = { ...order.answers, connection: { ...proxy, user: null } };
  const again = ordered({ ...order, answers }, { toldProxyBefore: false });
  expect(await executeRun(executionOf(again))).toEqual({ kind: 'ok', value: 'failed' });
  expect(proxyOf(again)).toEqual({ ProxyServer: 'http://proxy.example', ProxyPort: 8080 });
});

/** The order with the steps of the agent that its answers want. */
function ordered(order: RunOrder, told: { readonly toldProxyBefore: boolean }): RunOrder {
  const { answers, world, stateFolder } = order;
  const steps = planSetup({ ...planContext({ product: sample, answers, facts: world.facts, stateFolder }), ...told });
  return { ...order, steps: steps.filter(({ id }) => ofAgent.includes(id)) };
}

/** What the agent of the sample machine keeps of its proxy. */
function proxyOf({ stateFolder }: RunOrder): Readonly<Record<string, unknown>> {
  const config = readSampleStore(path.join(stateFolder, 'machine'), 'registry.json')[
    'HKLM\\SOFTWARE\\Microsoft\\Windows Azure Backup\\Config'
  ];
  return Object.fromEntries(Object.entries(config ?? {}).filter(([name]) => name.startsWith('Proxy')));
}
