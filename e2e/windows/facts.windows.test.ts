import { afterEach, describe, expect, it } from 'vitest';
import { factNames } from '../../app/machine/facts.ts';
import { recordedTrees } from '../../main/probes/testing-trees.ts';
import { lane } from './lane.ts';
import type { FactsAnswer } from './programs/facts.ts';
import { openWindows, type Windows } from './windows.ts';

/** Milliseconds that all probes may take together; each has a limit of its own besides. */
const longest = 15_000;

describe.runIf(lane !== null)('probes on the real registry of a Windows', () => {
  let windows: Windows | null = null;
  afterEach(async () => {
    await windows?.close();
    windows = null;
  });

  it.each(recordedTrees())('that is $name learn the recorded facts', async ({ registry, facts }) => {
    windows = await openWindows('2019', registry);
    const answer = (await windows.ask('facts', null)) as FactsAnswer;
    expect(answer.facts).toMatchObject(facts);
    expect(answer.took).toBeLessThan(longest);
    expect([...answer.told].sort()).toEqual([...factNames].sort());
  });
});
