import type { Page } from 'playwright';
import { expect, test } from './fixtures/screen.ts';
import { cutOff } from './looks/layout.ts';
import { marks } from './pseudo/pseudo.ts';
import { screenStates } from './states/index.ts';

/** The first size, the smallest window (800 by 600), the same at 200 %, and 320 pixels wide. */
const sizes = [
  { width: 984, height: 681 },
  { width: 784, height: 561 },
  { width: 392, height: 281 },
  { width: 320, height: 512 },
] as const;

for (const state of screenStates)
  test(`${state.id}: two fifths longer, every sentence is out of a catalogue and whole`, async ({ openScreen }) => {
    const { window } = await openScreen(state, { build: 'pseudo' });
    expect.soft(await unmarked(window), 'words that were written outside of a catalogue').toEqual([]);
    for (const size of sizes) {
      await window.setViewportSize(size);
      expect.soft(await cutOff(window), `at ${String(size.width)} by ${String(size.height)}`).toEqual([]);
    }
  });

/**
 * Texts with words in them but without a mark before and after. What main or the vendor says as it is (paths, names,
 * commands, log lines) and what is the same in every language (products, languages, units) has none.
 */
function unmarked(window: Page): Promise<readonly string[]> {
  return window.evaluate(({ begin, end }) => {
    const own = 'code, pre, .mono, .part-name, .help-notices, .header-product, .header select, dd, td, th[scope="row"], option';
    const walker = document.createTreeWalker(document.getElementById('root') ?? document.body, NodeFilter.SHOW_TEXT);
    const blocks = new Set<Element>();
    for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
      const parent = node.parentElement;
      if (parent === null || !/\p{L}{3}/u.test(node.nodeValue ?? '') || parent.closest(own) !== null) continue;
      if (!parent.checkVisibility()) continue;
      blocks.add(parent.closest('p, li, h1, h2, h3, button, summary, label, span, div') ?? parent);
    }
    return [...blocks]
      .map(({ textContent }) => textContent)
      .filter((text) => text.split(begin).length !== text.split(end).length || !text.includes(begin));
  }, marks);
}
