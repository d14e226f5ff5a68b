import { readFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { fold } from '../../app/plan/fold.ts';
import { journalOf, programsStarted } from '../fixtures/journal.ts';
import { canaries, filesWithSecrets } from '../fixtures/secrets.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { switchLanguage } from '../walk/frame.ts';
import { walkToFinish, walkToSummary } from '../walk/walk.ts';
import { wordsIn } from '../walk/words.ts';
import { programs } from '../worlds/with.ts';

const walk = { secrets: canaries };

test('from the first page to the last in English, and no secret stays anywhere', async ({ wizard: { window, words, state }, folder }) => {
  await walkToSummary(window, words, walk);
  await walkToFinish(window, words, walk);
  await expect(window.getByRole('list', { name: words.finish.installed }).getByRole('listitem')).toHaveCount(10);
  await expect(window).toHaveTitle(/ - Azure Backup Server is set up$/u);
  expect(programsStarted(state)).toEqual(programs);
  expect(fold(journalOf(state))).toMatchObject({ phase: 'finished', fraction: 1, restartNeeded: false });
  const report = JSON.parse(readFileSync(join(state, 'current', 'report.json'), 'utf8')) as unknown;
  expect(report).toMatchObject({ schemaVersion: 1, product: { id: 'sample', sample: true }, run: { phase: 'finished' } });
  const found = filesWithSecrets(folder, canaries).map((file) => relative(state, file));
  expect(found, 'only the file the user asked for holds a secret').toEqual([join('current', 'passphrase', 'MABS01_passphrase.txt')]);
});

test('from the first page to the last in French, switched to in the window', async ({ wizard: { window, words, state } }) => {
  await switchLanguage(window, words, 'fr');
  const french = wordsIn('fr');
  await expect(window.locator('html')).toHaveAttribute('lang', 'fr');
  await walkToSummary(window, french, walk);
  await walkToFinish(window, french, walk);
  await expect(window.getByRole('list', { name: french.finish.installed })).toContainText(french.steps['install-server'].done);
  expect(programsStarted(state)).toEqual(programs);
});
