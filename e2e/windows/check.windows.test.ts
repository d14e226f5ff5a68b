import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkDocument } from '../../app/checks/check-document.ts';
import { lane, root } from './lane.ts';
import { openWindows, windowsPath, type Windows } from './windows.ts';

describe.runIf(lane !== null)('the built program in the Electron of Windows, on Windows Server 2019', () => {
  let windows: Windows;
  beforeAll(async () => {
    windows = await openWindows('2019');
  });
  afterAll(() => windows.close());

  const command = (...args: string[]) => windows.run(windowsPath(lane?.electron ?? ''), [windowsPath(root), ...args]);

  it('check prints one JSON document, and says what Wine cannot tell instead of guessing', async () => {
    const { exitCode, output } = await command('check', '--format', 'json');
    const document = checkDocument.parse(JSON.parse(output));
    expect(document).toMatchObject({ verdict: 'incomplete', product: { id: 'mabs-v3' } });
    expect(document.results.find(({ name }) => name === 'Os.Release')).toMatchObject({ status: 'unknown' });
    expect(exitCode).toBe(5);
  });

  it('plan refuses an answers file that is not there with 2', async () => {
    const { exitCode, output } = await command('plan', '--answers', `${windows.windowsFolder}\\absent.json`);
    // Electron itself begins its output with an empty line on Windows.
    expect([exitCode, output.trim()]).toEqual([2, '']);
  });
});
