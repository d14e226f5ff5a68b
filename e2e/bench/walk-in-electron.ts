import { rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright';
import type { PageId } from '../../app/flow/pages.ts';
import { flood, installing, send } from '../fixtures/flood.ts';
import { drawnWhile, type Drawn } from '../fixtures/frames.ts';
import { launchWindow, type Launched } from '../fixtures/launch.ts';
import { killAll } from '../fixtures/processes.ts';
import { atPage, button } from '../walk/frame.ts';
import { extractPackage, goOnToSetup, startSample, verifyPackage } from '../walk/package.ts';
import { acceptTerms } from '../walk/questions.ts';
import { walkOnFromPrerequisites } from '../walk/walk.ts';
import { wordsIn } from '../walk/words.ts';
import { lasting, writeWorld } from '../worlds/with.ts';

/** A change of page: where it led, and milliseconds from the click until the new page was drawn. */
interface Change {
  readonly page: PageId;
  readonly time: number;
}

/** What a walk through the window measured. */
export interface Walked {
  readonly changes: readonly Change[];
  /** While the package was extracted, and how often progress was told. */
  readonly extraction: Drawn & { readonly seconds: number; readonly events: number };
  readonly rest: Drawn;
  /** While ten thousand lines arrived within five seconds, with the log open. */
  readonly log: Drawn;
}

const words = wordsIn('en');
const secrets = { accountPassword: 'Bench-Password-1', passphrase: 'Bench-Passphrase-1234567' };
/** From the summary back to the first page, and forward again. */
const around: readonly PageId[] = [
  'passphrase',
  'vault',
  'connection',
  'updates',
  'security',
  'folders',
  'sql',
  'prerequisites',
  'welcome',
];

/** Walks through the wizard of this checkout with a package to extract; `work` is a folder of its own. */
export async function measureWalk(root: string, work: string, packageFolder: string, rounds: number): Promise<Walked> {
  const world = join(work, 'world.json');
  await writeWorld(root, world, lasting(0.2));
  const launched = await launchWindow({ root, folder: work, world, language: 'en' });
  try {
    return await measure(launched, packageFolder, rounds);
  } finally {
    await killAll(launched.app.process(), work);
    rmSync(work, { recursive: true, force: true });
  }
}

async function measure({ app, window }: Launched, packageFolder: string, rounds: number): Promise<Walked> {
  await startSample(window, words);
  await verifyPackage(window, words, packageFolder);
  const extraction = await measureExtraction(window);
  await goOnToSetup(window, words);
  await acceptTerms(window, words);
  await changed(window, words.frame.next, 'prerequisites');
  await walkOnFromPrerequisites(window, words, { secrets });
  const changes: Change[] = [];
  for (let round = 0; round < rounds; round += 1) changes.push(...(await backAndForth(window)));
  const rest = await drawnWhile(window, () => window.waitForTimeout(3000));
  await send(app, 'session.changed', installing(0));
  await window.getByText(words.installation.log, { exact: true }).click();
  const log = await drawnWhile(window, () => flood(app, { lines: 10_000, milliseconds: 5000 }), rest.frameTime);
  return { changes, extraction, rest, log };
}

async function measureExtraction(window: Page): Promise<Walked['extraction']> {
  const counter = await window.evaluateHandle(() => {
    const count = { events: 0 };
    const { setup } = globalThis as unknown as { readonly setup: { readonly on: (name: string, listener: () => void) => void } };
    setup.on('package.progress', () => (count.events += 1));
    return count;
  });
  const begin = performance.now();
  const drawn = await drawnWhile(window, () => extractPackage(window, words));
  const seconds = (performance.now() - begin) / 1000;
  return { ...drawn, seconds, events: await counter.evaluate(({ events }) => events) };
}

async function backAndForth(window: Page): Promise<readonly Change[]> {
  const changes: Change[] = [];
  for (const page of around) changes.push(await changed(window, words.frame.back, page));
  for (const page of [...around].reverse().slice(1)) changes.push(await changed(window, words.frame.next, page));
  changes.push(await changed(window, words.frame.next, 'summary'));
  return changes;
}

/** Presses a button and waits for a page; milliseconds inside the window, from the click until the frame with the new heading was drawn. */
async function changed(window: Page, name: string, page: PageId): Promise<Change> {
  await button(window, name).waitFor();
  const measured = window.evaluate(
    (heading) =>
      new Promise<number>((resolve) => {
        let begin = 0;
        const look = (): void => {
          if (document.querySelector('h1')?.textContent !== heading) return;
          observer.disconnect();
          requestAnimationFrame(() => {
            setTimeout(() => {
              resolve(performance.now() - begin);
            }, 0);
          });
        };
        const observer = new MutationObserver(look);
        document.addEventListener('click', () => (begin = performance.now()), { capture: true, once: true });
        observer.observe(document.body, { subtree: true, childList: true, characterData: true });
      }),
    words[page].title,
  );
  await button(window, name).click();
  await atPage(window, words, page);
  return { page, time: await measured };
}
