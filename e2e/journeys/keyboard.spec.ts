import type { Page } from 'playwright';
import type { PageId } from '../../app/flow/pages.ts';
import { canaries } from '../fixtures/secrets.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { answerDialogs, openChecks } from '../walk/checks.ts';
import { atPage, button, field } from '../walk/frame.ts';
import { pressKey, tabTo, tick, typeInto } from '../walk/keyboard.ts';
import { givePackageByKeyboard } from '../walk/keyboard-package.ts';
import { whenSqlIsChecked } from '../walk/questions.ts';
import { waitForFinish } from '../walk/walk.ts';
import type { Words } from '../walk/words.ts';

test('A4: from the first page to the last without a pointer', async ({ wizard: { window, words }, extracted }) => {
  const { accountPassword, passphrase } = canaries;
  await givePackageByKeyboard(window, words, extracted);
  await tick(window, window.getByRole('checkbox', { name: words.welcome.accept }));
  await goOn(window, words, 'prerequisites');
  await pressKey(window, words.prerequisites.checkKey);
  await button(window, words.prerequisites.copyAllFull).waitFor();
  await goOn(window, words, 'sql');
  await tick(window, window.getByRole('radio', { name: words.sql.new }));
  await pressKey(window, words.sql.checkKey);
  await whenSqlIsChecked(window, words);
  await goOn(window, words, 'folders');
  // On the heading, Enter is Next.
  await window.keyboard.press('Enter');
  await atPage(window, words, 'security');
  await typeInto(window, field(window, words.security.password), accountPassword);
  await typeInto(window, field(window, words.security.confirm), accountPassword);
  await window.keyboard.press('Enter');
  await atPage(window, words, 'updates');
  await goOn(window, words, 'connection');
  await pressKey(window, words.connection.testKey);
  await window.getByRole('status').filter({ hasText: words.connection.reached }).waitFor();
  await goOn(window, words, 'vault');
  await window.getByRole('region', { name: words.vault.found }).waitFor();
  await goOn(window, words, 'passphrase');
  await typeInto(window, field(window, words.passphrase.passphrase), passphrase);
  await typeInto(window, field(window, words.passphrase.confirm), passphrase);
  await tick(window, window.getByRole('checkbox', { name: words.passphrase.keptOutside }));
  await goOn(window, words, 'summary');
  await button(window, words.summary.copy).waitFor();
  await pressKey(window, words.frame.installKey);
  await waitForFinish(window, words);
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused();
});

test('A29: a dialog of the system opens only when asked for, and the focus is where it was after it', async ({
  wizard: { app, window, words },
}) => {
  await openChecks(window, words, 'check');
  await pressKey(window, words.prerequisites.checkKey);
  const compare = button(window, words.prerequisites.compare);
  await compare.waitFor();
  await answerDialogs(app, null);
  await tabTo(window, compare);
  await window.keyboard.press('Enter');
  await expect(compare).toBeFocused();
});

/** *Next* by its access key. */
async function goOn(window: Page, words: Words, page: PageId): Promise<void> {
  await pressKey(window, words.frame.nextKey);
  await atPage(window, words, page);
  await expect(window.getByRole('heading', { level: 1 })).toBeFocused();
}
