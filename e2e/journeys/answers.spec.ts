import type { Page } from '@playwright/test';
import { canaries } from '../fixtures/secrets.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { back, button, field, next, pathField, pressNext } from '../walk/frame.ts';
import { acceptTerms, checkServer, chooseNewSql, givePassphrase, givePassword, giveVault, testConnection } from '../walk/questions.ts';
import { walkToWelcome } from '../walk/walk.ts';
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

  await field(window, words.security.confirm).fill('short');
  await refused(window, words, words.security.password, 'short', problems['password.tooShort']);
  await field(window, words.security.password).fill(canaries.accountPassword);
  await refused(window, words, words.security.confirm, 'Other-Password-1', problems['password.mismatch']);
  await givePassword(window, words, canaries.accountPassword);
  await next(window, words, 'updates');
  await next(window, words, 'connection');

  await window.getByRole('radio', { name: words.connection.proxy }).check();
  await refused(window, words, words.connection.host, 'http://proxy/', problems['host.characters']);
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
  await givePassphrase(window, words, canaries.passphrase);
  await next(window, words, 'summary');
});

async function toSql(window: Page, words: Words, packageFolder: string): Promise<void> {
  await walkToWelcome(window, words, { secrets: canaries, packageFolder });
  await acceptTerms(window, words);
  await next(window, words, 'prerequisites');
  await checkServer(window, words);
  await next(window, words, 'sql');
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
