import { journalOf, programsStarted } from '../fixtures/journal.ts';
import { canaries } from '../fixtures/secrets.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { atPage, button } from '../walk/frame.ts';
import { install, waitForFinish, walkOnFromPrerequisites, walkToSummary } from '../walk/walk.ts';
import { lasting, programs } from '../worlds/with.ts';

const SQL = 'SQLSVR2017/setup.exe';

test.use({ world: lasting(0.2, { [SQL]: { seconds: 3 } }) });

test('killed in the middle of the chain, it offers to go on and runs nothing twice', async ({ open, extracted }) => {
  const walk = { secrets: canaries, packageFolder: extracted };
  const first = await open();
  await walkToSummary(first.window, first.words, walk);
  await install(first.window, first.words);
  await expect.poll(() => programsStarted(first.state), { timeout: 30_000, intervals: [50] }).toContain(SQL);
  await first.kill();
  const told = journalOf(first.state).filter(({ event }) => event.kind !== 'stepProgress');
  expect(told.at(-1)?.event).toMatchObject({ kind: 'programStarted', step: 'install-sql' });

  const { window, words, state } = await open();
  await button(window, words.launch.resume).click();
  await atPage(window, words, 'prerequisites');
  await walkOnFromPrerequisites(window, words, walk);
  await install(window, words);
  await waitForFinish(window, words);
  expect(programsStarted(state)).toEqual(programs);
  await expect(window.getByRole('list', { name: words.finish.installed })).toContainText(words.finish.earlier);
});
