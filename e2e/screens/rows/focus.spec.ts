import { wordsIn } from '../../walk/words.ts';
import { button, dialogShown } from '../../walk/frame.ts';
import { countReachable, tabAround, type Stop } from '../looks/keyboard.ts';
import { expect, test } from '../fixtures/screen.ts';
import { stateNamed } from '../states/index.ts';

test('A1: after Next and after Back the heading has the focus, and the title of the window is another', async ({ openScreen }) => {
  const { window, words } = await openScreen(stateNamed('welcome-leaving-asked'), { act: false });
  await window.keyboard.press('Alt+n');
  await expect(window.getByRole('heading', { level: 1, name: words.prerequisites.title })).toBeFocused();
  await expect(window).toHaveTitle(new RegExp(words.prerequisites.title, 'u'));
  await window.keyboard.press('Alt+b');
  await expect(window.getByRole('heading', { level: 1, name: words.welcome.title })).toBeFocused();
  await expect(window).toHaveTitle(new RegExp(words.welcome.title, 'u'));
});

/** Pages with the most to reach; their states need no hand. */
const full = [
  'launch-answers-kept',
  'package-not-intact',
  'prerequisites-blocked',
  'sql-own-checked',
  'folders-filled',
  'connection-proxy',
  'passphrase-set',
  'summary-ready',
  'installation-failed',
];

for (const id of full)
  test(`A4, A6: on ${id} Tab reaches everything once, in the order it is read, with a ring that is seen`, async ({ openScreen }) => {
    const { window } = await openScreen(stateNamed(id));
    const count = await countReachable(window);
    const stops = await tabAround(window, count + 12);
    expect
      .soft(
        stops.filter(({ index }) => index < 0).map(({ name }) => name),
        'reached, but not counted',
      )
      .toEqual([]);
    expect
      .soft(
        [...stops].map(({ index }) => index).sort((a, b) => a - b),
        'each once',
      )
      .toEqual([...Array(count).keys()]);
    expect.soft(outOfOrder(stops), 'against the order it is read').toEqual([]);
    expect
      .soft(
        stops.filter(({ ring }) => ring < 2).map(({ name, ring }) => `${name}: ${String(ring)}`),
        'A6: ring below 2 px',
      )
      .toEqual([]);
    expect
      .soft(
        stops.filter(({ isCovered }) => isCovered).map(({ name }) => name),
        'A6: under the footer',
      )
      .toEqual([]);
  });

/** Stops that lie wholly above the one before them in the same region. */
function outOfOrder(stops: readonly Stop[]): readonly string[] {
  return stops
    .filter(({ region, bottom }, place) => stops[place - 1]?.region === region && bottom <= (stops[place - 1]?.top ?? 0))
    .map(({ name }) => name);
}

test('A4: Esc leaves a question, and the focus returns to what opened it', async ({ openScreen }) => {
  const { window, words } = await openScreen(stateNamed('welcome-leaving-asked'), { act: false });
  await button(window, words.frame.cancel).click();
  await dialogShown(window);
  await expect(button(window, words.frame.exitNo)).toBeFocused();
  await window.keyboard.press('Escape');
  await expect(window.getByRole('alertdialog')).toHaveCount(0);
  await expect(button(window, words.frame.cancel)).toBeFocused();
});

for (const language of ['en', 'fr'] as const)
  test(`A5: in ${language} the access keys press their buttons; the letters alone are typed`, async ({ openScreen }) => {
    const { window, calls } = await openScreen(stateNamed('connection-proxy'), { language });
    const words = wordsIn(language);
    const host = window.getByRole('textbox', { name: words.connection.host });
    await host.focus();
    const letters = [words.frame.nextKey, words.frame.backKey, words.connection.testKey];
    const before = await calls();
    for (const letter of letters) await window.keyboard.press(letter);
    await expect(host).toHaveValue(new RegExp(letters.join(''), 'u'));
    expect(await calls()).toEqual(before);
    await window.keyboard.press(`Alt+${words.frame.backKey}`);
    await expect.poll(calls).toContain('session.goTo');
  });

test('A28: choosing does not move: a radio button changes the page it is on and nothing else', async ({ openScreen }) => {
  const { window, words } = await openScreen(stateNamed('connection-first'));
  await window.getByRole('radio', { name: words.connection.direct }).focus();
  await window.keyboard.press('ArrowDown');
  await expect(window.getByRole('radio', { name: words.connection.proxy })).toBeFocused();
  await expect(window.getByRole('heading', { level: 1, name: words.connection.title })).toBeVisible();
});

test('A25: help is in the same place on every page', async ({ openScreen }) => {
  const places: unknown[] = [];
  for (const id of ['launch-first', 'package-intact', 'prerequisites-blocked', 'summary-ready', 'installation-running', 'finish-done']) {
    const { window, words } = await openScreen(stateNamed(id));
    const box = await button(window, words.frame.help).boundingBox();
    places.push({ x: box?.x, y: box?.y });
  }
  expect(new Set(places.map((place) => JSON.stringify(place))).size, JSON.stringify(places)).toBe(1);
});
