import type { Page } from 'playwright';

/** One thing a screen reader was given, and when, in milliseconds of the window's clock. */
export interface Spoken {
  readonly text: string;
  readonly at: number;
  readonly kind: 'polite' | 'assertive';
}

/** From now on notes what is put into live regions. */
export async function listenToRegions(window: Page): Promise<void> {
  await window.evaluate(() => {
    const spoken: Spoken[] = [];
    Object.assign(globalThis, { spoken });
    const note = (region: Element): void => {
      const isUrgent = region.getAttribute('role') === 'alert' || region.getAttribute('aria-live') === 'assertive';
      const text = region.textContent.trim();
      if (text !== '' && spoken.at(-1)?.text !== text) spoken.push({ text, at: Date.now(), kind: isUrgent ? 'assertive' : 'polite' });
    };
    new MutationObserver((changes) => {
      const touched = changes.flatMap(({ target, addedNodes }) => [target, ...addedNodes]).filter((node) => node.isConnected);
      const elements = touched.map((node) => (node instanceof Element ? node : node.parentElement));
      const regions = elements.flatMap((each) => each?.closest('[role="status"], [role="alert"], [aria-live]') ?? []);
      for (const region of new Set(regions)) note(region);
    }).observe(document.body, { subtree: true, childList: true, characterData: true });
  });
}

/** What was noted so far. */
export function spokenSoFar(window: Page): Promise<readonly Spoken[]> {
  return window.evaluate(() => (globalThis as unknown as { readonly spoken: readonly Spoken[] }).spoken);
}
