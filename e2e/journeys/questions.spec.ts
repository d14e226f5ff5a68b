import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { runCommand } from '../fixtures/command.ts';
import { programsStarted } from '../fixtures/journal.ts';
import { root } from '../fixtures/root.ts';
import { canaries, filesWithSecrets } from '../fixtures/secrets.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { answerDialogs, openPage } from '../walk/checks.ts';
import { atPage, back, button, field, next, pathField, pressNext } from '../walk/frame.ts';
import { startSample } from '../walk/package.ts';
import { acceptTerms, checkServer, chooseNewSql, givePassphrase, givePassword, giveVault, testConnection } from '../walk/questions.ts';
import { walkToSummary, walkToWelcome } from '../walk/walk.ts';
import type { Words } from '../walk/words.ts';

test('Back keeps what was answered on every page, and passwords need not be typed again', async ({ wizard, extracted }) => {
  const { window, words } = wizard;
  await toSql(window, words, extracted);
  await window.getByRole('radio', { name: words.sql.existing }).check();
  await field(window, words.sql.instance).fill('BACKUP');
  await back(window, words, 'prerequisites');
  await back(window, words, 'welcome');
  await expect(window.getByRole('checkbox', { name: words.welcome.accept })).toBeChecked();
  await next(window, words, 'prerequisites');
  await expect(button(window, words.prerequisites.checkAgain)).toBeVisible();
  await next(window, words, 'sql');
  await expect(field(window, words.sql.instance)).toHaveValue('BACKUP');

  await chooseNewSql(window, words);
  await next(window, words, 'folders');
  await field(window, words.folders.scratch).fill('D:\\Scratch');
  await field(window, words.folders.cloudData).fill('250');
  await next(window, words, 'security');
  await givePassword(window, words, canaries.accountPassword);
  await next(window, words, 'updates');
  await window.getByRole('radio', { name: words.updates.no }).check();
  await next(window, words, 'connection');
  await testConnection(window, words);
  await next(window, words, 'vault');
  await giveVault(window, words);
  await next(window, words, 'passphrase');
  await givePassphrase(window, words, canaries.passphrase);
  await next(window, words, 'summary');
  await expect(window.getByText('D:\\Scratch').first()).toBeVisible();

  await back(window, words, 'passphrase');
  await expect(field(window, words.passphrase.passphrase)).toHaveValue('');
  await expect(window.getByText(words.passphrase.alreadySet)).toBeVisible();
  await expect(window.getByRole('checkbox', { name: words.passphrase.keptOutside })).toBeChecked();
  await back(window, words, 'vault');
  await expect(window.getByRole('region', { name: words.vault.found })).toBeVisible();
  await back(window, words, 'connection');
  await expect(window.getByRole('radio', { name: words.connection.direct })).toBeChecked();
  await back(window, words, 'updates');
  await expect(window.getByRole('radio', { name: words.updates.no })).toBeChecked();
  await back(window, words, 'security');
  await expect(field(window, words.security.password)).toHaveValue('');
  await expect(window.getByText(words.security.alreadySet)).toBeVisible();
  await back(window, words, 'folders');
  await expect(field(window, words.folders.scratch)).toHaveValue('D:\\Scratch');
  await expect(field(window, words.folders.cloudData)).toHaveValue('250');
  for (const page of ['security', 'updates', 'connection', 'vault', 'passphrase', 'summary'] as const) await next(window, words, page);
});

