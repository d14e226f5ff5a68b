import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { journalOf, programsStarted } from '../fixtures/journal.ts';
import { canaries } from '../fixtures/secrets.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { atPage, button, dialogShown, next } from '../walk/frame.ts';
import { givePassphrase, givePassword } from '../walk/questions.ts';
import { install, waitForFinish, walkToSummary } from '../walk/walk.ts';
import { lasting, programs } from '../worlds/with.ts';

const SQL = 'SQLSVR2017/setup.exe';

test.describe('a step that needs a restart first', () => {
  test.use({ world: lasting(0.2, { [SQL]: { exitCode: -2_067_919_934 } }) });

  test('is said; opened after it, the program is where it was, asks only for the secrets, and finishes', async ({ open, extracted }) => {
    const first = await open();
    await walkToSummary(first.window, first.words, { secrets: canaries, packageFolder: extracted });
    await install(first.window, first.words);
    await expect(first.window.getByText(first.words.installation.restartTitle)).toBeVisible({ timeout: 30_000 });
    // What the real machine runs at the next sign-in; the sample's is only kept.
    await expect.poll(() => entryOf(first.state)).toMatch(/^".+" .+ --resume --state \S+$/u);
    await first.kill();

    const { window, words, state } = await open({ comesBack: true, world: lasting(0.2) });
    await atPage(window, words, 'installation');
    await button(window, words.installation.openPage(words.security.title)).click({ timeout: 30_000 });
    await givePassword(window, words, canaries.accountPassword);
    for (const page of ['updates', 'connection', 'vault', 'passphrase'] as const) await next(window, words, page);
    await givePassphrase(window, words, canaries.passphrase);
    await next(window, words, 'summary');
    await install(window, words);
    await waitForFinish(window, words);
    expect(programsStarted(state)).toEqual([...programs.slice(0, 3), ...programs.slice(2)]);
    expect(
      journalOf(state)
        .filter(({ event }) => event.kind === 'runStarted')
        .map(({ event }) => event),
    ).toMatchObject([{ resumed: false }, { resumed: true }]);
    expect(entryOf(state)).toBeNull();
  });
});

test.describe('Stop', () => {
  test.use({ world: lasting(0.2, { [SQL]: { seconds: 3 } }) });

  test('says what it means before it happens; then the running step is finished, and no more', async ({ open, extracted }) => {
    const { window, words, state } = await open();
    await walkToSummary(window, words, { secrets: canaries, packageFolder: extracted });
    await install(window, words);
    await expect.poll(() => programsStarted(state), { timeout: 30_000, intervals: [50] }).toContain(SQL);
    await button(window, words.frame.stop).click();
    await dialogShown(window);
    const dialog = window.getByRole('alertdialog', { name: words.stop.title });
    await expect(dialog.getByRole('list', { name: words.stop.underWay })).toContainText(
      words.stop.ends.finishedFirst(words.steps['install-sql'].name),
    );
    await expect(dialog.getByRole('list', { name: words.stop.kept })).toContainText(
      words.stop.rollback.inAzure(words.steps['register-server'].name),
    );
    await expect(dialog.getByRole('list', { name: words.stop.left })).toContainText(words.steps['install-server'].name);
    await dialog.getByRole('button', { name: words.stop.stop, exact: true }).click();
    await expect(window.getByText(words.installation.stoppedTitle)).toBeVisible({ timeout: 30_000 });
    expect(programsStarted(state).at(-1)).toBe(SQL);
    expect(
      journalOf(state)
        .slice(-3)
        .map(({ event }) => event.kind),
    ).toEqual(['stepFinished', 'stopRequested', 'runStopped']);
  });
});

/** The command line that the sample's machine keeps; null where it keeps none. */
function entryOf(state: string): string | null {
  const file = join(state, 'current', 'machine', 'resume-entry.txt');
  return statSync(file, { throwIfNoEntry: false }) === undefined ? null : readFileSync(file, 'utf8');
}
