import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it, onTestFinished } from 'vitest';
import { valueOf } from '../package/testing.ts';
import { createSession } from '../session/session.ts';
import { answerAll, startOn } from '../session/testing.ts';
import { answersIn } from '../steps/testing.ts';
import type { Desktop } from './desktop.ts';
import { createHandlers } from './handlers.ts';

it('walking over the pages that show the server, with the window focused on each, gathers once; checks and a start gather anew', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'facts-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  const { environment } = startOn(path.join(folder, 'state'));
  let count = 0;
  const session = createSession({
    ...environment,
    systemFor: (product, where) => {
      const system = environment.systemFor(product, where);
      const gather: typeof system.facts.gather = (onFact) => {
        count += 1;
        return system.facts.gather(onFact);
      };
      return { ...system, facts: { ...system.facts, gather } };
    },
  });
  const handlers = createHandlers(session, {} as Desktop);
  valueOf(session.start('install', 'sample'));
  answerAll(session, answersIn(folder));
  for (let page = 0; page < 5; page += 1) {
    valueOf(await handlers['machine.facts'](null));
    valueOf(await handlers['machine.facts'](null));
    valueOf(await handlers['passphrase.folder']({ folder }));
    valueOf(await handlers['plan.read'](null));
  }
  expect(count).toBe(1);
  valueOf(await handlers['checks.run']({ stage: 'server' }));
  expect(count).toBe(2);
  valueOf(await handlers['machine.facts'](null));
  expect(count).toBe(2);
  valueOf(await handlers['plan.dryRun'](null));
  expect(count).toBeGreaterThan(2);
});
