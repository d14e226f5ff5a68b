import { expect, test } from '../fixtures/screen.ts';
import { stateNamed } from '../states/index.ts';

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
