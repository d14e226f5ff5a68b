import { countsSentence, verdictSentence } from '../../app/checks/words.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { button } from '../walk/frame.ts';
import { checkServer } from '../walk/questions.ts';
import type { Bridge } from '../../app/ipc/contract.ts';

test('this computer is checked without an installation, and found not to be a Windows Server', async ({
  wizard: { app, window, words },
}) => {
  await button(window, words.launch.check).click();
  await checkServer(window, words);
  const snapshot = await window.evaluate(async () => {
    const read = await (globalThis as unknown as { readonly setup: Bridge }).setup['session.read'](null);
    return read.kind === 'ok' ? read.value : null;
  });
  const run = snapshot!.checks.server;
  expect(run).toMatchObject({ verdict: 'notReady' });
  await expect(window.getByRole('alert')).toContainText(verdictSentence(run!, 'en'));
  await expect(window.getByRole('alert')).toContainText(countsSentence(run!, 'en'));
  expect(run?.results.filter(({ blocking }) => blocking).map(({ name }) => name)).toContain('Os.Release');
  await expect(button(window, words.frame.next)).toHaveCount(0);
  const ended = new Promise((resolve) => app.process().once('exit', resolve));
  await button(window, words.frame.close).click();
  expect(await ended).toBe(0);
});
