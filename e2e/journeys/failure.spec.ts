import { programsStarted } from '../fixtures/journal.ts';
import { canaries } from '../fixtures/secrets.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { atPage, button } from '../walk/frame.ts';
import { install, waitForFinish, walkOnFromPrerequisites, walkToFinish, walkToSummary } from '../walk/walk.ts';
import { lasting, programs } from '../worlds/with.ts';

const message = 'The passwords do not meet the requirements.';

test.describe('a program that stops with an error id', () => {
  test.use({ world: lasting(0.2, { 'Setup.exe': { seconds: 0.2, error: { id: 4323, message } } }) });

  test('is named with its id; trying again repeats it alone; once its cause is gone the run finishes', async ({ open, extracted }) => {
    const walk = { secrets: canaries, packageFolder: extracted };
    const { window, words, state, kill } = await open();
    await walkToSummary(window, words, walk);
    await install(window, words);
    const failure = window.getByRole('alert').filter({ hasText: '4323' });
    await expect(failure).toBeVisible({ timeout: 60_000 });
    await expect(window.getByText(message).first()).toBeVisible();
    await expect(window.getByRole('heading', { name: words.installation.why })).toBeVisible();
    await expect(button(window, words.installation.showLogs).first()).toBeVisible();
    expect(programsStarted(state)).toEqual(programs);
    await button(window, words.installation.again).click();
    await expect.poll(() => programsStarted(state), { timeout: 30_000 }).toEqual([...programs, 'Setup.exe']);
    await expect(failure).toBeVisible({ timeout: 30_000 });
    await kill();

    const again = await open({ world: lasting(0.2) });
    await button(again.window, again.words.launch.resume).click();
    await atPage(again.window, again.words, 'prerequisites');
    await walkOnFromPrerequisites(again.window, again.words, walk);
    await install(again.window, again.words);
    await waitForFinish(again.window, again.words);
    expect(programsStarted(state)).toEqual([...programs, 'Setup.exe', 'Setup.exe']);
  });
});

test.describe('a program that asks for a restart', () => {
  test.use({ world: lasting(0.2, { 'SSRS2017/SQLServerReportingServices.exe': { seconds: 0.2, restart: true } }) });

  test('lets the others go on, and the last page says it', async ({ wizard: { window, words, state }, extracted }) => {
    const walk = { secrets: canaries, packageFolder: extracted };
    await walkToSummary(window, words, walk);
    await walkToFinish(window, words, walk);
    await expect(window.getByText(words.finish.restart, { exact: true })).toBeVisible();
    expect(programsStarted(state)).toEqual(programs);
  });
});
