import { expect, test } from '../fixtures/wizard.ts';
import { programsStarted } from '../fixtures/journal.ts';
import { walkToFinish, walkToSummary } from '../walk/walk.ts';
import { programs } from '../worlds/with.ts';

const secrets = { accountPassword: 'Canary-Account-7391', passphrase: 'canary passphrase 5520' };

test('from the first page to the last in English', async ({ wizard: { window, words, state } }) => {
  await walkToSummary(window, words, { secrets });
  await walkToFinish(window, words, { secrets });
  await expect(window.getByRole('list', { name: words.finish.installed }).getByRole('listitem')).toHaveCount(6);
  expect(programsStarted(state)).toEqual(programs);
});