test('wrong answers stay in their fields, are explained, and the first one has the focus', async ({ wizard, extracted }) => {
  const { window, words } = wizard;
  const { problems } = words;
  await walkToWelcome(window, words, { secrets: canaries, packageFolder: extracted });
  await pressNext(window, words);
  await expect(window.getByText(problems['license.notAccepted'])).toBeVisible();
  await expect(window.getByRole('checkbox', { name: words.welcome.accept })).toBeFocused();
  await acceptTerms(window, words);
  await next(window, words, 'prerequisites');
  await checkServer(window, words);
  await next(window, words, 'sql');
  await refusedSql(window, words);
  await chooseNewSql(window, words);
  await next(window, words, 'folders');

  await refused(window, words, words.folders.programFiles, '\\\\server\\share\\MABS', problems['path.network']);
  await field(window, words.folders.programFiles).fill('C:\\MABS');
  await field(window, words.folders.databaseFiles).fill('C:\\DB<1>');
  await refused(window, words, words.folders.scratch, 'D:\\', problems['path.root'], words.folders.databaseFiles);
  await expect(window.getByText(problems['path.characters'])).toBeVisible();
  await field(window, words.folders.databaseFiles).fill('C:\\DB');
  await field(window, words.folders.scratch).fill('D:\\Scratch');
  await refused(window, words, words.folders.cloudData, 'much', problems['number.range']);
  await field(window, words.folders.cloudData).fill('');
  await next(window, words, 'security');

  await refusedPassword(window, words, 'short', 'short', 'password.tooShort');
  await refusedPassword(window, words, 'My-MABS01-Word', 'My-MABS01-Word', 'password.names');
  await refusedPassword(window, words, canaries.accountPassword, 'Other-Password-1', 'password.mismatch');
  await givePassword(window, words, canaries.accountPassword);
  await next(window, words, 'updates');
  await next(window, words, 'connection');

  await window.getByRole('radio', { name: words.connection.proxy }).check();
  await refused(window, words, words.connection.host, 'http://proxy/wpad.dat', problems['host.characters']);
  await window.getByRole('radio', { name: words.connection.direct }).check();
  await testConnection(window, words);
  await next(window, words, 'vault');

  const good = await pathField(window, words.vault.file).inputValue();
  await pathField(window, words.vault.file).fill('/nowhere/x.VaultCredentials');
  await pressNext(window, words);
  await expect(pathField(window, words.vault.file)).toBeFocused();
  await expect(pathField(window, words.vault.file)).toHaveAttribute('aria-invalid', 'true');
  await giveVault(window, words, good);
  await next(window, words, 'passphrase');

  await refused(window, words, words.passphrase.passphrase, 'too short', problems['passphrase.tooShort']);
  await expect(window.getByText(problems['passphrase.notKept'])).toBeVisible();
  const safe = await field(window, words.passphrase.saveTo).inputValue();
  await givePassphrase(window, words, canaries.passphrase);
  await refused(window, words, words.passphrase.saveTo, good, problems['folder.notFolder']);
  await field(window, words.passphrase.saveTo).fill(safe);
  await next(window, words, 'summary');
});

test('the summary leads to a page and back, is tried without being run, and its answers serve an unattended plan', async ({
  wizard,
  extracted,
  folder,
}) => {
  const { app, window, words, state } = wizard;
  await walkToSummary(window, words, { secrets: canaries, packageFolder: extracted });
  await window.getByRole('button', { name: words.summary.editLine(words.updates.summaryLabel) }).click();
  await atPage(window, words, 'updates');
  await expect(window.getByRole('radio', { name: words.updates.yes })).toBeFocused();
  await window.getByRole('radio', { name: words.updates.no }).check();
  await next(window, words, 'summary');
  await expect(window.getByRole('button', { name: words.summary.editLine(words.updates.summaryLabel) })).toBeFocused();
  await expect(window.getByText(words.updates.summaryNo)).toBeVisible();

  await button(window, words.summary.dryRun).click();
  await expect(window.getByText(`${words.steps['install-server'].name}: ${words.plan.end.wouldRun}`)).toBeVisible();
  expect(programsStarted(state)).toEqual([]);

  const file = join(folder, 'answers.json');
  await answerDialogs(app, file);
  await button(window, words.summary.save).click();
  await expect(window.getByText(words.summary.saved(file))).toBeVisible();
  expect(filesWithSecrets(folder, canaries)).toEqual([]);
  const { code, out, err } = await runCommand({ root, folder: join(folder, 'other') }, ['plan', '--answers', file, '--format', 'json']);
  expect(code, err).toBe(0);
  const planned = (JSON.parse(out) as { readonly steps: readonly { readonly id: keyof Words['steps'] }[] }).steps;
  await window.getByText(words.summary.commands).click();
  for (const { id } of planned) await expect(window.getByText(words.steps[id].name, { exact: true }).first()).toBeVisible();
});

