import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { lane } from './lane.ts';
import { openWindows, type Windows } from './windows.ts';

describe.runIf(lane !== null)('the Windows of this lane', () => {
  let windows: Windows;
  beforeAll(async () => {
    windows = await openWindows('2019');
  });
  afterAll(() => windows.close());

  it('survives that a wait is ended in the moment it comes true, as Chromium does whenever a program of its own ends', async () => {
    const { rounds } = (await windows.ask('registered-waits', { ms: 5000 })) as { readonly rounds: number };
    expect(rounds).toBeGreaterThan(1000);
  });
});
