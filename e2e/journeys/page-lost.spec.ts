import { join } from 'node:path';
import { pageEndsTexts } from '../../app/desktop/page-ends.texts.ts';
import { startElectron } from '../fixtures/command.ts';
import { launchArguments } from '../fixtures/launch.ts';
import { root } from '../fixtures/root.ts';
import { expect, test } from '../fixtures/wizard.ts';
import { wordsIn } from '../walk/words.ts';

const words = pageEndsTexts.fr;
const fourLoads = ['load', 'load', 'load', 'load'];

test('a page that crashes whenever it is loaded is tried four times, then somebody is asked; Reload tries anew, Close ends', async ({
  folder,
}) => {
  const { code, said } = await startCrashing(folder, { crashes: 100, answers: [words.reload, words.close] });
  expect(said.map(({ what }) => what)).toEqual([...fourLoads, 'box', ...fourLoads, 'box']);
  const box = said[4]?.value as { readonly detail: string } | undefined;
  expect(box).toMatchObject({ message: words.title, buttons: [words.reload, words.close], cancelId: 0 });
  expect(box?.detail).toContain(words.why.crashed);
  expect(box?.detail).toContain(join(folder, 'state', 'logs', 'setup.jsonl'));
  expect(code).toBe(0);
});

test('a page that was mended meanwhile is there after Reload', async ({ folder }) => {
  const { code, said } = await startCrashing(folder, { crashes: 5, answers: [words.reload] });
  expect(said.map(({ what }) => what)).toEqual([...fourLoads, 'box', 'load', 'load', 'heading']);
  expect(said.at(-1)?.value).toBe(wordsIn('fr').launch.title);
  expect(code).toBe(0);
});

interface Said {
  readonly what: 'load' | 'box' | 'heading';
  readonly value: unknown;
}

interface Crashing {
  /** So many loads end with a crash. */
  readonly crashes: number;
  /** The buttons that are pressed in the box of the system, one after the other. */
  readonly answers: readonly string[];
}

/** Starts the program in French and waits for its end: its exit code, and what happened in it. */
async function startCrashing(folder: string, { crashes, answers }: Crashing) {
  const watch = ['-r', join(root, 'e2e/fixtures/crashing-page.cjs')];
  const variables = { PAGE_CRASHES: String(crashes), BOX_ANSWERS: answers.join(',') };
  const { code, out } = await startElectron(root, [...watch, ...launchArguments({ root, folder, language: 'fr' })], variables).ended;
  const lines = out.split('\n').filter((line) => line.startsWith('{'));
  return { code, said: lines.map((line) => JSON.parse(line) as Said) };
}
