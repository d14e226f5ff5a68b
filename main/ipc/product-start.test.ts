import { expect, it } from 'vitest';
import { failed, ok, type Outcome } from '../../app/outcome.ts';
import type { RunState } from '../../app/plan/run-state.ts';
import { noRun } from '../../app/plan/run-state.ts';
import type { SetupMode } from '../../app/answers/mode.ts';
import type { ProductId } from '../../app/products/product-id.ts';
import { valueOf } from '../package/testing.ts';
import { startOn } from '../session/testing.ts';
import { useBench, worldWith } from '../steps/testing.ts';
import type { FindConsole } from '../system/console-link.ts';
import { createSampleSystem } from '../system/sample/sample-system.ts';
import type { Desktop } from './desktop.ts';
import { createHandlers } from './handlers.ts';

const bench = useBench();
const LINK = 'C:\\Users\\Public\\Desktop\\Microsoft Azure Backup Server.lnk';
const finds: FindConsole = () => Promise.resolve(ok(LINK));
const finished = { phase: 'finished' } as const;

interface Machine {
  readonly find?: FindConsole | null;
  /** What Windows says of the link; null where it opens it. */
  readonly says?: string | null;
  readonly run?: Partial<RunState>;
  readonly product?: ProductId;
  readonly mode?: SetupMode;
}

/** Asks for the start on a machine like this; the answer, and what was opened. */
async function startOnMachine({ find = finds, says = null, run = finished, product = 'mabs-v3', mode = 'install' }: Machine): Promise<{
  readonly outcome: Outcome<null>;
  readonly opened: readonly string[];
}> {
  const { session } = startOn(
    bench.freshRoot(),
    {},
    {},
    {
      findConsole: find,
      systemFor: (_, folder) => createSampleSystem({ folder, world: worldWith({}), runtime: process.execPath }),
    },
  );
  valueOf(session.start(mode, product));
  valueOf(session.active('test')).store.change({ run: { ...noRun, ...run } });
  const opened: string[] = [];
  const desktop = { openFile: (file: string) => Promise.resolve(opened.push(file) > 0 ? says : null) } as unknown as Desktop;
  return { outcome: await createHandlers(session, desktop)['product.start'](null), opened };
}

it.each<SetupMode>(['install', 'upgrade'])('after %s the link that was found is opened', async (mode) => {
  expect(await startOnMachine({ mode })).toEqual({ outcome: ok(null), opened: [LINK] });
});

it('what Windows says against it is told, with the link', async () => {
  const { outcome } = await startOnMachine({ says: 'Failed to open path' });
  expect(outcome).toEqual(failed({ code: 'product.notOpened', file: LINK, reason: 'Failed to open path' }));
});

it('a link that is not found is told, and nothing is opened', async () => {
  const none = failed({ code: 'product.noLink', folders: ['C:\\Users\\Public\\Desktop'] });
  expect(await startOnMachine({ find: () => Promise.resolve(none) })).toEqual({ outcome: none, opened: [] });
});

it.each<[string, Machine]>([
  ['on the sample', { product: 'sample' }],
  ['elsewhere than on Windows', { find: null }],
  ['before a run', { run: {} }],
  ['after a run that failed', { run: { phase: 'failed' } }],
  ['while a restart is needed first', { run: { ...finished, restartNeeded: true } }],
])('nothing is started %s', async (_, machine) => {
  expect(await startOnMachine(machine)).toMatchObject({
    outcome: { kind: 'failed', failure: { code: 'session.notNow', call: 'product.start' } },
    opened: [],
  });
});
