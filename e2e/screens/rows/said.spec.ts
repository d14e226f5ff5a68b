import type { CheckRun } from '../../../app/checks/result.ts';
import { emptySnapshot, type Snapshot } from '../../../app/session/snapshot.ts';
import { expect, test } from '../fixtures/screen.ts';
import { listenToRegions, spokenSoFar } from '../looks/spoken.ts';
import { stateNamed } from '../states/index.ts';

const blocked = stateNamed('prerequisites-blocked').snapshot?.checks?.server ?? null;
const ready = stateNamed('prerequisites-ready').snapshot?.checks?.server ?? null;
const checking = stateNamed('prerequisites-running');
const after = (server: CheckRun | null): Snapshot => ({
  ...emptySnapshot,
  ...checking.snapshot,
  checks: { running: false, server, sql: null },
});

test('A7: while checks run a count is said at most every five seconds; what blocks is said at once', async ({ openScreen }) => {
  const { window, emit } = await openScreen(checking);
  await listenToRegions(window);
  await window.clock.runFor(16_000);
  const results = blocked?.results ?? [];
  for (let done = 22; done < 30; done += 1)
    await emit({ name: 'checks.arrived', value: { total: results.length, results: results.slice(done, done + 1) } });
  await window.clock.runFor(6000);
  const counts = (await spokenSoFar(window)).filter(({ text }) => /\d+ of \d+/u.test(text));
  expect(counts.length).toBeGreaterThan(1);
  expect(counts.every(({ kind }) => kind === 'polite')).toBe(true);
  expect(counts.filter(({ at }, place) => place > 0 && at - (counts[place - 1]?.at ?? 0) < 4900)).toEqual([]);
  await emit({ name: 'session.changed', value: after(blocked) });
  await expect.poll(async () => (await spokenSoFar(window)).filter(({ kind }) => kind === 'assertive').length).toBe(1);
});

test('A7: a server that is ready is said when the screen reader is free', async ({ openScreen }) => {
  const { window, emit } = await openScreen(checking);
  await listenToRegions(window);
  await emit({ name: 'session.changed', value: after(ready) });
  await expect.poll(async () => (await spokenSoFar(window)).map(({ text }) => text).join(' ')).toMatch(/meets the/u);
  expect((await spokenSoFar(window)).filter(({ kind }) => kind === 'assertive')).toEqual([]);
});

test('A8: the region that tells where the wizard has come to is there before its first words', async ({ openScreen }) => {
  const { window, words } = await openScreen(stateNamed('welcome-help'), { act: false });
  const region = window.locator('.wizard > [role="status"]');
  await expect(region).toHaveText('');
  await window.keyboard.press('Alt+n');
  await expect(region).toHaveText(words.frame.announce(2, 9, words.prerequisites.title));
});

test('A9: the bar has a name, numbers and words, and never goes back', async ({ openScreen }) => {
  const running = stateNamed('installation-running');
  const { window, emit, words } = await openScreen(running);
  const bar = window.getByRole('progressbar');
  await expect(bar).toHaveAccessibleName(words.steps['install-sql'].running);
  const valueOf = async (): Promise<number> => Number(await bar.getAttribute('aria-valuenow'));
  const first = await valueOf();
  await expect(bar).toHaveAttribute('aria-valuemin', '0');
  await expect(bar).toHaveAttribute('aria-valuemax', '100');
  await expect(bar).toHaveAttribute('aria-valuetext', new RegExp(String(first), 'u'));
  const run = { ...emptySnapshot.run, ...running.snapshot?.run, fraction: 0.8 };
  await emit({ name: 'session.changed', value: { ...emptySnapshot, ...running.snapshot, run } });
  await expect(bar).toHaveAttribute('aria-valuenow', '80');
  expect(first).toBeLessThan(80);
});

test('A26: nothing runs out: ten minutes on the page that asks for a restart change no word of it', async ({ openScreen }) => {
  const { window } = await openScreen(stateNamed('installation-restart-first'));
  const before = await window.getByRole('main').innerText();
  await window.clock.fastForward(600_000);
  expect(await window.getByRole('main').innerText()).toBe(before);
});

test('A31: that the window should not be closed is said in it', async ({ openScreen }) => {
  const { window, emit, words } = await openScreen(stateNamed('installation-running'));
  await emit({ name: 'window.closeAsked', value: null });
  await expect(window.getByRole('alertdialog')).toContainText(words.stop.text);
});
