import { expect, test } from '../fixtures/screen.ts';
import { stateNamed } from '../states/index.ts';

/** The window as it opens, less the same frame. */
const usual = { width: 984, height: 681 };
/** The smallest window of 800 by 600, less the frame of Windows. */
const smallest = { width: 784, height: 561 };

for (const language of ['en', 'fr'] as const)
  test(`A13: in ${language} the header is one line in the smallest window, with the badge of the sample too`, async ({ openScreen }) => {
    const { window } = await openScreen(stateNamed('finish-sample'), { language, size: smallest });
    const tops = await window
      .locator('.header > *')
      .evaluateAll((all) => all.filter((each) => each.checkVisibility()).map((each) => each.getBoundingClientRect()));
    const middles = tops.map(({ top, bottom }) => (top + bottom) / 2);
    expect(Math.max(...middles) - Math.min(...middles)).toBeLessThan(4);
  });

test('the last stage of the list stays where it is, whichever stage is the present one', async ({ openScreen }) => {
  const places: (number | undefined)[] = [];
  for (const id of ['welcome-empty', 'prerequisites-empty', 'folders-first', 'security-empty', 'updates-first']) {
    const { window } = await openScreen(stateNamed(id), { language: 'fr', size: smallest });
    places.push((await window.locator('nav > ol > li').last().boundingBox())?.y);
  }
  expect(new Set(places).size, places.join(' ')).toBe(1);
});

for (const id of ['package-intact', 'package-not-intact', 'folders-no-room', 'folders-filled'])
  for (const [name, size] of Object.entries({ usual, smallest }))
    test(`no word or figure is broken in the table of ${id}, ${name} window`, async ({ openScreen }) => {
      const { window } = await openScreen(stateNamed(id), { language: 'fr', size });
      const words = await window.locator('.table-end').evaluateAll(wordsIn);
      expect(words.length).toBeGreaterThan(3);
      expect(words.filter(({ lines }) => lines > 1)).toEqual([]);
    });

/** Each word, and each figure with its unit, and on how many lines it stands. Runs in the page. */
function wordsIn(cells: Element[]): { readonly word: string; readonly lines: number }[] {
  const found: { word: string; lines: number }[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode;
    if (!cells.some((cell) => cell.contains(node))) continue;
    for (const match of (node.textContent ?? '').matchAll(/[^ ]+/gu)) {
      const range = document.createRange();
      range.setStart(node, match.index);
      range.setEnd(node, match.index + match[0].length);
      found.push({ word: match[0], lines: new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size });
    }
  }
  return found;
}
