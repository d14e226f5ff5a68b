import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { declarations } from '../../app/plan/declarations.ts';
import { stepIds } from '../../app/plan/step.ts';
import { valueOf } from '../package/testing.ts';
import { stopRun, startRun } from '../session/run-work.ts';
import { ended, readyToRun, startOn } from '../session/testing.ts';
import { answersIn, useBench } from '../steps/testing.ts';
import type { Desktop } from './desktop.ts';
import { createHandlers } from './handlers.ts';

const bench = useBench();
const step = stepIds.find((id) => declarations[id].cannotBeLeft !== undefined);

describe.runIf(step !== undefined)('while a step is under way that cannot be left', () => {
  it('main refuses Stop and the end of the program with the reason; after it, both are possible', async () => {
    const stateRoot = path.join(bench.folder, 'state');
    const { session } = startOn(stateRoot, { 'MARSAgent/MARSAgentInstaller.exe': { seconds: 1 } });
    const exits: string[] = [];
    const desktop = { exit: () => exits.push('exit') > 0 } as unknown as Desktop;
    const { 'app.exit': exit, 'run.stop': stop } = createHandlers(session, desktop);
    const active = await readyToRun(session, bench, answersIn(stateRoot));
    valueOf(await startRun(active));
    const { run } = session.read();
    const marked = { id: step ?? 'install-sql', weight: 1, state: 'running', fraction: 0, startedAt: null, endedAt: null } as const;
    active.store.change({ run: { ...run, steps: [marked] } });
    const refused = { kind: 'failed', failure: { code: 'run.cannotBeLeft', step, reason: 'betweenVersions' } };
    expect([await stop(null), await exit(null), exits]).toEqual([refused, refused, []]);
    expect(session.read().run.phase).toBe('running');
    active.store.change({ run: { ...run, steps: [{ ...marked, state: 'done' }] } });
    expect([stopRun(active).kind, (await exit(null)).kind, exits]).toEqual(['ok', 'ok', ['exit']]);
    await ended(session);
  });
});
