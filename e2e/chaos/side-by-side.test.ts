import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, describe, expect, it } from 'vitest';
import { processesOf } from '../fixtures/processes.ts';
import { lookAt, untouchedOf } from './facts.ts';
import { invariants } from './judge.ts';
import { makePlace, type Place } from './place.ts';
import { expectedOf } from './round.ts';
import { scenarios } from './scenarios.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'side-by-side-'));
const [AGENT, SQL] = ['MARSAgent/MARSAgentInstaller.exe', 'SQLSVR2017/setup.exe'];
const behaviours = { 'install-agent': { copySeconds: 0.6 }, 'install-sql': { seconds: 0.3 } } as const;
let count = 0;
afterAll(() => {
  rmSync(folder, { recursive: true, force: true, maxRetries: 5 });
});

describe.runIf(process.platform === 'linux')('programs that an engine without any care would start', () => {
  it('side by side are seen, also where one has handed its work to a copy and ended', async () => {
    const place = freshPlace();
    await start(place, AGENT);
    await start(place, SQL);
    await allEnded(place);
    expect(seenIn(place)).toEqual([`${SQL} beside ${AGENT}`]);
  });

  it('one after the other are not', async () => {
    const place = freshPlace();
    await start(place, AGENT);
    await allEnded(place);
    await start(place, SQL);
    expect(seenIn(place)).toEqual([]);
  });
});

function freshPlace(): Place {
  count += 1;
  const place = makePlace(path.join(folder, String(count)), scenarios.quick, behaviours);
  mkdirSync(machineOf(place), { recursive: true });
  return place;
}

function machineOf({ state }: Place): string {
  return path.join(state, 'current', 'machine');
}

/** Starts a program of the package as the door of the sample does, and waits for its own end alone. */
async function start(place: Place, program: string): Promise<void> {
  const child = spawn(place.runtime, [path.join(place.packageFolder, program)], {
    stdio: 'ignore',
    env: { PATH: process.env['PATH'], SAMPLE_MACHINE: machineOf(place) },
  });
  await once(child, 'exit');
}

async function allEnded({ root }: Place): Promise<void> {
  while (processesOf(root).length > 0) await wait(20);
}

function seenIn(place: Place): readonly string[] {
  const facts = { ...lookAt(place, untouchedOf(place), [], []), expected: expectedOf(place) };
  return invariants['never two installers at a time'](facts);
}
