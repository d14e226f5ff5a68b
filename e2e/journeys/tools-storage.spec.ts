import { expect, test } from '../fixtures/wizard.ts';
import { button } from '../walk/frame.ts';

test('after the installation, the disks that could hold backups are shown, and a command for the empty one can be copied', async ({
  wizard: { window, words },
}) => {
  await button(window, words.launch.tools).click();
  await button(window, words.tools.tools.storage.title).click();
  const row = (number: number) => window.getByRole('row', { name: words.storage.number(number) });
  await expect(row(0)).toContainText(words.storage.hindrances.system);
  await expect(row(1)).toContainText(words.storage.judgements.wouldBeErased);
  await expect(row(2)).toContainText(words.storage.judgements.couldServe);
  await window.locator('summary', { hasText: words.storage.shell }).click();
  await expect(window.getByText('Initialize-Disk -Number 2 ')).toBeVisible();
  await button(window, words.storage.again).click();
  await expect(row(4)).toContainText(words.storage.hindrances.offline);
});
