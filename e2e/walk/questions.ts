import type { Page } from 'playwright';
import { button, field, pathField } from './frame.ts';
import type { Words } from './words.ts';

/** Accepts the license terms. */
export async function acceptTerms(window: Page, words: Words): Promise<void> {
  await window.getByRole('checkbox', { name: words.welcome.accept }).check();
}

/** Runs the checks of the server and waits for their verdict. */
export async function checkServer(window: Page, words: Words): Promise<void> {
  const first = button(window, words.prerequisites.check);
  await first.or(button(window, words.prerequisites.checkAgain)).click();
  await button(window, words.prerequisites.copyAllFull).waitFor();
}

/** Chooses the SQL Server of the package and checks that choice. */
export async function chooseNewSql(window: Page, words: Words): Promise<void> {
  await window.getByRole('radio', { name: words.sql.new }).check();
  await button(window, words.sql.checkAndInstall).click();
  await whenSqlIsChecked(window, words);
}

/** Waits until the choice of SQL Server is checked. */
export async function whenSqlIsChecked(window: Page, words: Words): Promise<void> {
  await window.getByText(wordsBetween(words.results.checked('\n', '', '\n'))).waitFor();
}

/** Enters the password of the local accounts twice. */
export async function givePassword(window: Page, words: Words, password: string): Promise<void> {
  await field(window, words.security.password).fill(password);
  await field(window, words.security.confirm).fill(password);
}

/** Tests the connection until Azure is reached. */
export async function testConnection(window: Page, words: Words): Promise<void> {
  await button(window, words.connection.test).or(button(window, words.connection.testAgain)).click();
  await window.getByRole('status').filter({ hasText: words.connection.reached }).waitFor();
}

/** Waits until the vault credentials are read; the sample's are in the field already, or `file` is put there. */
export async function giveVault(window: Page, words: Words, file: string | null = null): Promise<void> {
  if (file !== null) {
    await pathField(window, words.vault.file).fill(file);
    await pathField(window, words.vault.file).blur();
  }
  await window.getByRole('region', { name: words.vault.found }).waitFor();
}

/** Enters the passphrase twice, leaves the suggested folder, and confirms that a copy is kept elsewhere. */
export async function givePassphrase(window: Page, words: Words, passphrase: string): Promise<void> {
  await field(window, words.passphrase.passphrase).fill(passphrase);
  await field(window, words.passphrase.confirm).fill(passphrase);
  await window.getByRole('checkbox', { name: words.passphrase.keptOutside }).check();
}

/** Waits until the summary shows what will be done. */
export async function readSummary(window: Page, words: Words): Promise<void> {
  await button(window, words.summary.copy).waitFor();
}

/** What stands between the first two values of a sentence. */
function wordsBetween(sentence: string): string {
  return sentence.split('\n')[1] ?? '';
}
