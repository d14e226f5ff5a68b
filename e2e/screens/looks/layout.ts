import type { Page } from 'playwright';

/** Regions that scroll by themselves or are as wide as the window. */
const regions = 'body, .page, .header, .footer, .help, .stages, .ms-Dialog-main';

/** Regions that would have to be scrolled sideways, and texts of which a part is not to be seen. */
export function cutOff(window: Page): Promise<readonly string[]> {
  return window.evaluate((selector) => {
    const name = (element: Element): string => `${element.tagName.toLowerCase()}.${element.className} ${element.textContent.slice(0, 40)}`;
    const wide = [...document.querySelectorAll(selector)].filter((each) => each.scrollWidth > each.clientWidth + 1);
    const cut = [...document.querySelectorAll('#root *')].filter((each) => {
      const { overflowX, overflowY, display } = getComputedStyle(each);
      const isHidden = !each.checkVisibility() || each.closest('.only-heard, input, textarea, svg, [aria-hidden="true"]') !== null;
      if (isHidden || display === 'inline' || each.textContent.trim() === '') return false;
      const clipsX = overflowX === 'hidden' || overflowX === 'clip';
      const clipsY = overflowY === 'hidden' || overflowY === 'clip';
      return (clipsX && each.scrollWidth > each.clientWidth + 1) || (clipsY && each.scrollHeight > each.clientHeight + 1);
    });
    return [...wide.map((each) => `scrolls sideways: ${name(each)}`), ...cut.map((each) => `cut: ${name(each)}`)];
  }, regions);
}

/** Buttons that lie outside the window and that nothing scrolls to. */
export function buttonsOutOfView(window: Page): Promise<readonly string[]> {
  return window.evaluate(() =>
    [...document.querySelectorAll('.footer button, .header select, [role="alertdialog"] button')]
      .filter((each) => {
        each.scrollIntoView({ block: 'nearest' });
        const { left, right, bottom } = each.getBoundingClientRect();
        return left < 0 || right > innerWidth + 1 || bottom > innerHeight + 1;
      })
      .map((each) => each.textContent),
  );
}

/** The distances that people may ask for (WCAG 1.4.12), put over everything. The policy of the page allows no style element. */
export async function spaceText(window: Page): Promise<void> {
  await window.evaluate(() => {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(
      '* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important; } p { margin-block-end: 2em !important; }',
    );
    document.adoptedStyleSheets.push(sheet);
  });
}

/** What can be pressed and is smaller than 24 by 24 pixels with no room around it (WCAG 2.5.8); a word in a text may be. */
export function smallTargets(window: Page): Promise<readonly string[]> {
  return window.evaluate(() => {
    const targets = [...document.querySelectorAll('button, select, summary, input, textarea, a[href]')].filter((each) =>
      each.checkVisibility(),
    );
    const boxes = targets.map((each) => {
      // What a label belongs to is pressed by it as well.
      const label = each instanceof HTMLInputElement ? each.labels?.[0] : undefined;
      const own = each.getBoundingClientRect();
      const more = label?.getBoundingClientRect() ?? own;
      return {
        each,
        width: Math.max(own.width, more.width),
        height: Math.max(own.height, more.height),
        x: own.x + own.width / 2,
        y: own.y + own.height / 2,
      };
    });
    const isAlone = (box: (typeof boxes)[number]): boolean =>
      boxes.every((other) => other === box || Math.hypot(other.x - box.x, other.y - box.y) >= 24);
    return boxes
      .filter((box) => (box.width < 24 || box.height < 24) && !isAlone(box))
      .map(({ each, width, height }) => `${each.tagName} ${each.textContent} ${width}x${height}`);
  });
}
