import type { Page } from 'playwright';

/** One stop of the Tab key. */
export interface Stop {
  readonly name: string;
  /** The number of the element among all that can be reached; -1 for one that should not be. */
  readonly index: number;
  readonly region: string;
  /** Where it lies in its region, in pixels from the top of all there is to scroll to. */
  readonly top: number;
  readonly bottom: number;
  /** Pixels of the ring that shows the focus: an outline, or a border drawn for it. */
  readonly ring: number;
  /** Some of it lies under the band at the bottom. */
  readonly isCovered: boolean;
}

/** How many elements the Tab key should reach: each by itself, a group of radio buttons once. */
export function countReachable(window: Page): Promise<number> {
  return window.evaluate(() => {
    const selector = 'a[href], button, input, select, textarea, summary, [tabindex="0"]';
    const found = [...document.querySelectorAll<HTMLElement>(selector)].filter((each) => {
      if (!each.checkVisibility() || each.tabIndex < 0 || each.matches(':disabled')) return false;
      if (!(each instanceof HTMLInputElement) || each.type !== 'radio') return true;
      const group = [...document.querySelectorAll<HTMLInputElement>(`input[type="radio"][name="${each.name}"]`)];
      return (group.find(({ checked }) => checked) ?? group[0]) === each;
    });
    Object.assign(globalThis, { reachable: found });
    return found.length;
  });
}

/** Presses Tab from the heading on until the first stop comes again, at most `limit` times. {@link countReachable} comes first. */
export async function tabAround(window: Page, limit: number): Promise<readonly Stop[]> {
  const stops: Stop[] = [];
  for (let pressed = 0; pressed < limit; pressed += 1) {
    await window.keyboard.press('Tab');
    const stop = await presentStop(window);
    if (stop === null) continue;
    if (stop.index === stops[0]?.index) break;
    stops.push(stop);
  }
  return stops;
}

function presentStop(window: Page): Promise<Stop | null> {
  return window.evaluate(() => {
    const element = document.activeElement;
    if (!(element instanceof HTMLElement) || element === document.body) return null;
    const { reachable } = globalThis as unknown as { readonly reachable: readonly Element[] };
    const widthOf = (each: Element, pseudo?: string): number => {
      const style = getComputedStyle(each, pseudo);
      if (pseudo !== undefined && style.content === 'none') return 0;
      const outline = style.outlineStyle === 'none' ? 0 : style.outlineStyle === 'auto' ? 2 : Number.parseFloat(style.outlineWidth);
      const border = pseudo === undefined || style.borderTopStyle === 'none' ? 0 : Number.parseFloat(style.borderTopWidth);
      return Math.max(outline, border);
    };
    const around = element.parentElement ?? element;
    const { top, bottom } = element.getBoundingClientRect();
    const scrolled = element.closest('.page')?.scrollTop ?? 0;
    const region = element.closest('header, nav, main, footer, aside')?.tagName ?? 'none';
    const footer = document.querySelector('footer')?.getBoundingClientRect();
    return {
      name: `${element.tagName} ${element.getAttribute('aria-label') ?? element.textContent.slice(0, 30)}`,
      index: reachable.indexOf(element),
      region,
      top: top + scrolled,
      bottom: bottom + scrolled,
      ring: Math.max(
        widthOf(element),
        widthOf(element, '::after'),
        widthOf(element, '::before'),
        widthOf(around),
        widthOf(around, '::after'),
      ),
      isCovered: region !== 'FOOTER' && footer !== undefined && Math.min(bottom, top + 24) > footer.top + 1,
    };
  });
}
