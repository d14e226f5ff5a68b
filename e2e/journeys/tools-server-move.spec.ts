import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { moveInText } from '../../app/server-move/saved-list.ts';
import { moveStepWords } from '../../app/server-move/step-words.ts';
import { expect, test, type Wizard } from '../fixtures/wizard.ts';
import { answerDialogs } from '../walk/checks.ts';
import { atPage, button, field } from '../walk/frame.ts';

/** From the first page to the tool. */
async function openTool({ window, words }: Wizard): Promise<void> {
  await button(window, words.launch.tools).click();
  await button(window, words.tools.tools['server-move'].title).click();
  await atPage(window, words, 'server-move');
}

test('a move is begun, ticked, taken along as text, remembered after the program was killed, and opened again', async ({
  open,
  folder,
}) => {
  const first = await open();
  const saved = join(folder, 'list.txt');
  const words = first.words['server-move'];
  const titles = moveStepWords('en');
  await openTool(first);
  await field(first.window, words.serverName).fill('mabs01');
  await first.window.getByRole('radio', { name: words.pools.same.label }).check();
  await first.window.getByRole('checkbox', { name: words.condition }).check();
  await button(first.window, words.begin).click();
  await first.window.locator('[data-step="note"]').getByRole('checkbox').click();
  await expect(first.window.getByText(words.next(titles['stop-jobs'].title))).toBeVisible();
  await answerDialogs(first.app, saved);
  await button(first.window, words.save).click();
  await expect(first.window.getByText(words.saved(saved))).toBeVisible();
  const taken = moveInText(readFileSync(saved, 'utf8'));
  expect(taken).toMatchObject({ serverName: 'MABS01', pool: 'same' });
  expect(Object.keys(taken!.done)).toEqual(['note']);
  await first.kill();

  const second = await open();
  await openTool(second);
  await expect(second.window.locator('[aria-current="step"]')).toHaveAttribute('data-step', 'stop-jobs');
  await button(second.window, words.again).click();
  await button(second.window, words.againYes).click();
  await expect(field(second.window, words.serverName)).toBeVisible();
  expect(existsSync(join(second.state, 'sample-server-move.json'))).toBe(false);
  await answerDialogs(second.app, saved);
  await button(second.window, words.open).click();
  await expect(second.window.locator('[aria-current="step"]')).toHaveAttribute('data-step', 'stop-jobs');
});
