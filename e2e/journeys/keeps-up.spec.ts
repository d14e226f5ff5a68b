import { setTimeout as wait } from 'node:timers/promises';
import { flood, installing, send } from '../fixtures/flood.ts';
import { drawnWhile } from '../fixtures/frames.ts';
import { expect, test } from '../fixtures/wizard.ts';

const WHILE = 3000;
const LINES = 10_000;

test('ten thousand lines of a log in three seconds cost the page no frame, opened or not, and it shows the last', async ({ wizard }) => {
  const { app, window, words } = wizard;
  const log = window.getByText(words.installation.log, { exact: true });
  // A window that has just begun reads the truth once more, and main's says that nothing is installed.
  await expect(async () => {
    await send(app, 'session.changed', installing(0));
    await log.waitFor({ timeout: 1000 });
  }).toPass();
  for (const isOpen of [false, true]) {
    if (isOpen) await log.click();
    // A machine that is busy with something else only ever makes it worse: one good round proves it.
    await expect.poll(excess, { timeout: 60_000, intervals: [0] }).toEqual({ late: false, long: false });
  }
  await expect(window.getByRole('group', { name: words.installation.logRegion })).toContainText(`line ${String(LINES)}:`);

  /** Whether the page draws worse while lines arrive than while it rests: five of a hundred frames, or a task that was long. */
  async function excess(): Promise<{ readonly late: boolean; readonly long: boolean }> {
    const rest = await drawnWhile(window, () => wait(WHILE / 3));
    const busy = await drawnWhile(window, () => flood(app, { lines: LINES, milliseconds: WHILE }), rest.frameTime);
    expect(busy.frames).toBeGreaterThan(10);
    return { late: busy.late > rest.late + 0.05, long: busy.longestTask > Math.max(50, rest.longestTask * 1.5) };
  }
});

test('what the frames are counted by sees a page that draws every second frame, evenly and without a long task', async ({
  wizard: { window },
}) => {
  const rest = await drawnWhile(window, () => wait(WHILE / 3));
  await window.evaluate((frameTime) => {
    const hold = (): void => {
      const until = performance.now() + frameTime * 1.6;
      while (performance.now() < until);
      requestAnimationFrame(hold);
    };
    requestAnimationFrame(hold);
  }, rest.frameTime);
  const held = await drawnWhile(window, () => wait(WHILE / 3), rest.frameTime);
  expect(held.late).toBeGreaterThan(0.5);
});
