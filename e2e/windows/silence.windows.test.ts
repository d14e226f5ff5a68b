import { copyFile, mkdir } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { installers } from './lane.ts';
import type { SilentQuestion } from './programs/silent-step.ts';
import { openWindows, type Windows } from './windows.ts';

const behaviour = 'HKLM\\SOFTWARE\\Windows lane\\agent';
const words = 'Insert disk 2 of 3 to go on.';

interface Answered {
  readonly said: readonly { readonly kind: string; readonly notice?: { readonly windows?: readonly unknown[] } | null }[];
  readonly end: object;
  readonly ms: number;
  /** Processes of the program that are left. */
  readonly running: readonly number[];
}

describe.runIf(installers !== null)('an installer that falls silent, on Windows', () => {
  let windows: Windows;
  beforeEach(async () => {
    windows = await openWindows('2019');
  });
  afterEach(() => windows.close());

  it('behind a message box is told of by the title and the words of the box, and ended after its limit with both', async () => {
    await windows.writeRegistry({ [behaviour]: { Box: words } });
    const { said, end, ms, running } = await ask(8000);
    const notices = said.flatMap(({ kind, notice }) => (kind === 'stepNotice' ? [notice?.windows] : []));
    expect(notices[0]).toEqual([{ title: expect.stringContaining('agent') as unknown, text: words }]);
    expect(end).toMatchObject({
      kind: 'failed',
      failure: { code: 'run.programHangs', program: 'agent.exe', windows: [{ text: words }] },
    });
    expect(ms).toBeGreaterThan(7500);
    expect(ms).toBeLessThan(20_000);
    expect(running).toEqual([]);
  });

  it('while it works is not suspected of anything, and ends as it does', async () => {
    await windows.writeRegistry({ [behaviour]: { Seconds: '4', Effect: 'none' } });
    const { said, end } = await ask(30_000);
    expect(said.filter(({ kind }) => kind === 'stepNotice')).toEqual([]);
    expect(end).toEqual({ kind: 'done', restart: 'none' });
  });

  async function ask(limitMs: number): Promise<Answered> {
    const folder = path.join(windows.folder, 'package');
    await mkdir(folder);
    await copyFile(path.join(installers ?? '', 'agent.exe'), path.join(folder, 'agent.exe'));
    const question: SilentQuestion = {
      program: `${windows.windowsFolder}\\package\\agent.exe`,
      arguments: ['/q', '/nu'],
      silenceMs: 1500,
      limitMs,
    };
    return (await windows.ask('silent-step', question)) as Answered;
  }
});
