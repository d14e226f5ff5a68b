import { join, relative } from 'node:path';
import type { Page } from 'playwright';
import { pageOrder, type PageId } from '../../app/flow/pages.ts';
import { stepStateTexts } from '../../app/plan/step-state.texts.ts';
import { launchWindow } from '../fixtures/launch.ts';
import { killAll } from '../fixtures/processes.ts';
import { walkToFinish, walkToSummary, type Walk } from '../walk/walk.ts';
import { wordsIn } from '../walk/words.ts';
import { lasting, writeWorld } from '../worlds/with.ts';
import { followJournal } from './follow.ts';
import { clearOutput, collectOutput } from './output.ts';
import { sayWithTime } from './say.ts';
import { newSecrets } from './secrets.ts';

const root = process.cwd();
const out = join(root, 'out');
const say = sayWithTime(Date.now(), Date.now, (text) => process.stdout.write(text));
const words = wordsIn('en');

process.exitCode = await demo();

/** The sample installation from the first page to the last in a real window; 0 when the last page was reached. */
async function demo(): Promise<number> {
  clearOutput(out);
  const world = join(out, 'world.json');
  await writeWorld(root, world, lasting(1.5));
  const { app, window } = await launchWindow({ root, folder: out, world, language: words.language });
  try {
    await walk(window);
    return 0;
  } catch (error) {
    say(error instanceof Error ? error.message : String(error));
    await window.screenshot({ path: join(out, 'walk', 'where-it-ended.png') }).catch(() => undefined);
    return 1;
  } finally {
    await killAll(app.process(), out);
    for (const name of collectOutput(out)) say(`Left in ${relative(root, join(out, name))}`);
  }
}

async function walk(window: Page): Promise<void> {
  const given: Walk = { secrets: newSecrets(), onPage: (page) => tellPage(window, page) };
  await walkToSummary(window, words, given);
  let isOver = false;
  const told = followJournal(join(out, 'state'), () => isOver, say);
  try {
    await walkToFinish(window, words, given);
  } finally {
    isOver = true;
    await told;
  }
}

/** A line in the terminal and a picture of the window. */
async function tellPage(window: Page, page: PageId): Promise<void> {
  const number = String(pageOrder.findIndex((each) => each === page) + 1).padStart(2, '0');
  say(`Page ${number} of ${String(pageOrder.length)}: ${words[page].title}`);
  if (page === 'installation') await untilRunning(window, words.steps['install-sql'].name);
  // Away from the button that was pressed last, which would be drawn as pointed at.
  await window.mouse.move(1, 1);
  await window.screenshot({ path: join(out, 'walk', `${number}-${page}.png`) });
}

/** Waits until a step runs, so that the picture shows an installation in the middle of its work. */
async function untilRunning(window: Page, step: string): Promise<void> {
  const running = window.getByRole('listitem').filter({ hasText: stepStateTexts[words.language].running });
  await running.filter({ hasText: step }).waitFor({ timeout: 60_000 });
}