test('a password that was generated is advised on, can be copied, is taken like a typed one, and does not stay on the clipboard', async ({
  wizard,
}) => {
  const { app, window, words } = wizard;
  await startSample(window, words);
  await openPage(window, words, 'security');
  await button(window, words.security.generate).click();
  const password = await field(window, words.security.password).inputValue();
  expect(password).toMatch(/^[\x21-\x7e]{20}$/u);
  await expect(field(window, words.security.confirm)).toHaveValue(password);
  await expect(window.getByRole('status').filter({ hasText: words.strength.label(words.strength.scores[4]) })).toBeVisible();
  await button(window, words.secrets.copy).click();
  await expect(window.getByText(words.secrets.copied)).toBeVisible();
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(password);
  await next(window, words, 'updates');
  expect(await app.evaluate(({ clipboard }) => clipboard.readText())).toBe(password);
  /** What Electron says when the program is about to end; ours holds it back until the clipboard is empty. */
  const isHeldBack = await app.evaluate(({ app: main }) => {
    let isPrevented = false;
    /** It would end now, and the fixture could ask it nothing more. */
    main.quit = () => undefined;
    main.emit('will-quit', { preventDefault: () => (isPrevented = true) });
    return isPrevented;
  });
  expect(isHeldBack).toBe(true);
  await expect.poll(() => app.evaluate(({ clipboard }) => clipboard.readText())).toBe('');
});

async function toSql(window: Page, words: Words, packageFolder: string): Promise<void> {
  await walkToWelcome(window, words, { secrets: canaries, packageFolder });
  await acceptTerms(window, words);
  await next(window, words, 'prerequisites');
  await checkServer(window, words);
  await next(window, words, 'sql');
}

/** Own media that are not there and an instance that cannot be used are refused; the choice is the new instance again after it. */
async function refusedSql(window: Page, words: Words): Promise<void> {
  await window.getByRole('radio', { name: words.sql.media }).check();
  await field(window, words.sql.mediaInstance).fill('BACKUP');
  await refused(window, words, words.sql.mediaSetup, 'setup.exe', words.problems['path.notAbsolute']);
  await refused(window, words, words.sql.mediaSetup, '/nowhere/setup.exe', words.problems['media.missing']);
  await window.getByRole('radio', { name: words.sql.existing }).check();
  await refused(window, words, words.sql.instance, 'MSSQLSERVER', words.problems['instance.default']);
  await refused(window, words, words.sql.instance, 'OTHER01\\BACKUP', words.problems['instance.host']);
}

/** Types two passwords of which one is wrong: the reason is there, and both have to be typed anew. */
async function refusedPassword(
  window: Page,
  words: Words,
  password: string,
  confirm: string,
  problem: keyof Words['problems'],
): Promise<void> {
  const wrong = field(window, problem === 'password.mismatch' ? words.security.confirm : words.security.password);
  await field(window, words.security.password).fill(password);
  await field(window, words.security.confirm).fill(confirm);
  await pressNext(window, words);
  await expect(window.getByText(words.problems[problem])).toBeVisible();
  await expect(wrong).toBeFocused();
  await expect(wrong).toHaveAttribute('aria-invalid', 'true');
  await expect(field(window, words.security.password)).toHaveValue('');
  await expect(field(window, words.security.confirm)).toHaveValue('');
}

/** Types a wrong value and presses *Next*: the message is there, the value stays, and the first wrong field has the focus. */
async function refused(window: Page, words: Words, label: string, value: string, problem: string, focused = label): Promise<void> {
  await field(window, label).fill(value);
  await pressNext(window, words);
  await expect(window.getByText(problem)).toBeVisible();
  await expect(field(window, label)).toHaveValue(value);
  await expect(field(window, label)).toHaveAttribute('aria-invalid', 'true');
  await expect(field(window, focused)).toBeFocused();
}
