import { allowedTexts } from '../../app/connectivity/what-is-allowed.texts.ts';
import { endpoints } from '../../app/connectivity/endpoints.ts';
import { known } from '../../app/machine/fact.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { atPage, back, button } from '../walk/frame.ts';

const server = known({ kind: 'server', version: '13.0.415.0' } as const);

test.use({ world: { facts: { backupServer: server }, network: { online: false } } });

test('a server that lost its vault: the addresses that don’t answer are named, and what still works is told', async ({
  wizard: { window, words },
}) => {
  const names = allowedTexts.en;
  await button(window, words.launch.tools).click();
  await atPage(window, words, 'tools');
  await button(window, words.tools.tools.connectivity.title).click();
  await atPage(window, words, 'connectivity');
  await expect(window.getByRole('alert')).toContainText(words.connectivity.notConnected);
  await button(window, words.connectivity.tryAll).click();
  await expect(window.getByRole('alert').last()).toContainText(words.connectivity.notReached(endpoints.length, endpoints.length));
  await expect(window.getByText(words.connectivity.routeDirect)).toBeVisible();
  await window.getByRole('radio', { name: names.connectivity.lostOver15Days }).check();
  await window.getByRole('radio', { name: names.subscription.active }).check();
  const table = window.getByRole('table', { name: words.connectivity.table(names.connectivity.lostOver15Days) });
  await expect(table.getByRole('columnheader', { name: words.connectivity.chosenState(names.subscription.active) })).toHaveCount(1);
  await expect(window.getByText(names.extent.restores)).toBeVisible();
  await back(window, words, 'tools');
});
