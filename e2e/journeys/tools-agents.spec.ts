import { expect, test } from '../fixtures/wizard.ts';
import { button } from '../walk/frame.ts';

test('after the installation, the agents are listed, and for a selected one with an update it is said how', async ({
  wizard: { window, words },
}) => {
  await button(window, words.launch.tools).click();
  await button(window, words.tools.tools.agents.title).click();
  await expect(window.getByRole('row', { name: /^FILES01/u })).toContainText(words.agents.states.updated.name);
  await expect(window.getByRole('row', { name: /^LAPTOP07/u })).toContainText(words.agents.states.updatePending.name);
  await expect(window.getByText(words.agents.noneSelected)).toBeVisible();
  await window.getByRole('checkbox', { name: 'SQL01' }).check();
  await expect(window.getByText(words.agents.selected(1))).toBeVisible();
  await button(window, words.agents.again).click();
  await expect(window.getByRole('row', { name: /^LAPTOP07/u })).toContainText(words.agents.noAnswer);
});
